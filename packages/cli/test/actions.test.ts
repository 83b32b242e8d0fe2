import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { BIN, oktaIdm } from "./okta-idm.ts";
import { tooWide } from "./too-wide.ts";

const MANIFESTS = new URL("../../connector/manifest/", import.meta.url);
const names = (await readdir(MANIFESTS)).map((file) => file.replace(".json", "")).sort();

async function manifest(name: string) {
  return JSON.parse(await readFile(new URL(`${name}.json`, MANIFESTS), "utf8"));
}

test("actions lists the 18 actions, each in a line", async () => {
  const { code, stdout, stderr } = await oktaIdm(["actions"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [, ...rows] = stdout.trimEnd().split("\n");
  expect(rows.map((row) => row.split(" ")[0])).toEqual(names);
  expect(rows).toHaveLength(18);
  expect(tooWide(stdout)).toEqual([]);
  await expect(stdout).toMatchFileSnapshot("golden/actions.txt");
});

test("actions --json lists them for programs, with the endpoints that they call", async () => {
  const { code, stdout, stderr } = await oktaIdm(["actions", "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const expected = names.map(async (name) => {
    const { title, effect, endpoint = null } = await manifest(name);
    return { name, title, effect, endpoint };
  });
  expect(JSON.parse(stdout)).toEqual(await Promise.all(expected));
});

test("a description reads like this", async () => {
  const { stdout } = await oktaIdm(["actions", "describe", "suspend_user"]);
  await expect(stdout).toMatchFileSnapshot("golden/actions-describe-suspend-user.txt");
});

test.each(names)(
  "the description of %s fits 80 columns, names every input and ends with a line to copy",
  async (name) => {
    const { code, stdout, stderr } = await oktaIdm(["actions", "describe", name]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(tooWide(stdout)).toEqual([]);
    expect(stdout).not.toMatch(/undefined|\[object|[ \t]$/m);
    const { input, output, example } = await manifest(name);
    const fields = Object.entries<{ properties?: object }>(input.properties).flatMap(
      ([group, { properties }]) =>
        properties ? Object.keys(properties).map((field) => `${group}.${field}`) : [group],
    );
    expect([...stdout.matchAll(/^ {2}(\S+)(?: \(required\))?$/gm)].map(([, field]) => field)).toEqual(fields);
    expect(stdout).toContain(`\nOutput   ${output.required.join(", ")}\n`);
    const [, line = ""] = stdout.split("\nExample\n  okta-idm ");
    const args = await promisify(execFile)("sh", ["-c", `printf '%s\\n' ${line}`]);
    expect(args.stdout).toBe(`run\n${name}\n--input\n${JSON.stringify(example)}\n`);
  },
);

test.each(names)("actions describe %s --json is its manifest", async (name) => {
  const { code, stdout, stderr } = await oktaIdm(["actions", "describe", name, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual(await manifest(name));
});

test("a reader that goes away early, such as head -1, is no error", async () => {
  const child = spawn(process.execPath, [BIN, "actions", "describe", "get_users"], { env: {} });
  child.stdout.destroy();
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});
