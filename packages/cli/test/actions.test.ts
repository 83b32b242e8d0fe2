import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { actions } from "@okta-idm/connector";
import { expect, test } from "vitest";
import { inProcess } from "./in-process.ts";
import { oktaIdm } from "./okta-idm.ts";
import { tooWide } from "./too-wide.ts";

const MANIFESTS = new URL("../../connector/manifest/", import.meta.url);
const names = (await readdir(MANIFESTS)).map((file) => file.replace(".json", "")).sort();

async function manifest(name: string) {
  return JSON.parse(await readFile(new URL(`${name}.json`, MANIFESTS), "utf8"));
}

test("actions -o json lists the actions of the table, with the endpoints that they call", async () => {
  const { code, stdout, stderr } = await inProcess(["actions", "-o", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const expected = names.map(async (name) => {
    const { title, effect, endpoint = null } = await manifest(name);
    return { name, title, effect, endpoint };
  });
  expect(JSON.parse(stdout)).toEqual(await Promise.all(expected));
  expect(names).toEqual(actions.map(({ name }) => name));
});

test("each description fits 80 columns, names every input and ends with a line to copy", async () => {
  for (const name of names) {
    const { code, stdout, stderr } = await inProcess(["actions", "describe", name]);
    expect({ code, stderr }, name).toEqual({ code: 0, stderr: "" });
    const [text = "", line = ""] = stdout.split("\nExample\n  okta-idm ");
    expect(tooWide(text), name).toEqual([]);
    expect(text, name).not.toMatch(/undefined|\[object|[ \t]$/m);
    const { input, output, example } = await manifest(name);
    const fields = Object.entries<{ properties?: object }>(input.properties).flatMap(
      ([group, { properties }]) =>
        properties ? Object.keys(properties).map((field) => `${group}.${field}`) : [group],
    );
    expect([...text.matchAll(/^ {2}(\S+)(?: \(required\))?$/gm)].map(([, field]) => field)).toEqual(fields);
    expect(text).toContain(`\nOutput   ${output.required.join(", ")}\n`);
    const args = await promisify(execFile)("sh", ["-c", `printf '%s\\n' ${line}`]);
    expect(args.stdout).toBe(`run\n${name}\n--input\n${JSON.stringify(example)}\n`);
  }
});

test("the built program finds the manifests that it brings along", async () => {
  const { code, stdout, stderr } = await oktaIdm(["actions", "describe", "get_users", "-o", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual(await manifest("get_users"));
});
