import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { actions } from "@okta-idm/connector";
import { apiToken, createOktaClient, unwrap } from "@okta-idm/core";
import { writeAction } from "@okta-idm/jobs";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterEach, beforeEach, expect, test } from "vitest";
import { COMMANDS } from "../src/usage/commands.ts";
import { acme } from "./acme.ts";
import { UNLIMITED } from "./bulk-runs.ts";
import { type Home, makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";
import { onTerminal, withoutColors } from "./on-terminal.ts";
import { tooWide } from "./too-wide.ts";
import { settled } from "./transcript.ts";

const ANA = "00u1ana2ferreira3Q5d";
let mock: Mock;
let home: Home;
let env: Record<string, string>;
beforeEach(async () => {
  mock = await startMock({ state: acme, limits: UNLIMITED, events: 0 });
  home = await makeHome();
  env = { ...home.env, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
});
afterEach(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

const run = (...args: readonly string[]) => inProcess(args, { env });

/** The name of a run, from the last command that was shown. */
const runIn = (stderr: string) => /^Ledger: ((?:contain|restore)-\S+)$/m.exec(stderr)?.[1] ?? "";

async function stateOf(userId: string) {
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const params = { path: { userId } };
  const [{ status }, groups] = await Promise.all([
    unwrap(client.GET("/api/v1/users/{userId}", { params })),
    unwrap(client.GET("/api/v1/users/{userId}/groups", { params })),
  ]);
  return { status, groups: groups.map(({ profile }) => profile?.["name"]).sort() };
}

async function expectTold(name: string, ...steps: readonly (readonly string[])[]) {
  const printed: string[] = [];
  let last = "";
  for (const step of steps) {
    const args = step.map((word) => (word === "RUN" ? last : word));
    const { code, stdout, stderr } = await run(...args);
    last = runIn(stderr) || last;
    printed.push(
      `$ okta-idm ${args.join(" ")}`,
      ...(stdout ? [stdout.trimEnd()] : []),
      ...(stderr ? ["--- standard error", stderr.trimEnd()] : []),
      `--- exit code ${code}`,
      "",
    );
  }
  await expect(settled(printed.join("\n")).replaceAll(home.path, "/home")).toMatchFileSnapshot(
    `golden/${name}.txt`,
  );
}

const CONTAIN = ["users", "contain", "ana@example.com"];

test("users-contain", async () => {
  await expectTold(
    "users-contain",
    [...CONTAIN, "--leave-group", "Finance", "--dry-run"],
    [...CONTAIN, "--leave-group", "Finance"],
    [...CONTAIN, "--leave-group", "Finance", "--yes", "--reason", "INC-1234"],
    ["runs", "list"],
    ["runs", "show", "RUN"],
    ["users", "restore", "RUN", "--dry-run"],
    ["users", "restore", "RUN"],
  );
});

test("users-contain-leaves", async () => {
  await expectTold(
    "users-contain-leaves",
    [...CONTAIN, "--leave-all-groups", "--dry-run"],
    [...CONTAIN, "--leave-group", "Everyone", "--no-reset-password", "--no-clear-sessions", "--yes"],
    [...CONTAIN, "--leave-group", "Nowhere", "--yes"],
    [...CONTAIN, "--leave-group", "Finance", "--leave-all-groups", "--yes"],
    ["users", "contain", "nobody@example.com", "--yes"],
    ["users", "contain", "admin@example.com", "--yes"],
  );
});

test("a file of users is contained after one plan, and those who are left out are named by their lines", async () => {
  const list = join(home.path, "users.txt");
  await writeFile(list, "ana@example.com\nnobody@example.com\nadmin@example.com\ndai@example.com\n");
  await expectTold(
    "users-contain-from",
    ["users", "contain", "--from", list, "--yes", "--no-send-email"],
    ["users", "contain", "--resume", "RUN", "--yes"],
    ["users", "restore", "RUN"],
  );
});

test("what a person sees of a containment fits into 80 columns, and is done once the login was typed", async () => {
  const printed = await onTerminal([...CONTAIN, "--leave-group", "Finance"], {
    env,
    steps: [{ until: "to confirm:", type: "ana@example.com\r" }],
  });
  // Overwritten lines are left out: the prompt while typing, and the progress.
  const text = withoutColors(printed.terminal)
    .replace(/^.*\r(?!\n)/gm, "")
    .replace(/^.*(Type \S+ to confirm: \S+)$/gm, "$1");
  expect([printed.code, printed.whole, tooWide(text)]).toEqual([0, true, []]);
  await expect(settled(text)).toMatchFileSnapshot("golden/terminal/users-contain.txt");
  expect((await stateOf(ANA)).status).toBe("SUSPENDED");
});

test("whatever else is typed contains nobody", async () => {
  const printed = await onTerminal(CONTAIN, { env, steps: [{ until: "to confirm:", type: "yes\r" }] });
  expect(printed.code).toBe(2);
  expect(withoutColors(printed.terminal)).toContain("That does not match. Nothing was changed");
  expect((await stateOf(ANA)).status).toBe("ACTIVE");
});

test("restoring a containment brings back what it changed, and says what it leaves", async () => {
  const before = await stateOf(ANA);
  const contained = await run(...CONTAIN, "--leave-group", "Finance", "--yes");
  expect(await stateOf(ANA)).toEqual({
    status: "SUSPENDED",
    groups: before.groups.filter((name) => name !== "Finance"),
  });
  const name = runIn(contained.stderr);
  expect(name).toMatch(/^contain-\d{8}-\d{6}$/);
  const restored = await run("users", "restore", name, "-o", "json");
  expect(restored.code).toBe(0);
  expect(restored.stderr).toContain(
    "Cannot be undone: ended sessions and revoked tokens (1), passwords that were reset (1).",
  );
  expect(await stateOf(ANA)).toEqual(before);
  const again = await run("runs", "undo", name, "-o", "json");
  expect(JSON.parse(again.stdout)).toMatchObject({ action: "restore", changed: 0, already: 2 });
});

test("a user with a state that changed after the run is skipped, and the message names --force", async () => {
  const contained = await run(...CONTAIN, "--yes");
  await run("users", "unsuspend", "ana@example.com");
  mock.advance(60_000);
  await run("users", "suspend", "ana@example.com");
  const name = runIn(contained.stderr);
  const restored = await run("users", "restore", name);
  expect(restored.code).toBe(9);
  expect(restored.stderr).toContain("it was changed after the run");
  expect(restored.stderr).toContain("add --force");
  expect((await run("users", "restore", name, "--force")).code).toBe(0);
  expect((await stateOf(ANA)).status).toBe("ACTIVE");
});

test("runs are named by their names or by the paths of their ledgers, and a restore is not undone", async () => {
  const ledger = join(home.path, "mine.jsonl");
  await run(...CONTAIN, "--yes", "--ledger", ledger);
  expect((await run("runs", "list")).stdout).not.toContain("mine");
  expect((await run("runs", "show", ledger, "-o", "ndjson")).stdout.trim().split("\n")).toHaveLength(3);
  const restored = await run("users", "restore", ledger);
  const undone = await run("runs", "undo", runIn(restored.stderr));
  expect(undone.code).toBe(2);
  expect(undone.stderr).toContain("so it cannot be undone");
  expect((await run("runs", "show", "nothing")).stderr).toContain('There is no run "nothing"');
});

test("before the first run there is none", async () => {
  expect(await run("runs", "list")).toMatchObject({ code: 0, stderr: "No runs found.\n" });
});

test.each([
  [["--resume", "x", "--leave-group", "Finance", "--yes"], "Omit --leave-group."],
  [["--no-reset-password", "--no-send-email", "ana@example.com", "--yes"], "--no-reset-password"],
  [
    ["--no-suspend", "--no-clear-sessions", "--no-reset-password", "ana@example.com", "--yes"],
    "every step is switched off",
  ],
])("%j is rejected before any request", async (args, why) => {
  const { code, stderr } = await run("users", "contain", ...args);
  expect(code).toBe(2);
  expect(stderr).toContain(why);
});

test("every action that changes something has the command that resumes a run of it", () => {
  const writes = actions.filter((action) => writeAction(action)).map(({ name }) => name);
  const resumable = COMMANDS.flatMap(({ action }) => action ?? []);
  expect(resumable.sort()).toEqual([...writes, "contain", "restore"].sort());
});

test("a run that was stopped is shown with the command that resumes it", async () => {
  await run(...CONTAIN, "--yes", "--ledger", join(home.path, "mine.jsonl"));
  const text = await readFile(join(home.path, "mine.jsonl"), "utf8");
  const stopped = join(home.path, "stopped.jsonl");
  // As it was when the first step had been sent.
  await writeFile(stopped, text.split("\n").slice(0, 6).join("\n").concat("\n"));
  const shown = await run("runs", "show", stopped);
  expect(shown.stdout).toMatch(/^sending +ana@example.com +suspend/m);
  expect(shown.stderr).toContain(`stopped, 3 of 3 left\n`);
  expect(shown.stderr).toContain(`To resume:\n  okta-idm users contain --resume ${stopped}\n`);
});
