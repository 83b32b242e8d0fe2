import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activeUsers, UNLIMITED } from "./bulk-runs.ts";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";

let mock: Mock;
let unused: string[];
beforeAll(async () => {
  mock = await startMock({ users: 600, events: 0, limits: UNLIMITED });
  unused = await activeUsers(mock, 130);
});
afterAll(() => mock.close());

async function listOf(count: number) {
  const { path } = await makeHome();
  const list = join(path, "users.txt");
  await writeFile(list, unused.splice(0, count).join("\n"));
  const env = { HOME: path, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  return { list, ledger: join(path, "l.jsonl"), undone: join(path, "u.jsonl"), env };
}

/** The words of the last command that is suggested. */
function suggested(stderr: string): string[] {
  const lines = stderr.split("\n").filter((line) => line.startsWith("  okta-idm "));
  return lines.at(-1)?.trim().split(" ").slice(1) ?? [];
}

test("the command that undoes a run of more than the default limit works as it is printed", async () => {
  const { list, ledger, undone, env } = await listOf(60);
  const args = ["users", "suspend", "--from", list, "--ledger", ledger, "--max-changes", "60"];
  const ran = await inProcess(args, { env });
  expect(ran.code).toBe(0);
  const undo = suggested(ran.stderr);
  expect(undo).toEqual(["users", "unsuspend", "--from", ledger, "--max-changes", "60"]);
  const back = await inProcess([...undo, "--ledger", undone, "-o", "json"], { env });
  expect(back).toMatchObject({ code: 0, stdout: expect.stringContaining('"changed": 60') });
});

test("a resumed run of memberships names its group, and the command that undoes it works as it is printed", async () => {
  const { list, ledger, undone, env } = await listOf(3);
  const args = ["groups", "add-user", "Finance", "--from", list, "--ledger", ledger];
  const planned = await inProcess([...args, "--dry-run"], { env });
  expect(planned.code).toBe(0);
  const ran = await inProcess(suggested(planned.stderr), { env });
  expect(ran.code).toBe(0);
  expect(ran.stderr).toMatch(/^Add 3 users in Finance \(00g\w{17}\) \(all that is left\) in http/);
  const undo = suggested(ran.stderr);
  expect(undo.slice(0, 2)).toEqual(["groups", "remove-user"]);
  const back = await inProcess([...undo, "--ledger", undone, "-o", "json"], { env });
  expect(back).toMatchObject({ code: 0, stdout: expect.stringContaining('"changed": 3') });
});
