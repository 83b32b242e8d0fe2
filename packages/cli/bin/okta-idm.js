#!/usr/bin/env node
import { main } from "../dist/main.js";

// `okta-idm actions | head -1` closes the pipe early, which is no error.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2), process);
