// Preloaded into a measured program. Reports its resource usage at the end. CommonJS, as that loads soonest.
process.once("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpuMs: (userCPUTime + systemCPUTime) / 1_000, peakBytes: maxRSS * 1_024 };
  process.getBuiltinModule("node:fs").writeSync(3, `${JSON.stringify(used)}\n`);
});
