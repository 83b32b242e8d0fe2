#!/usr/bin/env node
import { main } from "../dist/main.js";

// Prism's libraries use what Node 22 and 23 warn of, and who runs this cannot mend them.
process.noDeprecation = true;
await main(process.argv.slice(2));
