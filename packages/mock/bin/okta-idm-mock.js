#!/usr/bin/env node
import { main } from "../dist/main.js";

// Prism's libraries use what Node 22 and 23 deprecate, and the user of this command cannot change that.
process.noDeprecation = true;
await main(process.argv.slice(2));
