#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number);
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  process.stderr.write(
    `okta-idm-mock needs Node.js 20.19, 22.12 or later. This is ${process.versions.node}.\n`,
  );
  process.exit(1);
}

// Prism's libraries use what Node 22 and 23 deprecate, and the user of this command cannot change that.
process.noDeprecation = true;
const { main } = await import("../dist/main.js");
await main(process.argv.slice(2));
