import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { apiToken, createOktaClient, unwrap } from "@okta-idm/core";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ADMIN, ANA, acme, FINANCE, PAYROLL } from "./acme.ts";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";

const GUARDED = "00u8gua3rd5ian7Ke1m4";
const DAI = "00u4dai6tanaka8Lm4s9";
const ADMINS = "00g5adm6ins7Aa8Bb9Cc";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ state: acme });
});
afterAll(() => mock.close());

/** Each test finds the users unchanged. */
afterEach(async () => {
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  if ((await statusOf(ANA)) !== "ACTIVE") await inProcess(["users", "unsuspend", ANA, DAI], { env });
});

/** A home folder with a profile that protects users and has an audit file. */
function guardedHome(more: object = {}) {
  const guarded = { users: ["BreakGlass@example.com"], groups: ["Admins"], apps: [PAYROLL] };
  return makeHome({
    url: mock.url,
    key: mock.apiKey,
    more: { protected: guarded, auditFile: "AUDIT", ...more },
  });
}

async function statusOf(userId: string): Promise<string> {
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const user = await unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId } } }));
  return user.status;
}

const input = (value: object) => ["--input", JSON.stringify(value)];
const generic = (endpoint: string, more: object = {}) => [
  "run",
  "generic_task",
  ...input({ endpoint, method: "POST", ...more }),
];
const suspend = `/api/v1/users/${GUARDED}/lifecycle/suspend`;

test.each([
  ["a user by login", ["users", "suspend", "breakglass@example.com"]],
  ["a user by id", ["users", "suspend", GUARDED]],
  ["a user among others", ["users", "suspend", "ana@example.com", GUARDED]],
  ["a user, though it is meant", ["users", "deactivate", GUARDED, "--yes"]],
  ["a group", ["groups", "add-user", "Admins", "ana@example.com"]],
  ["a user in a group", ["groups", "remove-user", "Finance", GUARDED]],
  ["an app", ["apps", "deactivate", "Payroll"]],
  ["run: a user by id", ["run", "suspend_user", ...input({ path_parameters: { userId: GUARDED } })]],
  ["run: an older spelling", ["run", "suspend_user", ...input({ path_parameters: { "user-id": GUARDED } })]],
  [
    "run: a user by login",
    ["run", "suspend_user", ...input({ path_parameters: { userId: "breakglass@example.com" } })],
  ],
  [
    "run: a user by a part of the login",
    ["run", "suspend_user", ...input({ path_parameters: { userId: "breakglass" } })],
  ],
  [
    "run: a group",
    ["run", "add_user_to_group", ...input({ path_parameters: { userId: ANA, groupId: ADMINS } })],
  ],
  ["run: the Generic Task", generic(suspend)],
  [
    "run: the Generic Task, filled in",
    generic("/api/v1/users/{{user-id}}/lifecycle/suspend", { path_parameters: { "user-id": GUARDED } }),
  ],
  ["run: the Generic Task, percent-encoded", generic(suspend.replace("users", "%75sers"))],
  ["api", ["api", "POST", suspend, "--yes"]],
  ["api: a method in small letters", ["api", "post", suspend, "--yes"]],
  ["api: no slash in front", ["api", "POST", suspend.slice(1), "--yes"]],
  ["api: a query behind", ["api", "POST", `${suspend}?x=1`, "--yes"]],
  ["api: a parameter of the path", ["api", "POST", suspend.replace("users", "users;x=1"), "--yes"]],
  ["api: a parameter behind the id", ["api", "POST", suspend.replace(GUARDED, `${GUARDED};x=1`), "--yes"]],
  ["api: a user in a group", ["api", "DELETE", `/api/v1/groups/${FINANCE}/users/${GUARDED}`, "--yes"]],
  [
    "api: an app by the name that OAuth has for it",
    ["api", "DELETE", `/oauth2/v1/clients/${PAYROLL}`, "--yes"],
  ],
])("what the profile protects is left alone: %s", async (_, args) => {
  const home = await guardedHome();
  const { code, stdout, stderr } = await inProcess([...args, "--reason", "INC-1"], { env: home.env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/is protected in this org \(.+\)\. Nothing was changed\n$/);
  expect(await statusOf(GUARDED)).toBe("ACTIVE");
  expect(await statusOf(ANA)).toBe("ACTIVE");
  const lines = await home.audit();
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).toMatchObject({ profile: "acme", org: mock.url, outcome: "refused", reason: "INC-1" });
    expect(line["why"]).toContain("is protected in this org");
  }
});

test.each([
  ["users suspend", ["users", "suspend", "admin@example.com"]],
  ["run by id", ["run", "suspend_user", ...input({ path_parameters: { userId: ADMIN } })]],
  [
    "run by login",
    ["run", "deactivate_user", ...input({ path_parameters: { userId: "admin@example.com" } })],
  ],
  ["api by id", ["api", "DELETE", `/api/v1/users/${ADMIN}`, "--yes"]],
  ["api as me", ["api", "POST", "/api/v1/users/me/lifecycle/deactivate", "--yes"]],
  ["the Generic Task as me", generic("/api/v1/users/me/lifecycle/deactivate")],
])("the token's own owner is left alone: %s", async (_, args) => {
  const { code, stderr } = await inProcess(args, { env: { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey } });
  expect(code).toBe(2);
  expect(stderr).toContain(
    `admin@example.com (${ADMIN}) is the owner of the token in use. Nothing was changed`,
  );
  expect(await statusOf(ADMIN)).toBe("ACTIVE");
});

test("what only reads is not guarded, nor noted", async () => {
  const home = await guardedHome();
  for (const args of [
    ["users", "get", GUARDED],
    ["api", "GET", `/api/v1/users/${GUARDED}`],
    ["run", "get_users"],
    ["run", "generic_task", ...input({ endpoint: `/api/v1/users/${GUARDED}` })],
    ["users", "suspend", "ana@example.com", "--dry-run"],
  ]) {
    expect(await inProcess(args, { env: home.env })).toMatchObject({ code: 0, stderr: "" });
  }
  await expect(home.audit()).rejects.toThrow("ENOENT");
});

test("each write is a line of the audit file, with who, what, before, after, and why", async () => {
  const home = await guardedHome();
  const { env } = home;
  await inProcess(["users", "suspend", "ana@example.com", "--reason", "INC-7"], { env });
  await inProcess(["users", "suspend", "ana@example.com"], { env });
  await inProcess(["users", "suspend", "ben@example.com"], { env });
  await inProcess(["groups", "add-user", "Finance", "dai@example.com"], { env });
  await inProcess(["run", "unsuspend_user", ...input({ path_parameters: { userId: ANA } })], { env });
  await inProcess(["api", "POST", `/api/v1/users/${ANA}/lifecycle/unsuspend`, "--yes"], { env });
  const who = { profile: "acme", org: mock.url };
  const ana = { type: "user", id: ANA, name: "ana@example.com" };
  const requestId = expect.stringMatching(/^[\w-]+$/);
  const audit = await home.audit();
  // Before each request, that it is about to be sent: a kill in between leaves that line.
  expect(audit.filter(({ outcome }) => outcome === "sending").map(({ action }) => action)).toEqual([
    "suspend_user",
    "add_user_to_group",
    "unsuspend_user",
    "api",
  ]);
  expect(audit.filter(({ outcome }) => outcome !== "sending")).toEqual([
    {
      ...who,
      action: "suspend_user",
      target: ana,
      before: "ACTIVE",
      after: "SUSPENDED",
      outcome: "changed",
      status: 200,
      requestId,
      reason: "INC-7",
    },
    {
      ...who,
      action: "suspend_user",
      target: ana,
      before: "SUSPENDED",
      after: "SUSPENDED",
      outcome: "already",
    },
    {
      ...who,
      action: "suspend_user",
      target: { type: "user", id: "00u2ben5okafor7hT8k2", name: "ben@example.com" },
      before: "STAGED",
      outcome: "failed",
      why: expect.stringContaining("not possible"),
    },
    {
      ...who,
      action: "add_user_to_group",
      target: { type: "user", id: DAI, name: "dai@example.com" },
      group: { type: "group", id: FINANCE, name: "Finance" },
      before: "no member",
      after: "member",
      outcome: "changed",
      status: 204,
      requestId,
    },
    {
      ...who,
      action: "unsuspend_user",
      request: `POST /api/v1/users/${ANA}/lifecycle/unsuspend`,
      target: ana,
      before: "SUSPENDED",
      outcome: "changed",
      status: 200,
      requestId,
    },
    {
      ...who,
      action: "api",
      request: `POST /api/v1/users/${ANA}/lifecycle/unsuspend`,
      target: ana,
      before: "ACTIVE",
      outcome: "failed",
      status: 400,
      code: "E0000001",
      requestId,
      why: expect.stringContaining("E0000001"),
    },
  ]);
});

test("more changes than the profile allows are refused, unless the command says otherwise", async () => {
  const home = await guardedHome({ maxChanges: 1 });
  const two = ["users", "suspend", "ana@example.com", "dai@example.com"];
  const refused = await inProcess(two, { env: home.env });
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toContain("2 changes exceed the limit of 1. Nothing was changed");
  expect((await home.audit()).map(({ outcome, target }) => [outcome, (target as { id: string }).id])).toEqual(
    [
      ["refused", ANA],
      ["refused", DAI],
    ],
  );
  expect(await inProcess([...two, "--max-changes", "2"], { env: home.env })).toMatchObject({ code: 0 });
});

test("a profile that allows no change only reads", async () => {
  const home = await guardedHome({ maxChanges: 0 });
  for (const args of [
    ["users", "suspend", "ana@example.com"],
    ["run", "suspend_user", ...input({ path_parameters: { userId: ANA } })],
    ["api", "POST", `/api/v1/users/${ANA}/lifecycle/suspend`, "--yes"],
  ]) {
    const { code, stderr } = await inProcess(args, { env: home.env });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `okta-idm: 1 change exceeds the limit of 0. Nothing was changed
  Raise the limit with --max-changes, or with maxChanges in the profile.
`,
    });
  }
  expect(await statusOf(ANA)).toBe("ACTIVE");
});

test("without an audit file that can be written nothing is done", async () => {
  const home = await guardedHome({ auditFile: "/nonexistent/audit.jsonl" });
  const { code, stdout, stderr } = await inProcess(["users", "suspend", "ana@example.com"], {
    env: home.env,
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toBe(
    "okta-idm: The audit file /nonexistent/audit.jsonl cannot be written (ENOENT). Check that its folder exists and is writable, and that its disk is not full\n",
  );
  expect(await statusOf(ANA)).toBe("ACTIVE");
});

test.skipIf(!existsSync("/dev/full")).each([
  ["users suspend", ["users", "suspend", "ana@example.com", "dai@example.com"]],
  ["run", ["run", "suspend_user", ...input({ path_parameters: { userId: ANA } })]],
])("when the audit file cannot be written, nothing is sent: %s", async (_, args) => {
  const home = await guardedHome({ auditFile: "/dev/full" });
  const { code, stderr } = await inProcess(args, { env: home.env });
  expect(code).toBe(2);
  expect(stderr).toContain("The audit file /dev/full cannot be written (ENOSPC)");
  expect(await statusOf(ANA)).toBe("ACTIVE");
  expect(await statusOf(DAI)).toBe("ACTIVE");
});

test("what is noted is no part of a line that was torn, as by a disk that was full", async () => {
  const home = await guardedHome();
  await writeFile(join(home.path, "audit.jsonl"), '{"time":"2026-11-23T1');
  await inProcess(["users", "suspend", "ana@example.com"], { env: home.env });
  const [torn, sending = "", line = "", ...more] = (await home.read("audit.jsonl")).split("\n");
  expect([torn, more]).toEqual(['{"time":"2026-11-23T1', [""]]);
  expect(JSON.parse(sending)).toMatchObject({ action: "suspend_user", outcome: "sending" });
  expect(JSON.parse(line)).toMatchObject({ action: "suspend_user", outcome: "changed" });
});

test("OKTA_IDM_AUDIT_FILE does not replace the profile's audit file", async () => {
  const home = await guardedHome();
  const env = { ...home.env, OKTA_IDM_AUDIT_FILE: `${home.path}/other.jsonl` };
  await inProcess(["users", "suspend", "ana@example.com"], { env });
  expect(await home.audit()).toMatchObject([
    { outcome: "sending" },
    { action: "suspend_user", outcome: "changed" },
  ]);
  expect(existsSync(env.OKTA_IDM_AUDIT_FILE)).toBe(false);
});

test("OKTA_IDM_AUDIT_FILE is for those who have no profile", async () => {
  const home = await makeHome();
  const OKTA_IDM_AUDIT_FILE = `${home.path}/audit.jsonl`;
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey, OKTA_IDM_AUDIT_FILE };
  await inProcess(["users", "suspend", "ana@example.com"], { env });
  expect(await home.audit()).toMatchObject([
    { outcome: "sending" },
    { org: mock.url, action: "suspend_user", outcome: "changed" },
  ]);
});

test("what the profile protects is left alone whoever signs in to its org", async () => {
  const home = await guardedHome();
  const env = { ...home.env, OKTA_URL: `${mock.url}/`, OKTA_API_KEY: mock.apiKey };
  const { code, stderr } = await inProcess(["users", "suspend", GUARDED], { env });
  expect(code).toBe(2);
  expect(stderr).toContain("is protected in this org");
});

test("what one profile protects is left alone by another one of its org too, and not by those of other orgs", async () => {
  const home = await guardedHome();
  const path = join(home.path, "okta-idm", "profiles.json");
  const { current, profiles } = JSON.parse(await readFile(path, "utf8"));
  const other = { url: `${mock.url}/`, auth: { type: "api-key" }, keyIn: "file" };
  const elsewhere = { ...other, url: "https://other.okta.com", protected: { users: [ANA] } };
  await writeFile(path, JSON.stringify({ current, profiles: { ...profiles, other, elsewhere } }));
  const keys = { [`other ${mock.url}`]: mock.apiKey };
  await writeFile(join(home.path, "okta-idm", "api-keys.json"), JSON.stringify(keys), { mode: 0o600 });
  const asOther = (...users: string[]) =>
    inProcess(["users", "suspend", ...users, "--profile", "other"], { env: home.env });
  const guarded = await asOther(GUARDED);
  expect(guarded).toMatchObject({ code: 2, stderr: expect.stringContaining("is protected in this org") });
  expect((await asOther(ANA)).code).toBe(0);
});

test("guards outside of a profile are rejected, because they would protect nobody", async () => {
  const home = await guardedHome();
  const path = join(home.path, "okta-idm", "profiles.json");
  const profiles = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...profiles, protected: { users: ["ana@example.com"] } }));
  const { code, stderr } = await inProcess(["users", "suspend", "ana@example.com"], { env: home.env });
  expect(code).toBe(2);
  expect(stderr).toContain("profiles.json: unknown setting protected.\n  It takes current and profiles.");
});

test("a profile with a misspelled guard is rejected, because it would protect nobody", async () => {
  const home = await guardedHome({ protected: { user: ["breakglass@example.com"] } });
  const { code, stderr } = await inProcess(["users", "suspend", "ana@example.com"], { env: home.env });
  expect(code).toBe(2);
  expect(stderr).toContain("profile acme: unknown setting protected.user. Settings: users, groups, apps");
});
