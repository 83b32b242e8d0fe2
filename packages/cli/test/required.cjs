// Loaded before a program: prints the files and Node modules that it loaded, as its last output.
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const loaded = new Set();
const load = Module._load;
Module._load = function (request, ...more) {
  loaded.add(request.startsWith("node:") ? request : path.basename(request));
  return load.call(this, request, ...more);
};
process.on("exit", () => fs.writeSync(2, `loaded ${[...loaded].join(" ")}\n`));
