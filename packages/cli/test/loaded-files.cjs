// Required before a program. At its end, it reports the size of the program's files that were loaded, and parts of Node.
const fs = require("node:fs");
const Module = require("node:module");

const parts = new Set();
const load = Module._load;
Module._load = function (request, ...more) {
  if (request.startsWith("node:")) parts.add(request);
  return load.call(this, request, ...more);
};
process.on("exit", () => {
  const files = Object.keys(require.cache).filter((path) => path.endsWith(".cjs") && path !== __filename);
  const bytes = files.reduce((sum, path) => sum + fs.statSync(path).size, 0);
  fs.writeSync(2, `loaded ${JSON.stringify({ files: files.length, bytes, node: [...parts] })}\n`);
});
