// Loaded in front of a program that is measured: tells at its end what it used up. CommonJS, as that loads soonest.
process.once("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpuMs: (userCPUTime + systemCPUTime) / 1_000, peakBytes: maxRSS * 1_024 };
  process.getBuiltinModule("node:fs").writeSync(3, `${JSON.stringify(used)}\n`);
});
