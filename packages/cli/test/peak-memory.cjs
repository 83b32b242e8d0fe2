// Loaded before a program: tells at its end how much memory it took at most, in megabytes, behind all else.
const fs = require("node:fs");

// Of a process that was started by a large one, Linux counts that one's memory too where it counts as others do.
function peakKb() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on("exit", () => fs.writeSync(2, `peak memory ${Math.round(peakKb() / 1_024)} MB\n`));
