// Loaded before a program: prints its peak memory in megabytes, as its last output.
const fs = require("node:fs");

// For the child of a large process, Linux adds the parent's memory to the value that Node reports.
function peakKb() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on("exit", () => fs.writeSync(2, `peak memory ${Math.round(peakKb() / 1_024)} MB\n`));
