// Loaded before a program: emits warnings as Node may.
setImmediate(() => {
  process.emitWarning("an old name was called", "DeprecationWarning");
  process.emitWarning("something is new", "ExperimentalWarning");
});
