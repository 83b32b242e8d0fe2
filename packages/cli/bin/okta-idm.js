#!/usr/bin/env node
import { main } from "../dist/main.js";

// `okta-idm actions | head -1` closes the pipe early, which is no error; a full disk is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", ({ code }) => {
    if (code === "EPIPE") return;
    if (stream === process.stdout)
      process.stderr.write(`okta-idm: the output could not be written (${code})\n`);
    process.exit(1);
  });
}
process.exitCode = await main(process.argv.slice(2), process);
