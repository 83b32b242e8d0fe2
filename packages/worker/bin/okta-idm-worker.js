#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number);
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  process.stderr.write(
    `okta-idm-worker needs Node.js 20.19, 22.12 or later. This is ${process.versions.node}.\n`,
  );
  process.exit(1);
}

// Keeps V8's young generation below 32 MB: most orgs are idle.
require("node:v8").setFlagsFromString("--semi-space-growth-factor=1");

const shutdown = new AbortController();
// The first signal lets running jobs end. A second one exits at once.
const end = () => {
  if (shutdown.signal.aborted) process.exit(130);
  shutdown.abort();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);

const io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: shutdown.signal,
};

import("../dist/main.js")
  .then(({ main }) => main(process.argv.slice(2), io))
  .then((code) => {
    process.exitCode = code;
    if (shutdown.signal.aborted) process.exit();
  });
