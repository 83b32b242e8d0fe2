#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number);
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  process.stderr.write(
    `okta-idm-mcp needs Node.js 20.19, 22.12 or later. This is ${process.versions.node}.\n`,
  );
  process.exit(1);
}

const { main } = require("../dist/main.cjs");

const shutdown = new AbortController();
// The first signal closes the connection; a second one does not wait.
const end = () => {
  if (shutdown.signal.aborted) process.exit(130);
  shutdown.abort();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);

// Standard output belongs to the protocol. A host that disconnects is no error.
process.stdout.on("error", () => {});

const io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: shutdown.signal,
};

main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
  if (shutdown.signal.aborted) process.exit();
});
