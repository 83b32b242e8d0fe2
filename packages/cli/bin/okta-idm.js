#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number);
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  process.stderr.write(`okta-idm needs Node.js 20.19, 22.12 or later. This is ${process.versions.node}.\n`);
  process.exit(1);
}

const { Interrupted, main } = require("../dist/main.cjs");

const life = new AbortController();

// The first Ctrl-C ends what is under way, and says where to go on; a second one does not wait.
const end = () => {
  if (life.signal.aborted) process.exit(130);
  life.abort(new Interrupted());
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);

// Told as everything else is, without Node's advice for developers: what a library calls by an old name is some too.
process.removeAllListeners("warning");
process.on("warning", ({ name, message }) => {
  if (name !== "DeprecationWarning") io.stderr.write(`okta-idm: ${message}\n`);
});

// What cannot be written is told to who writes it. Without this, it would be an uncaught exception as well.
const writable = (stream) => (stream.listenerCount("error") > 0 ? stream : stream.on("error", () => {}));

// Each is opened where it is used first: that takes longer than to make up the help.
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
  // What was waited for may still be waited for, such as the end of standard input.
  if (!life.signal.reason.holdsThread) process.exit();
  // Node's exit waits for its threads. A signal does not, and a shell calls that 130 as well.
  process.removeAllListeners("SIGINT");
  process.stderr.write("", () => process.kill(process.pid, "SIGINT"));
});
