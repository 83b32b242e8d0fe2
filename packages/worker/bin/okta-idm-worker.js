#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number);
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  process.stderr.write(
    `okta-idm-worker needs Node.js 20.19, 22.12 or later. This is ${process.versions.node}.\n`,
  );
  process.exit(1);
}

// V8's young generation would grow to 32 MB, and most orgs are idle most of the time.
require("node:v8").setFlagsFromString("--semi-space-growth-factor=1");

const life = new AbortController();
// The first signal lets what is under way come to its end; a second one does not wait.
const end = () => {
  if (life.signal.aborted) process.exit(130);
  life.abort();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);

const io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: life.signal,
};

import("../dist/main.js")
  .then(({ main }) => main(process.argv.slice(2), io))
  .then((code) => {
    process.exitCode = code;
    if (life.signal.aborted) process.exit();
  });
