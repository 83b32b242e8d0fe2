#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number);
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  process.stderr.write(`okta-idm needs Node.js 20.19, 22.12 or later. This is ${process.versions.node}.\n`);
  process.exit(1);
}

const { Interrupted, main } = require("../dist/main.cjs");

const life = new AbortController();

// The first Ctrl-C ends the command, which says how to resume. A second one does not wait.
const end = () => {
  if (life.signal.aborted) process.exit(130);
  life.abort(new Interrupted());
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);

// Warnings are printed like other messages. Deprecation warnings are for developers of libraries.
process.removeAllListeners("warning");
process.on("warning", ({ name, message }) => {
  if (name !== "DeprecationWarning") io.stderr.write(`okta-idm: ${message}\n`);
});

// The writer gets the error of a failed write. Without a listener, it would be an uncaught exception as well.
const writable = (stream) => (stream.listenerCount("error") > 0 ? stream : stream.on("error", () => {}));

// Streams are opened on first use, because opening one takes longer than printing the help.
const io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return writable(process.stdout);
  },
  get stderr() {
    return writable(process.stderr);
  },
  env: process.env,
  signal: life.signal,
  // V8's young generation would grow to 32 MB. `--max-semi-space-size` counts only at the start of a process.
  keepHeapSmall: () => require("node:v8").setFlagsFromString("--semi-space-growth-factor=1"),
};

main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
  if (!life.signal.aborted) return;
  // Something may still be awaited, such as the end of standard input.
  if (!life.signal.reason.holdsThread) process.exit();
  // Node's exit waits for its threads. A signal does not, and a shell reports it as 130, too.
  process.removeAllListeners("SIGINT");
  process.stderr.write("", () => process.kill(process.pid, "SIGINT"));
});
