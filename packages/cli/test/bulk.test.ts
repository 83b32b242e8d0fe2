import { readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { COMMANDS } from "../src/usage/commands.ts";
import { ADMIN, ANA, acme } from "./acme.ts";
import { ledgerOutcomes } from "./bulk-runs.ts";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";
import { oktaIdm } from "./okta-idm.ts";
import { expectGolden } from "./transcript.ts";

const DAI = "00u4dai6tanaka8Lm4s9";
const ONE = "00u9one1shared2Pa6n8";
const TWO = "00uAtwo2shared3Qb7p9";

let mock: Mock;
let env: Record<string, string>;
beforeAll(async () => {
  mock = await startMock({ state: acme });
  env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
});
afterAll(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

const EVERYBODY = `login,why
ana@example.com,leaver
dai@example.com,leaver
ben@example.com,STAGED
chloe@example.com,SUSPENDED already
nobody@example.com,nobody
shared@example.com,two of them
admin@example.com,the token's owner
Ana@Example.com,once more
`;

/** A folder with lists of users, in which a command is run. */
async function folder(profiled?: Parameters<typeof makeHome>[0]) {
  const home = await makeHome(profiled);
  const files = {
    "users.csv": EVERYBODY,
    "leavers.txt": `# leavers\none@example.com\n\n${TWO}\n`,
    "ids.ndjson": `{"id":"${ONE}"}\n{"id":"${TWO}"}\n`,
    "odd.txt": "odd@example.com\n",
    "two-logins.csv": "login,username,mail\na,b,c\n",
    "strange.csv": "name,department\nAna,Finance\n",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(home.path, name), content);
  return { ...home, env: { ...home.env, ...(profiled ? {} : env) } };
}

const ledger = ["--ledger", "ledger.jsonl"];

// One after the other: who was suspended by one is suspended for the next.
test.each([
  ["bulk-dry-run", ["users", "suspend", "--from", "users.csv", "--dry-run", ...ledger]],
  ["bulk-unasked", ["users", "deactivate", "--from", "users.csv", ...ledger]],
  ["bulk-too-many", ["users", "suspend", "--from", "users.csv", "--max-changes", "7", ...ledger]],
  ["bulk-from-csv", ["users", "suspend", "--from", "users.csv", ...ledger]],
  ["bulk-from-csv-again-json", ["users", "suspend", "--from", "users.csv", "-o", "json", ...ledger]],
  ["bulk-query", ["users", "unsuspend", "--query", 'status eq "SUSPENDED"', ...ledger]],
  ["bulk-query-nobody", ["users", "unsuspend", "--query", 'status eq "SUSPENDED"', ...ledger]],
  ["bulk-query-refused", ["users", "unsuspend", "--query", "status is SUSPENDED", ...ledger]],
  ["bulk-two-logins", ["users", "suspend", "--from", "two-logins.csv"]],
  ["bulk-no-column", ["users", "suspend", "--from", "strange.csv"]],
  ["bulk-no-file", ["users", "suspend", "--from", "nothing.csv"]],
  ["bulk-add-user", ["groups", "add-user", "Finance", "--from", "leavers.txt", ...ledger, "-o", "csv"]],
  ["bulk-remove-user", ["groups", "remove-user", "Finance", "--from", "ids.ndjson", ...ledger]],
  ["bulk-reset-password", ["users", "reset-password", "--from", "odd.txt", ...ledger]],
  ["bulk-no-mail", ["users", "reset-password", "--from", "odd.txt", "--no-send-email", ...ledger]],
  ["bulk-apps-delete", ["apps", "delete", "--query", 'status eq "INACTIVE"', "--yes", ...ledger]],
])("%s", async (name, args) => {
  const { env, path } = await folder();
  await expectGolden(name, args, { env, cwd: path });
});

test("a dry run is carried out by resuming its ledger, and that once more is nothing to do", async () => {
  const { env, path } = await folder();
  const listed = ["users", "suspend", "--from", "leavers.txt", "--ledger", "plan.jsonl", "-o", "json"];
  const planned = await oktaIdm([...listed, "--dry-run"], { env, cwd: path });
  expect(planned).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("--resume plan.jsonl --output json\n"),
  });
  expect(JSON.parse(planned.stdout)).toMatchObject({ total: 2, change: 2, left: 0 });
  expect(
    (await ledgerOutcomes(join(path, "plan.jsonl"))).map(({ id, verdict, after }) => [id, verdict, after]),
  ).toEqual([
    [ONE, "change", "SUSPENDED"],
    [TWO, "change", "SUSPENDED"],
  ]);
  for (const _ of ["carried out", "once more"]) {
    const resumed = await oktaIdm(["users", "suspend", "--resume", "plan.jsonl", "-o", "json"], {
      env,
      cwd: path,
    });
    expect(resumed.code).toBe(0);
    expect(JSON.parse(resumed.stdout)).toMatchObject({ total: 2, changed: 2, left: 0 });
  }
  await oktaIdm(["users", "unsuspend", ONE, TWO], { env });
});

test("a ledger without a name is one of the action and the time, in the state folder, named at the start and the end", async () => {
  const { env, path } = await folder();
  const { code, stderr } = await oktaIdm(["users", "clear-sessions", "--from", "-"], {
    env,
    cwd: path,
    stdin: `${ANA}\n${DAI}\n`,
  });
  expect(code).toBe(0);
  expect((await readdir(path)).filter((file) => file.endsWith(".jsonl"))).toEqual([]);
  const [file = ""] = await readdir(join(path, ".local/state/okta-idm/runs"));
  expect(file).toMatch(/^clear_user_session-\d{8}-\d{6}\.jsonl$/);
  const name = basename(file, ".jsonl");
  expect(stderr).toBe(
    `End the sessions of 2 users in ${env["OKTA_URL"]}\nLedger: ${name}\nLedger: ${name}\nNo command can undo this.\n`,
  );
});

test("protected users and the owner of the token are refused, and each outcome is in the audit file", async () => {
  const guarded = { users: ["ONE@example.com"], groups: ["Admins"] };
  const more = { protected: guarded, auditFile: "AUDIT" };
  const { env, path, audit } = await folder({ url: mock.url, key: mock.apiKey, more });
  const stdin = `${ONE}\n${TWO}\nadmin@example.com\nnobody@example.com\n${TWO}\n`;
  const args = ["users", "suspend", "--from", "-", ...ledger, "--reason", "INC-7"];
  const { code, stderr } = await oktaIdm(args, { env, cwd: path, stdin });
  expect(code).toBe(9);
  expect(stderr).toContain(`refused     line 1: one@example.com (${ONE}): protected: ONE@example.com`);
  const noted = (await audit()).sort((one, other) =>
    JSON.stringify(one).localeCompare(JSON.stringify(other)),
  );
  const who = { profile: "acme", org: mock.url, action: "suspend_user", reason: "INC-7" };
  const user = (id: string | undefined, name: string) => ({ type: "user", ...(id && { id }), name });
  expect(noted).toHaveLength(5);
  expect(noted).toEqual(
    expect.arrayContaining([
      {
        ...who,
        target: user(ONE, expect.any(String)),
        outcome: "refused",
        why: expect.stringContaining("protected"),
      },
      {
        ...who,
        target: user(ADMIN, "admin@example.com"),
        outcome: "refused",
        why: "protected: the owner of the token in use",
      },
      {
        ...who,
        target: user(TWO, "two@example.com"),
        before: "ACTIVE",
        after: "SUSPENDED",
        outcome: "changed",
        status: 200,
        requestId: expect.any(String),
      },
      { ...who, target: user(undefined, "nobody@example.com"), outcome: "failed", why: expect.any(String) },
      {
        ...who,
        target: user(TWO, "two@example.com"),
        outcome: "already",
        why: "it has the same target as item 2",
      },
    ]),
  );
  await oktaIdm(["users", "unsuspend", TWO], { env });
  const group = await oktaIdm(["groups", "add-user", "Admins", "--from", "leavers.txt"], { env, cwd: path });
  expect(group.code).toBe(2);
  expect(group.stderr).toContain("is protected in this org (Admins). Nothing was changed");
  expect((await audit()).at(-1)).toMatchObject({ outcome: "refused", group: { name: "Admins" } });
  expect(await readdir(path)).not.toContainEqual(expect.stringMatching(/^add_user/));
});

test("what a guard refuses as a whole is noted, and leaves no ledger", async () => {
  const more = { auditFile: "AUDIT", maxChanges: 1 };
  const { env, path, audit } = await folder({ url: mock.url, key: mock.apiKey, more });
  const args = ["users", "suspend", "--from", "ids.ndjson", ...ledger];
  const { code, stdout, stderr } = await oktaIdm(args, { env, cwd: path });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("2 changes exceed the limit of 1. Nothing was changed");
  expect(await audit()).toMatchObject([{ action: "suspend_user", outcome: "refused" }]);
  expect(await readdir(path)).not.toContain("ledger.jsonl");
  const allowed = await oktaIdm([...args, "--max-changes", "2", "--dry-run"], { env, cwd: path });
  expect(allowed.code).toBe(0);
  expect(await audit()).toHaveLength(1);
});

test.each([
  [["--from", "leavers.txt", "--query", "id pr"], "--from conflicts with --query. Omit one of them."],
  [["--from", "leavers.txt", "--resume", "l"], "--from conflicts with --resume. Omit one of them."],
  [["--query", "id pr", "--resume", "l"], "--query conflicts with --resume. Omit one of them."],
  [["--ledger", "a", "--resume", "l"], "--resume conflicts with --ledger. Omit one of them."],
  [["--column", "a", "--resume", "l"], "--column requires --from."],
  [["--column", "a", "--query", "id pr"], "--column requires --from."],
  [["--resume", "l", "ana@example.com"], "The ledger names the targets. Omit the arguments."],
  [["--from", "leavers.txt", "ana@example.com"], "--from and --query name the targets. Omit the"],
  [["ana@example.com", "--ledger", "a"], "--ledger requires --from, --query or --resume"],
  [["ana@example.com", "--column", "a"], "--column requires --from."],
  [["ana@example.com", "--stop-after-failures", "1"], "--stop-after-failures requires"],
  [["--from", "leavers.txt", "--stop-after-failures", "0"], "--stop-after-failures takes a whole number"],
  [["--from", "leavers.txt", "--max-changes", "x"], "--max-changes takes a whole number"],
  [["--from", "leavers.txt", "-o", "xml"], "--output takes table, json, ndjson, csv or yaml"],
  [["--from", "-"], "There is nothing to do: no user or app was named"],
  [[], "okta-idm users activate expects <user>...\n  Try okta-idm users activate --help"],
  [
    ["--resume", "l", "--no-send-email"],
    "The ledger says what to do with each target. Omit --no-send-email.",
  ],
  [["--resume", "l"], `There is no run "l"`],
])("users activate %j is refused before anything is sent", async (args, message) => {
  const { env, path } = await folder();
  const { code, stdout, stderr } = await oktaIdm(["users", "activate", ...args], { env, cwd: path });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect((await readdir(path)).filter((file) => file.endsWith(".jsonl"))).toEqual([]);
});

test.each([
  [["--from", "leavers.txt"], "The group is missing. Give it as the argument."],
  [["Finance", "ana@example.com", "--from", "leavers.txt"], "Omit the other arguments."],
  [["Finance", "--resume", "l"], "The ledger names the targets. Omit the arguments."],
])("groups add-user %j is refused before anything is sent", async (args, message) => {
  const { env, path } = await folder();
  const { code, stderr } = await oktaIdm(["groups", "add-user", ...args], { env, cwd: path });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

/** Somebody, or an app, in a state that each command changes. */
const CHANGEABLE: Readonly<Record<string, string>> = {
  "users activate": "ben@example.com",
  "users unsuspend": "chloe@example.com",
  "users unlock": "eve@example.com",
  "groups remove-user": "ana@example.com",
  "apps activate": "Old wiki",
  "apps deactivate": "Payroll",
  "apps delete": "Old wiki",
};

test("each write takes many targets, and its message to resume names the same command", async () => {
  const fresh = await startMock({ state: acme });
  onTestFinished(() => fresh.close());
  const { env, path } = await folder({ url: fresh.url, key: fresh.apiKey });
  // A containment makes no plan that could be carried out later.
  const others = ["users find", "users contain"];
  const writes = COMMANDS.filter(
    ({ name, arguments: taken }) => taken.at(-1)?.endsWith("...") === true && !others.includes(name),
  );
  expect(writes).toHaveLength(12);
  for (const { name, arguments: taken } of writes) {
    const list = join(path, "list.txt");
    const plan = join(path, `${name}.jsonl`);
    await writeFile(list, CHANGEABLE[name] ?? "dai@example.com");
    const group = taken.length > 1 ? ["Finance"] : [];
    const { code, stderr } = await inProcess(
      [...name.split(" "), ...group, "--from", list, "--dry-run", "--ledger", plan],
      { env },
    );
    expect(code).toBe(0);
    expect(stderr).toContain(`\nTo carry it out:\n  okta-idm ${name} --resume '${plan}'\n`);
  }
});
