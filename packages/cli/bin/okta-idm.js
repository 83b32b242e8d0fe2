#!/usr/bin/env node
import { Interrupted, main, OutputClosed } from "../dist/main.js";

const life = new AbortController();

// The first Ctrl-C ends what is under way, and says where to go on; a second one does not wait.
process.on("SIGINT", () => {
  if (life.signal.aborted) process.exit(130);
  life.abort(new Interrupted());
});
process.on("SIGTERM", () => life.abort(new Interrupted()));

// `okta-idm users list | head -1` closes the pipe early, which is no error; a full disk is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", ({ code }) => {
    if (code === "EPIPE") return life.abort(new OutputClosed());
    if (stream === process.stdout)
      process.stderr.write(`okta-idm: the output could not be written (${code})\n`);
    process.exit(1);
  });
}

const { stdin, stdout, stderr, env } = process;
process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, signal: life.signal });
