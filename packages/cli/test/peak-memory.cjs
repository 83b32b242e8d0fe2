// Loaded before a program: tells at its end how much memory it took at most, in megabytes, behind all else.
process.on("exit", () => {
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1_024);
  require("node:fs").writeSync(2, `peak memory ${peakMb} MB\n`);
});
