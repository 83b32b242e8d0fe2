import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { apiToken, createOktaClient } from "@okta-idm/core";
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

const HEAD = { ledger: 1, startedAt: "2026-11-25T09:00:00.000Z" };

async function writeLedger(path: string, action: string, ...records: readonly object[]) {
  const lines = [{ ...HEAD, action, org: mock.url }, ...records];
  await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
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
  expect(undo).toEqual(["runs", "undo", ledger, "--max-changes", "60"]);
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
  expect(undo).toEqual(["runs", "undo", ledger]);
  const back = await inProcess([...undo, "--ledger", undone, "-o", "json"], { env });
  expect(back).toMatchObject({ code: 0, stdout: expect.stringContaining('"changed": 3') });
});

test("a ledger without changes, and --column with a ledger, are rejected with the reason", async () => {
  const { ledger, undone, env } = await listOf(1);
  await writeLedger(
    ledger,
    "suspend_user",
    { n: 1, input: { path_parameters: { userId: "00u1ana2ferreira3Q5d" } } },
    { planned: 1 },
    { n: 1, id: "00u1ana2ferreira3Q5d", outcome: "already" },
  );
  const args = ["users", "unsuspend", "--from", ledger, "--ledger", undone];
  const nothing = await inProcess(args, { env });
  expect(nothing.code).toBe(2);
  expect(nothing.stderr).toContain("changed nothing, so there is nothing to do");
  const column = await inProcess([...args, "--column", "login"], { env });
  expect(column.code).toBe(2);
  expect(column.stderr).toContain("Omit --column");
});

test("a run of several groups is undone by one command", async () => {
  const { ledger, undone, env } = await listOf(1);
  const userId = "00u1ana2ferreira3Q5d";
  const inGroup = (groupId: string) => ({ path_parameters: { groupId, userId } });
  const groups = ["00g2fin4ance7Rk9w3Ls", "00g100003148aje88k9l"];
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  for (const groupId of groups) {
    const params = { path: { groupId, userId } };
    await client.PUT("/api/v1/groups/{groupId}/users/{userId}", { params });
  }
  await writeLedger(
    ledger,
    "add_user_to_group",
    ...groups.map((groupId, index) => ({ n: index + 1, input: inGroup(groupId) })),
    { planned: 2 },
    ...groups.map((groupId, index) => ({ n: index + 1, id: userId, groupId, outcome: "changed" })),
  );
  const { code, stderr } = await inProcess(["groups", "add-user", "--resume", ledger], { env });
  expect(code).toBe(0);
  const back = await inProcess([...suggested(stderr), "--ledger", undone], { env });
  expect(back).toMatchObject({ code: 0, stdout: expect.stringMatching(/^CHANGED +2$/m) });
});

test("the changes of a run that a process still makes are not undone", async () => {
  const { list, ledger, env } = await listOf(3);
  let code: number | undefined;
  mock.faults([{ kind: "delay", delayMs: 2_000, operation: "suspendUser" }]);
  const running = inProcess(["users", "suspend", "--from", list, "--ledger", ledger], { env }).then((ran) => {
    code = ran.code;
  });
  await expect.poll(() => existsSync(ledger)).toBe(true);
  for (const args of [
    ["runs", "undo", ledger],
    ["users", "unsuspend", "--from", ledger],
  ]) {
    const undo = await inProcess(args, { env });
    expect(undo).toMatchObject({ code: 2, stderr: expect.stringContaining("is in use by process") });
  }
  expect(code).toBeUndefined();
  await running;
  expect(code).toBe(0);
});

test("a plan of more than the default limit names a command that carries it out", async () => {
  const { list, ledger, env } = await listOf(55);
  const planned = await inProcess(["users", "suspend", "--from", list, "--ledger", ledger, "--dry-run"], {
    env,
  });
  expect(suggested(planned.stderr)).toEqual(["users", "suspend", "--resume", ledger, "--max-changes", "55"]);
  expect(await inProcess(suggested(planned.stderr), { env })).toMatchObject({ code: 0 });
});

test("a ledger that asks for links is not resumed: each would be lost", async () => {
  const { ledger, env } = await listOf(1);
  const input = { path_parameters: { userId: "00u1ana2ferreira3Q5d" }, parameters: { sendEmail: false } };
  await writeLedger(ledger, "force_password_reset", { n: 1, input }, { planned: 1 });
  const { code, stderr } = await inProcess(["users", "reset-password", "--resume", ledger], { env });
  expect(code).toBe(2);
  expect(stderr).toContain("each link would be lost");
});
