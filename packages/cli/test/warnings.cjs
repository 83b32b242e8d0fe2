// Loaded before a program: what Node may warn of while it runs.
setImmediate(() => {
  process.emitWarning("an old name was called", "DeprecationWarning");
  process.emitWarning("something is new", "ExperimentalWarning");
});
