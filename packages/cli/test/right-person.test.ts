import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aGroup, aUser, type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ADMIN } from "./acme.ts";
import { ledgerOutcomes } from "./bulk-runs.ts";
import { makeHome, type Profiled } from "./home.ts";
import { inProcess } from "./in-process.ts";

/** A reused address: the email of one user is the login of another. */
const NAME = "j.smith@example.com";
const john = aUser({ login: "smithj@example.com", profile: { email: NAME } });
const jane = aUser({ login: NAME, profile: { email: "jane@example.com" } });
const finance = aGroup({ name: "Finance" });

let mock: Mock;
beforeAll(async () => {
  const admin = aUser({ id: ADMIN, login: "admin@example.com" });
  mock = await startMock({ state: { users: [admin, john, jane], groups: [finance] } });
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

/** Runs a command, and returns the users that it wrote to. */
async function run(
  args: readonly string[],
  file?: readonly [name: string, content: string],
  profiled?: Profiled,
) {
  const { path, env: home } = await makeHome(profiled);
  if (file) await writeFile(join(path, file[0]), file[1]);
  const env = profiled ? home : { ...home, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const placed = args.map((arg) => arg.replace("HOME/", `${path}/`));
  const ended = await inProcess(placed, { env });
  const writes = mock.requests().filter(({ method }) => method !== "GET");
  expect(mock.violations()).toEqual([]);
  return { ...ended, path, wroteTo: writes.map(({ path }) => /00u\w{17}/.exec(path)?.[0]) };
}

const BULK = ["--yes", "--ledger", "HOME/l.jsonl"];

test.each([
  ["a CSV column email", "l.csv", `email\n${NAME}\n`, [], john.id],
  ["a CSV column login", "l.csv", `login\n${NAME}\n`, [], jane.id],
  [
    "a CSV column that --column names an email",
    "l.csv",
    `who,email\nx,${NAME}\n`,
    ["--column", "email"],
    john.id,
  ],
  [
    "a CSV column that --column names a login",
    "l.csv",
    `who,login\nx,${NAME}\n`,
    ["--column", "login"],
    jane.id,
  ],
  ["ndjson with email", "l.ndjson", `{"email":"${NAME}"}\n`, [], john.id],
  ["ndjson with login", "l.ndjson", `{"login":"${NAME}"}\n`, [], jane.id],
  [
    "ndjson as users list prints it",
    "l.ndjson",
    `{"id":"${john.id}","profile":{"login":"${NAME}"}}\n`,
    [],
    john.id,
  ],
  ["ids", "l.csv", `id\n${john.id}\n`, [], john.id],
])("--from %s changes that user, and no other", async (_, name, content, more, id) => {
  for (const [index, command] of [
    ["users", "suspend"],
    ["users", "unsuspend"],
    ["groups", "add-user", "Finance"],
    ["users", "deactivate"],
  ].entries()) {
    const { code, stderr, wroteTo } = await run(
      [...command, "--from", `HOME/${name}`, ...more, ...BULK],
      [name, content],
    );
    expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    expect(new Set(wroteTo)).toEqual(new Set([id]));
    expect(wroteTo).toHaveLength(index + 1);
  }
});

test.each([
  ["a list without a head", "l.txt", `${NAME}\n`, []],
  ["a column of another name", "l.csv", `who,why\n${NAME},leaver\n`, ["--column", "who"]],
])(
  "--from %s may mean two users, so neither is changed, and both are listed",
  async (_, name, content, more) => {
    const { code, stderr, path, wroteTo } = await run(
      ["users", "suspend", "--from", `HOME/${name}`, ...more, ...BULK],
      [name, content],
    );
    expect(wroteTo).toEqual([]);
    expect(code).toBe(9);
    for (const { id } of [john, jane]) expect(stderr).toContain(id);
    expect(await ledgerOutcomes(join(path, "l.jsonl"))).toMatchObject([{ outcome: "failed" }]);
  },
);

test.each([
  [["users", "suspend", NAME]],
  [["users", "suspend", "admin@example.com", NAME]],
  [["users", "deactivate", NAME, "--yes"]],
  [["users", "clear-sessions", NAME]],
  [["groups", "add-user", "Finance", NAME]],
])("an argument that fits the login of one and the email of another is refused: %j", async (args) => {
  const { code, stderr, wroteTo } = await run(args);
  expect(wroteTo).toEqual([]);
  expect(code).not.toBe(0);
  for (const { id } of [john, jane]) expect(stderr).toContain(id);
});

/** The ways to suspend a user by id. */
const WAYS: readonly (readonly [name: string, args: (id: string) => readonly string[]])[] = [
  ["users suspend", (id) => ["users", "suspend", id]],
  ["users suspend --from", () => ["users", "suspend", "--from", "HOME/l.txt", ...BULK]],
  ["users suspend --query", (id) => ["users", "suspend", "--query", `id eq "${id}"`, ...BULK]],
  ["groups add-user", (id) => ["groups", "add-user", "Finance", id]],
  ["run", (id) => ["run", "suspend_user", "--input", JSON.stringify({ path_parameters: { userId: id } })]],
  ["api", (id) => ["api", "POST", `/api/v1/users/${id}/lifecycle/suspend`, "--yes"]],
];

test.each(WAYS)(
  "a protected login guards its user, and not whoever takes it as an email: %s",
  async (_, args) => {
    const profile = { url: mock.url, key: mock.apiKey, more: { protected: { users: [NAME] } } };
    const taken = await run(args(john.id), ["l.txt", john.id], profile);
    expect(taken).toMatchObject({ code: 0, wroteTo: [john.id] });
    mock.reset();
    const guarded = await run(args(jane.id), ["l.txt", jane.id], profile);
    expect(guarded.wroteTo).toEqual([]);
    expect(guarded.code).not.toBe(0);
    expect(guarded.stderr).toContain(NAME);
  },
);

test.each(WAYS)(
  "an entry that is nobody's login guards the user with that email, and says so: %s",
  async (_, args) => {
    const profile = { url: mock.url, key: mock.apiKey, more: { protected: { users: ["jane@example.com"] } } };
    const { code, stderr, wroteTo } = await run(args(jane.id), ["l.txt", jane.id], profile);
    expect(wroteTo).toEqual([]);
    expect(code).not.toBe(0);
    expect(stderr).toContain("jane@example.com");
  },
);
