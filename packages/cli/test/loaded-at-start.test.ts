import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { oktaIdm } from "./okta-idm.ts";
import { startOrg } from "./org.ts";

const REQUIRED = fileURLToPath(new URL("required.cjs", import.meta.url));

/** The files of the bundle, and the parts of Node, that a command loads. */
async function loaded(args: readonly string[], env = {}) {
  const ended = await oktaIdm(args, { env: { ...env, NODE_OPTIONS: `--require="${REQUIRED}"` } });
  const names = /loaded (.+)\n$/.exec(ended.stderr)?.[1]?.split(" ") ?? [];
  return {
    code: ended.code,
    files: names.filter((name) => name.endsWith(".cjs")),
    node: names.filter((name) => name.startsWith("node:")),
  };
}

const sizeOf = async (name: string) => (await stat(new URL(`../dist/${name}`, import.meta.url))).size;

test("the help and the version load one file of 24 kB and next to nothing of Node", async () => {
  for (const args of [["--help"], ["--version"], ["users", "--help"]]) {
    const { code, files, node } = await loaded(args);
    expect({ code, files, node }).toEqual({ code: 0, files: ["main.cjs"], node: ["node:util"] });
  }
  expect(await sizeOf("main.cjs")).toBeLessThan(24_000);
});

test("an action loads the file of all and that of its input more, and neither cryptography, compression, prompts nor tables", async () => {
  const org = await startOrg();
  const { code, files, node } = await loaded(["run", "get_users"], { OKTA_URL: org.url, OKTA_API_KEY: "k" });
  expect({ code, files }).toEqual({ code: 0, files: ["main.cjs", "call.cjs", "get-users.cjs"] });
  for (const name of ["crypto", "zlib", "readline", "fs/promises"])
    expect(node).not.toContain(`node:${name}`);
  expect(node).toContain("node:http");
  // A third of it is the table of the 100 operations, each of which is text until somebody asks for it.
  expect(await sizeOf("call.cjs")).toBeLessThan(220_000);
});

test("a list as JSON loads no table, and none of the libraries of other formats", async () => {
  const org = await startOrg();
  const args = ["users", "list", "-o", "ndjson"];
  const { code, files } = await loaded(args, { OKTA_URL: org.url, OKTA_API_KEY: "k" });
  expect(code).toBe(0);
  for (const name of ["table.cjs", "yaml.cjs", "csv.cjs", "create-prompt.cjs", "changes.cjs"]) {
    expect(files).not.toContain(name);
  }
});

test("who only looks at the log loads nothing of exports and collectors", async () => {
  const org = await startOrg();
  for (const args of [
    ["logs", "list", "-o", "ndjson"],
    ["logs", "tail", "-o", "ndjson"],
  ]) {
    const { code, files, node } = await loaded(args, { OKTA_URL: org.url, OKTA_API_KEY: "k" });
    expect(code).toBe(0);
    expect(files.filter((name) => /export|follow|notice/.test(name))).toEqual([]);
    for (const name of ["crypto", "zlib", "fs/promises"]) expect(node).not.toContain(`node:${name}`);
  }
});

test("an export to standard output loads no table, and no prompt", async () => {
  const org = await startOrg();
  const { code, files } = await loaded(["logs", "export"], { OKTA_URL: org.url, OKTA_API_KEY: "k" });
  expect(code).toBe(0);
  for (const name of ["table.cjs", "row-writer.cjs", "create-prompt.cjs", "follow-log.cjs"])
    expect(files).not.toContain(name);
});

test("a few changes load nothing of what is for many, and many by query none of csv", async () => {
  const org = await startOrg();
  const env = { OKTA_URL: org.url, OKTA_API_KEY: "k" };
  const few = await loaded(["users", "suspend", "nobody@example.com"], env);
  expect(few.files).toContain("changes.cjs");
  expect(few.files).not.toContain("change-many.cjs");
  const many = await loaded(["users", "suspend", "--query", "id pr", "-o", "json"], env);
  expect(many.code).toBe(0);
  expect(many.files).toContain("change-many.cjs");
  for (const name of ["names-in-csv.cjs", "create-prompt.cjs", "table.cjs"]) {
    expect(many.files).not.toContain(name);
  }
});
