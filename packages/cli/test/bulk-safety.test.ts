import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aGroup, aUser, type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ADMIN } from "./acme.ts";
import { makeHome, type Profiled } from "./home.ts";
import { inProcess } from "./in-process.ts";

const DIGITS = /\d+/;
const users = Array.from({ length: 60 }, (_, index) => aUser({ login: `user${index}@example.com` }));
const [first, second, third] = users.map(({ id }) => id);
const before = aUser({ login: "before@example.com", status: "SUSPENDED" });
const finance = aGroup({ name: "Finance" });

let mock: Mock;
beforeAll(async () => {
  const admin = aUser({ id: ADMIN, login: "admin@example.com" });
  mock = await startMock({
    state: {
      users: [admin, ...users, before],
      groups: [finance],
      memberships: { [finance.id]: [before.id] },
    },
  });
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

async function home(more?: Profiled["more"]) {
  const made = await makeHome(more && { url: mock.url, key: mock.apiKey, more });
  const env = more ? made.env : { ...made.env, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const file = (name: string) => join(made.path, name);
  const run = (args: readonly string[], options = {}) =>
    inProcess(
      args.map((arg) => arg.replace("HOME/", `${made.path}/`)),
      { env, ...options },
    );
  return { ...made, file, run };
}

const writes = () => mock.requests().filter(({ method }) => method !== "GET");
/** The ids of users in a status. */
const inStatus = async (status: string): Promise<string[]> => {
  const { run } = await home();
  const { stdout } = await run(["users", "list", "--filter", `status eq "${status}"`, "-o", "json", "--all"]);
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id).sort();
};

test.each([
  [
    "users suspend --query",
    ["users", "suspend", "--query", 'status eq "ACTIVE" and profile.login sw "user"'],
  ],
  ["groups add-user --query", ["groups", "add-user", "Finance", "--query", 'profile.login sw "user"']],
  ["users reset-password --query", ["users", "reset-password", "--query", 'profile.login sw "user"']],
])(
  "%s of 60 users stops at the default limit of 50, also with --yes, and says how many there are",
  async (_, args) => {
    const { run } = await home();
    for (const more of [[], ["--yes"]]) {
      const { code, stdout, stderr } = await run([...args, "--ledger", "HOME/l.jsonl", ...more]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("60 changes exceed the limit of 50. Nothing was changed");
      expect(stderr).toContain("--max-changes");
    }
    expect(writes()).toEqual([]);
  },
);

test("the limit of 50 also holds for a ledger that is resumed and for a list on standard input", async () => {
  const { run } = await home();
  const suspend = ["users", "suspend"];
  const plan = await run([
    ...suspend,
    "--query",
    'profile.login sw "user"',
    "--dry-run",
    "--ledger",
    "HOME/p.jsonl",
  ]);
  // A plan changes nothing, so it may be of any size.
  expect(plan.code).toBe(0);
  const resumed = await run([...suspend, "--resume", "HOME/p.jsonl", "--yes"]);
  expect(resumed).toMatchObject({ code: 2, stderr: expect.stringContaining("exceed the limit of 50") });
  async function* stdin() {
    yield users.map(({ id }) => `${id}\n`).join("");
  }
  const listed = await run([...suspend, "--from", "-", "--yes"], { stdin: stdin() });
  expect(listed).toMatchObject({ code: 2, stderr: expect.stringContaining("exceed the limit of 50") });
  expect(writes()).toEqual([]);
});

test.each([
  ["--max-changes", undefined, ["--max-changes", "60"]],
  ["the profile", { maxChanges: 60 }, []],
])("%s raises the limit, and the first line names the number and the org", async (_, more, args) => {
  const { run } = await home(more);
  const query = [
    "users",
    "suspend",
    "--query",
    'profile.login sw "user"',
    "--ledger",
    "HOME/l.jsonl",
    "--yes",
  ];
  const { code, stderr } = await run([...query, ...args]);
  expect(code).toBe(0);
  expect(stderr.split("\n")[0]).toBe(`Suspend 60 users in ${mock.url}`);
  expect(writes()).toHaveLength(60);
});

test("a profile's limit is kept by --yes, and a lower one counts", async () => {
  const { run } = await home({ maxChanges: 2 });
  const query = ["users", "suspend", "--query", 'profile.login sw "user1"', "--yes"];
  const { code, stderr } = await run(query);
  expect(code).toBe(2);
  expect(stderr).toContain("exceed the limit of 2");
  expect(Number(DIGITS.exec(stderr)?.[0])).toBe(11);
});

test("--from <ledger> undoes exactly what the run changed: who was suspended before stays suspended", async () => {
  const { run, file } = await home();
  const list = [first, before.id, "nobody@example.com", second, third, first].join("\n");
  await writeFile(file("leavers.txt"), list);
  const suspended = await run(["users", "suspend", "--from", "HOME/leavers.txt", "--ledger", "HOME/l.jsonl"]);
  expect(suspended.code).toBe(9);
  expect(await inStatus("SUSPENDED")).toEqual([first, second, third, before.id].sort());
  // The last lines of the run are the command that takes it back.
  const lines = suspended.stderr.trimEnd().split("\n");
  expect(lines.at(-2)).toBe("To undo what this run changed (3):");
  expect(lines.at(-1)?.trim()).toMatch(/^okta-idm runs undo \S+l\.jsonl'?$/);

  const undone = await run(["users", "unsuspend", "--from", "HOME/l.jsonl", "--ledger", "HOME/u.jsonl"]);
  expect(undone.code).toBe(0);
  expect(await inStatus("SUSPENDED")).toEqual([before.id]);
  // That run can be undone as well.
  await run(["users", "suspend", "--from", "HOME/u.jsonl", "--ledger", "HOME/again.jsonl"]);
  expect(await inStatus("SUSPENDED")).toEqual([first, second, third, before.id].sort());
});

test("a membership run is undone for the users that it added, and only in its group", async () => {
  const { run, file } = await home();
  await writeFile(file("l.txt"), [first, before.id].join("\n"));
  const added = await run([
    "groups",
    "add-user",
    "Finance",
    "--from",
    "HOME/l.txt",
    "--ledger",
    "HOME/l.jsonl",
  ]);
  expect(added.stderr).toMatch(/okta-idm runs undo \S+l\.jsonl/);
  const count = writes().length;
  const ledger = ["--ledger", "HOME/removed.jsonl"];
  const removed = await run(["groups", "remove-user", "Finance", "--from", "HOME/l.jsonl", ...ledger]);
  expect(removed.code).toBe(0);
  const { stdout } = await run(["api", "GET", `/api/v1/groups/${finance.id}/users`]);
  const members = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
  expect(members).not.toContain(first);
  expect(writes().length).toBeGreaterThan(count);
});

test("the undo of a ledger finds and guards its users like any others", async () => {
  const { run, file } = await home({ protected: { users: ["user1@example.com"] } });
  const head = { ledger: 1, action: "unsuspend_user", org: mock.url, startedAt: "2026-11-29T00:00:00.000Z" };
  const changed = [first, second, "user2", "../groups"].map((id, index) => ({
    n: index + 1,
    outcome: "changed",
    id,
    startedAt: "2026-11-29T00:00:00.000Z",
    endedAt: "2026-11-29T00:00:00.000Z",
  }));
  const items = changed.map(({ n, id }) => ({ n, input: { path_parameters: { userId: id } } }));
  const records = [head, ...items, { planned: 4 }, ...changed];
  await writeFile(file("l.jsonl"), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const { code, stderr } = await run([
    "users",
    "suspend",
    "--from",
    "HOME/l.jsonl",
    "--ledger",
    "HOME/u.jsonl",
  ]);
  expect(code).toBe(9);
  expect(stderr).toContain("protected: user1@example.com");
  expect(writes().map(({ path }) => path)).toEqual([`/api/v1/users/${first}/lifecycle/suspend`]);
});

test("a ledger of another org undoes nothing", async () => {
  const { run, file } = await home();
  await writeFile(file("l.txt"), `${first}`);
  await run(["users", "suspend", "--from", "HOME/l.txt", "--ledger", "HOME/l.jsonl"]);
  const text = await readFile(file("l.jsonl"), "utf8");
  await writeFile(file("other.jsonl"), text.replaceAll(mock.url, "https://other.okta.com"));
  const count = writes().length;
  const { code, stderr } = await run(["users", "unsuspend", "--from", "HOME/other.jsonl"]);
  expect(code).toBe(2);
  expect(stderr).toContain("is for https://other.okta.com");
  expect(writes()).toHaveLength(count);
});

const LINK = { path_parameters: { userId: first }, parameters: { sendEmail: false } };
const OLDER = { path_parameters: { "user-id": first, sendEmail: false } };
const path = (end: string) => `/api/v1/users/${first}/${end}`;
const generic = (endpoint: string, parameters = {}) => [
  "run",
  "generic_task",
  "--input",
  JSON.stringify({ endpoint, method: "POST", parameters }),
];

test.each([
  ["users reset-password", ["users", "reset-password", first ?? "", "--no-send-email"]],
  ["users activate", ["users", "activate", first ?? "", "--no-send-email"]],
  ["run force_password_reset", ["run", "force_password_reset", "--input", JSON.stringify(LINK)]],
  ["run activate_user", ["run", "activate_user", "--input", JSON.stringify(LINK)]],
  ["run activate_user, as playbooks have it", ["run", "activate_user", "--input", JSON.stringify(OLDER)]],
  ["run generic_task, in the path", generic(path("lifecycle/reset_password?sendEmail=false"))],
  ["run generic_task, in parameters", generic(path("lifecycle/activate"), { sendEmail: false })],
  ["api, in the path", ["api", "POST", path("lifecycle/reset_password?sendEmail=false"), "--yes"]],
  ["api, with --query", ["api", "POST", path("lifecycle/activate"), "--query", "sendEmail=false", "--yes"]],
  ["api reactivate", ["api", "POST", path("lifecycle/reactivate"), "--yes"]],
  ["api expire_password", ["api", "POST", path("lifecycle/expire_password?tempPassword=true"), "--yes"]],
])(
  "on a terminal, which would hide it, no link or password is made by %s without --show-secrets",
  async (_, args) => {
    const { run } = await home();
    const { code, stdout, stderr } = await run(args, { isTTY: true });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("A terminal hides it.\n  Add --show-secrets to show it.");
    expect(mock.requests()).toEqual([]);
  },
);

test.each([
  ["api", ["api", "POST", path("lifecycle/reset_password?sendEmail=false"), "--yes"]],
  ["run", ["run", "force_password_reset", "--input", JSON.stringify(LINK)]],
])("%s shows a link on a terminal with --show-secrets, and in a pipe as it is", async (_, args) => {
  const { run } = await home();
  const shown = await run([...args, "--show-secrets"], { isTTY: true });
  expect(shown).toMatchObject({ code: 0, stdout: expect.stringMatching(/resetPasswordUrl.*MOCK-/) });
  const piped = await run(args);
  expect(piped).toMatchObject({ code: 0, stdout: expect.stringMatching(/resetPasswordUrl.*MOCK-/) });
});

test("a mail is sent from a terminal as before", async () => {
  const { run } = await home();
  const mailed = ["api", "POST", path("lifecycle/reset_password?sendEmail=true"), "--yes"];
  expect((await run(mailed, { isTTY: true })).code).toBe(0);
});
