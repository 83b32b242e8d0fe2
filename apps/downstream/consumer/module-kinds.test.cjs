// Loads each library of this project in each way of Node.
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { test } = require("node:test");

const installed = Object.keys(require("./package.json").dependencies);
const libraries = installed.filter((name) => {
  if (!name.startsWith("@okta-idm/")) return false;
  return "." in JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).exports;
});

for (const name of libraries) {
  test(`${name} can be imported and required, and is the same each time`, async () => {
    const imported = await import(name);
    assert.ok(Object.keys(imported).length > 0);
    assert.deepEqual(
      Object.keys(require(name))
        .filter((key) => key !== "__esModule")
        .sort(),
      Object.keys(imported).sort(),
    );
    const script = `import * as library from "${name}"; console.log(JSON.stringify(Object.keys(library)));`;
    const printed = execFileSync(process.execPath, [
      "--throw-deprecation",
      "--input-type=module",
      "-e",
      script,
    ]);
    assert.deepEqual(JSON.parse(printed), Object.keys(imported));
    const required = `console.log(typeof require("${name}"))`;
    assert.equal(String(execFileSync(process.execPath, ["--throw-deprecation", "-e", required])), "object\n");
  });
}

test("the project has libraries", (t) => {
  t.diagnostic(`Node ${process.versions.node}`);
  assert.ok(libraries.length > 2);
});
