import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okta-idm downstream "));
}, 10_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a package with nothing but the packed tarballs tests its integration offline", {
  timeout: 300_000,
}, async () => {
  for (const name of ["core", "connector", "cli", "mock"]) {
    await run("pnpm", ["pack", "--pack-destination", folder], { cwd: here(`../../../packages/${name}`) });
  }
  const tarballs = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  expect(tarballs).toHaveLength(4);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const install = [
    "install",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    ...tarballs.map((name) => `./${name}`),
  ];
  await run("npm", install, { cwd: folder });
  for (const name of ["core", "connector", "cli", "mock"]) {
    const { license, files } = await unpacked(name);
    expect({ name, files }).toEqual({ name, files: expect.arrayContaining(["LICENSE"]) });
    const hasOthers = files.some((file) => file.endsWith("third-party-licenses.txt"));
    expect({ name, hasOthers }).toEqual({ name, hasOthers: license !== "Apache-2.0" });
  }
  await copyFile(here("../consumer/integration.test.mjs"), join(folder, "integration.test.mjs"));
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  const tests = run(process.execPath, ["--test", "--test-reporter=tap"], { cwd: folder, env });
  const { stdout } = await tests.catch((error: { stdout: string }) => error);
  expect(stdout).toMatch(/^# pass 5$/m);
  expect(stdout).toMatch(/^# fail 0$/m);
});

/** What was installed of a package: what it says of its licence, and its files. */
async function unpacked(name: string) {
  const path = join(folder, "node_modules/@okta-idm", name);
  const { license } = JSON.parse(await readFile(join(path, "package.json"), "utf8"));
  return { license, files: await readdir(path, { recursive: true }) };
}
