import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";

const ANA = "00u1ana2ferreira3Q5d";
const HEAD = {
  ledger: 1,
  action: "suspend_user",
  org: "http://127.0.0.1:9",
  startedAt: "2026-11-29T10:00:00.000Z",
};
const ITEM = { n: 1, name: "ana@example.com", input: { path_parameters: { userId: ANA } } };
const OUTCOME = { n: 1, outcome: "changed", id: ANA, startedAt: HEAD.startedAt, endedAt: HEAD.startedAt };
/** A value that cannot be converted to a string. */
const UNTOLD = { toString: 1, valueOf: 1 };

let folder: string;
let env: Record<string, string>;
beforeEach(async () => {
  const home = await makeHome();
  folder = join(home.path, "okta-idm", "runs");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  env = { ...home.env, XDG_STATE_HOME: home.path, OKTA_URL: HEAD.org, OKTA_API_KEY: "key" };
});

const run = (...args: readonly string[]) => inProcess(args, { env });

async function ledger(name: string, ...records: readonly object[]) {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`);
  await writeFile(join(folder, `${name}.jsonl`), lines.join(""), { mode: 0o600 });
}

test.skipIf(process.platform === "win32")(
  "a pipe among the ledgers is named, and nothing waits for it",
  async () => {
    await ledger("good", HEAD, ITEM, { planned: 1 }, OUTCOME);
    for (const name of ["pipe.jsonl", "locked.jsonl.lock"]) execFileSync("mkfifo", [join(folder, name)]);
    await ledger("locked", HEAD, ITEM, { planned: 1 });
    const listed = await run("runs", "list");
    expect([listed.code, listed.stdout.split("\n").length]).toEqual([0, 4]);
    expect(listed.stderr).toContain("pipe.jsonl is a pipe or a device, not a file");
    expect((await run("runs", "show", "pipe")).code).toBe(2);
    const undone = await run("runs", "undo", "locked");
    expect([undone.code, undone.stderr]).toEqual([2, expect.stringContaining("is not a lock file")]);
  },
);

test.each<[string, readonly object[]]>([
  ["the run that it undoes", [{ ...HEAD, undoes: UNTOLD }, ITEM, { planned: 1 }, OUTCOME]],
  ["an outcome", [HEAD, ITEM, { planned: 1 }, { ...OUTCOME, outcome: UNTOLD }]],
  ["an outcome that there is not", [HEAD, ITEM, { planned: 1 }, { ...OUTCOME, outcome: "gone" }]],
  ["a name", [HEAD, ITEM, { planned: 1 }, { ...OUTCOME, name: UNTOLD }]],
  ["a group", [HEAD, { ...ITEM, known: { name: "ana", group: UNTOLD } }, { planned: 1 }, OUTCOME]],
])("a ledger in which %s is no text is damaged, and no defect of the program", async (_, records) => {
  await ledger("bad", ...records);
  for (const args of [["list"], ["show", "bad"], ["undo", "bad", "--dry-run"]]) {
    const { code, stderr } = await run("runs", ...args);
    expect([code, stderr]).toEqual([
      args[0] === "list" ? 0 : 2,
      expect.stringMatching(/is damaged: line \d|is not a ledger of a bulk run/),
    ]);
  }
});

test("an action that is called like a member of every object leads to no command", async () => {
  await ledger("odd", { ...HEAD, action: "constructor" }, ITEM, { planned: 1 });
  const { code, stdout, stderr } = await run("runs", "show", "odd");
  expect([code, /To resume|native code/.test(stdout + stderr)]).toEqual([0, false]);
});

test("a folder of runs that cannot be one is an error of the file, before anything is sent", async () => {
  env = { ...env, XDG_STATE_HOME: "/dev/null" };
  const list = await run("runs", "list");
  const contained = await run("users", "contain", "ana@example.com", "--yes");
  for (const { code, stderr } of [list, contained]) {
    expect([code, stderr]).toEqual([2, expect.stringContaining("/dev/null/okta-idm/runs cannot be")]);
  }
});
