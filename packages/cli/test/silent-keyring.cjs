// Loaded before a program: a keyring that asks the user to unlock it, and prints that. Like the real one, it blocks a thread
// of Node until the pipe KEYRING is written to. Its entries are lost.
const { writeSync } = require("node:fs");
const { readFile } = require("node:fs/promises");

const answer = () => {
  writeSync(2, `keyring asked by ${process.pid}\n`);
  return readFile(process.env.KEYRING, "utf8");
};
class AsyncEntry {
  getPassword = answer;
  setPassword = answer;
  deletePassword = answer;
}

const path = require.resolve("@napi-rs/keyring");
require.cache[path] = Object.assign(new module.constructor(path), { exports: { AsyncEntry }, loaded: true });
