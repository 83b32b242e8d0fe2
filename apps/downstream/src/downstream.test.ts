import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import nodes from "@okta-idm/nodes/package.json" with { type: "json" };
import { generate } from "selfsigned";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const installed = createRequire(createRequire(import.meta.url).resolve("@okta-idm/nodes/package.json"));
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okta-idm downstream "));
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
  await cp(here("../consumer"), folder, { recursive: true });
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    keyType: "ec",
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
  });
  await writeFile(join(folder, "key.pem"), key);
  await writeFile(join(folder, "ca.pem"), cert);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What Node's own runner tells of tests of the consumer, all or the named one. */
async function tested(node: string, ...files: readonly string[]): Promise<string> {
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  // The commands that npm links run on the first Node on the path.
  const PATH = dirname(node) + delimiter + env["PATH"];
  const args = ["--test", "--test-reporter=tap", ...files];
  const tests = run(node, args, { cwd: folder, env: { ...env, PATH } });
  const { stdout } = await tests.catch((error: { stdout: string }) => error);
  return stdout;
}

test("a package with nothing but the packed tarballs tests its integration offline", {
  timeout: 120_000,
}, async () => {
  const told = await tested(process.execPath);
  expect(told).toMatch(/^# pass 9$/m);
  expect(told).toMatch(/^# fail 0$/m);
});

test.for(["22", "24"])("an administrator's day is the same on Node %s", async (line, { skip }) => {
  const name = `node-${line}-${process.platform}-${process.arch}`;
  // One that is listed has to be there: an install that failed would pass for a platform without it.
  if (!(name in nodes.optionalDependencies)) skip(`apps/downstream/nodes lists no ${name}`);
  const told = await tested(installed.resolve(`${name}/bin/node`), "journey.test.mjs");
  expect(told).toMatch(/^# pass 4$/m);
  expect(told).toMatch(/^# fail 0$/m);
  expect(told).toContain(`# Node ${line}.`);
});

test.for(["core", "connector", "cli", "mock"])(
  "%s comes with its licence, and with those of others where it says so",
  async (name) => {
    const path = join(folder, "node_modules/@okta-idm", name);
    const { license } = JSON.parse(await readFile(join(path, "package.json"), "utf8"));
    const files = await readdir(path, { recursive: true });
    const hasOthers = files.some((file) => file.endsWith("third-party-licenses.txt"));
    expect(files).toContain("LICENSE");
    expect(hasOthers).toBe(license !== "Apache-2.0");
  },
);
