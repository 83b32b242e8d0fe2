import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inProcess } from "./in-process.ts";
import { oktaIdm } from "./okta-idm.ts";
import { startOrg } from "./org.ts";

const INPUT = `{"parameters":{"q":"ana"}}`;
const BOM = "\uFEFF";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okta-idm-"));
  await writeFile(join(folder, "query.json"), INPUT);
  await writeFile(join(folder, "bom.json"), `${BOM}${INPUT}`);
  await writeFile(join(folder, "broken.json"), `{"parameters":{"q":"hush"`);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs get_users with these options against an org of its own. */
async function getUsers(options: readonly string[], stdin?: string) {
  const org = await startOrg();
  const env = { OKTA_URL: org.url, OKTA_API_KEY: "key" };
  const given = options.map((option) => option.replace("FOLDER", folder));
  const ended = await inProcess(["run", "get_users", ...given], { env, stdin });
  return { ...ended, urls: org.received.map(({ url }) => url) };
}

test.each([
  ["in the option itself", ["--input", INPUT], undefined],
  ["behind an equals sign", [`--input=${INPUT}`], undefined],
  ["in a file", ["--input", "@FOLDER/query.json"], undefined],
  ["in a file that begins with a byte order mark", ["--input", "@FOLDER/bom.json"], undefined],
  ["on standard input", ["--input", "-"], INPUT],
  ["on standard input, behind a byte order mark", ["--input", "-"], `${BOM}${INPUT}\r\n`],
])("the input may stand %s", async (_, options, stdin) => {
  const { code, stderr, urls } = await getUsers(options, stdin);
  expect({ code, stderr, urls }).toEqual({ code: 0, stderr: "", urls: ["/api/v1/users?q=ana"] });
});

test("without --input nothing is asked for, and standard input is not read", async () => {
  const { code, stderr, urls } = await getUsers([], INPUT);
  expect({ code, stderr, urls }).toEqual({ code: 0, stderr: "", urls: ["/api/v1/users"] });
});

test("an input of many chunks arrives whole, letters of several bytes included", async () => {
  const q = "€".repeat(100_000);
  const org = await startOrg({ body: {} });
  const stdin = JSON.stringify({ endpoint: "/api/v1/users", method: "POST", json_body: { q } });
  const env = { OKTA_URL: org.url, OKTA_API_KEY: "key" };
  const { code } = await oktaIdm(["run", "generic_task", "--input", "-"], { env, stdin });
  expect(code).toBe(0);
  expect(org.received.map(({ body }) => JSON.parse(body))).toEqual([{ q }]);
});

test.each([
  ["broken JSON in the option", ["--input", `{"parameters":{"q":"hush"`], "The value of --input is not JSON"],
  ["broken JSON in a file", ["--input", "@FOLDER/broken.json"], "broken.json is not JSON"],
  ["broken JSON on standard input", ["--input", "-"], "The input from standard input is not JSON"],
  ["an empty option", ["--input", ""], "--input is empty"],
  ["a file that is not there", ["--input", "@FOLDER/gone.json"], "gone.json does not exist"],
  ["a folder", ["--input", "@FOLDER"], "is a folder"],
  ["an @ without a file", ["--input", "@"], "does not exist"],
  ["an option without its value", ["--input"], "--input requires a value"],
  ["JSON that is no object", ["--input", `["hush"]`], "is not of type object"],
  ["a value of the wrong type", ["--input", `{"parameters":{"q":["hush"]}}`], "parameters.q is not of type"],
  [
    "a value that is none of a list",
    ["--input", `{"parameters":{"sortOrder":"hush"}}`],
    "sortOrder is not one of the allowed values",
  ],
  ["an input the action has not", ["--input", `{"parameters":{"limits":"hush"}}`], "limits is not an input"],
])("%s is refused without a request and without repeating it", async (_, options, message) => {
  const { code, stdout, stderr, urls } = await getUsers(options, `{"hush"`);
  expect({ code, stdout, urls }).toEqual({ code: 2, stdout: "", urls: [] });
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("hush");
});
