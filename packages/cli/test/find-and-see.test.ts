import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aGroup, anApp, aUser, type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";
import { oktaIdm } from "./okta-idm.ts";
import { onTerminal, type Step, withoutColors } from "./on-terminal.ts";
import { tooWide } from "./too-wide.ts";

// The incident: somebody is called about "Ana", and nobody knows the login.
const person = (login: string, firstName: string, lastName: string, more: object = {}) =>
  aUser({ login, firstName, lastName, ...more });
const ana = person("ana.ferreira@example.com", "Ana", "Ferreira", { lastLogin: "2026-01-06T07:58:40.000Z" });
const joana = person("joana.silva@example.com", "Joana", "Silva");
const admin = person("admin@example.com", "Acme", "Admin", { id: "00u7adm2in4istr6ato8" });
const directory = anApp({ label: "Active Directory", name: "active_directory" });
const groups = [
  aGroup({ name: "Everyone", type: "BUILT_IN" }),
  aGroup({ name: "Finance" }),
  aGroup({ name: "Domain Users", type: "APP_GROUP", source: { id: directory.id } }),
  aGroup({ name: "Help desk" }),
  aGroup({ name: "Nobody" }),
];
const [, finance, domainUsers, helpDesk] = groups;
const apps = [anApp({ label: "Intranet" }), anApp({ label: "Payroll" }), anApp({ label: "Travel" })];

const signIn = (hour: number, result: string, reason: string | null, ipAddress: string, country: string) => ({
  uuid: `00000000-0000-4000-8000-0000000000${hour}`,
  published: `2026-01-06T${hour}:00:00.000Z`,
  eventType: "user.session.start",
  severity: result === "SUCCESS" ? "INFO" : "WARN",
  actor: { id: ana.id, type: "User", alternateId: "ana.ferreira@example.com", displayName: "Ana Ferreira" },
  client: {
    ipAddress,
    userAgent: { os: "Windows 11", browser: "CHROME", rawUserAgent: "Mozilla/5.0" },
    geographicalContext: { city: null, country },
  },
  outcome: { result, reason },
});

let mock: Mock;
let env: Record<string, string>;
beforeAll(async () => {
  mock = await startMock({
    startTime: "2026-01-06T12:00:00.000Z",
    state: {
      users: [admin, ana, joana, person("bernardo@example.com", "Bernardo", "Costa")],
      groups,
      // An app is assigned to the group of its number: the directory to one without members.
      apps: [...apps, anApp({ label: "Ticketing" }), directory],
      memberships: Object.fromEntries(
        [finance, domainUsers, helpDesk].map((group) => [group?.id, group === helpDesk ? [] : [ana.id]]),
      ),
      events: [
        signIn(10, "FAILURE", "INVALID_CREDENTIALS", "203.0.113.9", "Nigeria"),
        signIn(11, "SUCCESS", null, "203.0.113.9", "Nigeria"),
      ],
    },
  });
  env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const headers = { authorization: `SSWS ${mock.apiKey}`, "content-type": "application/json" };
  const post = async (path: string, body: object) => {
    const response = await fetch(mock.url + path, { method: "POST", headers, body: JSON.stringify(body) });
    expect(response.status).toBeLessThan(300);
    return response.json() as Promise<{ readonly id: string }>;
  };
  await post(`/api/v1/users/${ana.id}/roles`, { type: "HELP_DESK_ADMIN" });
  const rule = await post("/api/v1/groups/rules", {
    type: "group_rule",
    name: "Everybody in the finance department",
    conditions: { expression: { value: 'user.department=="Finance"', type: "urn:okta:expression:1.0" } },
    actions: { assignUserToGroups: { groupIds: [finance?.id] } },
  });
  const active = `${mock.url}/api/v1/groups/rules/${rule.id}/lifecycle/activate`;
  expect((await fetch(active, { method: "POST", headers })).status).toBe(204);
});
afterAll(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

/** The output on a terminal of 80 columns. */
async function seen(
  args: readonly string[],
  more: { env?: object; steps?: readonly Step[]; pipe?: boolean } = {},
) {
  const { env: moreEnv, ...options } = more;
  const ended = await onTerminal(args, { env: { ...env, ...moreEnv }, ...options });
  return { ...ended, text: withoutColors(ended.terminal) };
}

const statusOf = async (login: string) =>
  (await oktaIdm(["users", "get", login, "--fields", "status"], { env })).stdout.replace("STATUS", "").trim();

test.each([
  ["users-find-in-incident", ["users", "find", "ana"]],
  ["users-get-access", ["users", "get", "ana.ferreira@example.com", "--access"]],
])("%s is whole on 80 columns", async (name, args) => {
  const { text, code } = await seen(args);
  expect(tooWide(text)).toEqual([]);
  expect(text).not.toContain("…");
  const transcript = `$ okta-idm ${args.join(" ")}\n${text}--- exit code ${code}\n`;
  await expect(transcript.replaceAll("\r", "")).toMatchFileSnapshot(`golden/terminal/${name}.txt`);
});

test("--access is one object in JSON and YAML, and rows in csv and ndjson", async () => {
  const args = ["users", "get", "ana.ferreira@example.com", "--access", "-o"];
  const [json, yaml, csv, ndjson] = await Promise.all(
    ["json", "yaml", "csv", "ndjson"].map(
      async (format) => (await inProcess([...args, format], { env })).stdout,
    ),
  );
  const access = JSON.parse(json ?? "");
  expect(access).toMatchObject({ complete: true, missing: {}, user: { id: ana.id }, groups: { length: 3 } });
  expect(yaml).toMatch(/^"?user"?:\n/);
  const rows = (ndjson ?? "")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect((csv ?? "").trimEnd().split("\n")).toHaveLength(rows.length + 1);
  expect(rows.map(({ part }) => part)).toEqual(
    expect.arrayContaining(["group", "app", "role", "sign-in", "device"]),
  );
});

test("a part that is refused is named with the scope that it takes, and the exit code says that it is not all", async () => {
  mock.faults([{ kind: "status", status: 403, operation: "listAssignedRolesForUser" }]);
  const { code, stdout, stderr } = await inProcess(["users", "get", ana.id, "--access"], { env });
  expect(code).toBe(10);
  expect(stdout).toContain("Admin roles: not read\n");
  expect(stdout).toContain("Finance");
  expect(stderr).toMatch(/^Admin roles: .*403.*okta\.roles\.read/s);
});

test.each([
  [["users", "get", "ana.fereira@example.com"], "Did you mean ana.ferreira@example.com?"],
  [["users", "groups", "ana.ferreira"], "Did you mean ana.ferreira@example.com?"],
  [["users", "suspend", "jaona.silva@example.com"], "Did you mean joana.silva@example.com?"],
  [["users", "get", "anaferreira@example.com", "--access"], "Did you mean ana.ferreira@example.com?"],
  [["groups", "members", "Finanse"], 'Did you mean "Finance"?'],
  [["groups", "remove-user", "Finanse", "ana.ferreira@example.com"], 'Did you mean "Finance"?'],
  [["apps", "users", "Pay roll"], 'Did you mean "Payroll"?'],
  [["apps", "deactivate", "Payrol", "--yes"], 'Did you mean "Payroll"?'],
])("%j lists similar names and does nothing", async (args, words) => {
  const { code, stdout, stderr } = await inProcess(args, { env });
  expect({ code, stdout }).toEqual({ code: 5, stdout: "" });
  expect(stderr).toContain(words);
});

test("a bulk run suggests names for the first that fail", async () => {
  const { path } = await makeHome();
  const list = join(path, "list.txt");
  await writeFile(list, "jaona.silva@example.com\n");
  const args = ["users", "suspend", "--from", list, "--ledger", join(path, "l.jsonl")];
  const { code, stderr } = await inProcess(args, { env });
  expect(code).toBe(9);
  expect(stderr).toContain("Did you mean joana.silva@example.com?");
});

test.each([
  ["groups add-user", ["ana.ferreira@example.com", "finance"], "finance ana.ferreira@example.com"],
  ["groups remove-user", [ana.id, joana.id, "Help desk"], `'Help desk' ${ana.id} ${joana.id}`],
])("%s with the users in front of the group names the right order", async (command, args, right) => {
  const { code, stderr } = await inProcess([...command.split(" "), ...args], { env });
  expect(code).toBe(2);
  expect(stderr).toContain(`The group comes first, then the users: okta-idm ${command} ${right}`);
});

test("on a terminal, the user picks the target of a command that reads", async () => {
  const { code, text } = await seen(["users", "get", "fereira@example.com"], {
    steps: [{ until: "press Enter to stop:", type: "1\r" }],
  });
  expect(code).toBe(0);
  expect(text).toContain('No users are named "fereira@example.com". Did you mean:');
  expect(text).toMatch(/LOGIN +ana\.ferreira@example\.com/);
});

test("of several with one name the person picks one", async () => {
  const twins = ["one", "two"].map((name) =>
    aUser({ login: `${name}@example.com`, profile: { email: "shared@example.com" } }),
  );
  const org = await startMock({ state: { users: twins, groups: [], apps: [], memberships: {} } });
  const { code, text } = await seen(["users", "get", "shared@example.com"], {
    env: { OKTA_URL: org.url, OKTA_API_KEY: org.apiKey },
    steps: [{ until: "Type 1 to 2", type: "2\r" }],
  });
  await org.close();
  expect(code).toBe(0);
  expect(text).toContain('Several users are named "shared@example.com". Did you mean:');
  expect(text).toMatch(/LOGIN +two@example\.com/);
});

test.each([
  [["--access", "--open"], "--access conflicts with --open. Omit one of them."],
  [["--access", "--expand", "blocks"], "--access conflicts with --expand. Omit one of them."],
  [["--open", "-o", "json"], "--open conflicts with --output. Omit one of them."],
])("users get with %j is rejected", async (options, words) => {
  const { code, stderr } = await inProcess(["users", "get", ana.id, ...options], { env });
  expect(code).toBe(2);
  expect(stderr).toContain(words);
});

test("nobody is changed who was not picked and then confirmed", async () => {
  const suspend = ["users", "suspend", "jaona.silva@example.com"];
  const pick = { until: "press Enter to stop:", type: "1\r" };
  const confirm = "Type joana.silva@example.com to confirm:";
  const stopped = await seen(suspend, { steps: [{ ...pick, type: "\r" }] });
  expect(stopped.code).toBe(5);
  const declined = await seen(suspend, { steps: [pick, { until: confirm, type: "\r" }] });
  expect(declined.code).toBe(2);
  expect(declined.text.replace(/\s+/g, " ")).toContain("This is not the name that you typed.");
  expect(await statusOf(joana.id)).toBe("ACTIVE");
  const done = await seen(suspend, { steps: [pick, { until: confirm, type: "joana.silva@example.com\r" }] });
  expect(done.code).toBe(0);
  expect(await statusOf(joana.id)).toBe("SUSPENDED");
  expect(await statusOf(ana.id)).toBe("ACTIVE");
});

test("with --yes, or where standard output is a pipe, nobody is asked to pick", async () => {
  const yes = await seen(["users", "suspend", "fereira@example.com", "--yes"]);
  expect(yes.code).toBe(5);
  const piped = await seen(["users", "get", "fereira@example.com"], { pipe: true });
  expect(piped).toMatchObject({ code: 5, stdout: "" });
  for (const { text } of [yes, piped]) expect(text).toContain("Did you mean ana.ferreira@example.com?");
});

test("a shell completes the logins that a person saw on a terminal, of the org in use alone", async () => {
  const { path } = await makeHome();
  const home = { HOME: path, XDG_STATE_HOME: path, XDG_CONFIG_HOME: path };
  const recent = async (more = {}) =>
    (await oktaIdm(["completion", "recent-users"], { env: { ...env, ...home, ...more } })).stdout;
  await oktaIdm(["users", "find", "ana"], { env: { ...env, ...home } });
  expect(await recent()).toBe("");
  await seen(["users", "find", "ana"], { env: { ...home, OKTA_IDM_RECENT_USERS: "off" } });
  expect(await recent()).toBe("");
  await seen(["users", "find", "ana"], { env: home });
  expect(await recent()).toBe("ana.ferreira@example.com\njoana.silva@example.com\n");
  expect(await recent({ OKTA_URL: "https://other.okta.com" })).toBe("");
  expect(await recent({ OKTA_IDM_RECENT_USERS: "off" })).toBe("");
  const file = join(path, "okta-idm", "recent-users.json");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
    [mock.url]: ["ana.ferreira@example.com", "joana.silva@example.com"],
  });
});

test("what a shell would run is never completed", async () => {
  const { path } = await makeHome();
  const file = join(path, "okta-idm", "recent-users.json");
  const hostile = ["ok@example.com", "$(touch x)", "a b", "`id`", "a;id", "--yes", "x".repeat(300), 7];
  await mkdir(join(path, "okta-idm"), { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify({ [mock.url]: hostile }), { mode: 0o600 });
  const ask = () => oktaIdm(["completion", "recent-users"], { env: { ...env, XDG_STATE_HOME: path } });
  expect((await ask()).stdout).toBe("ok@example.com\n");
  await writeFile(file, "not JSON", { mode: 0o600 });
  expect((await ask()).stdout).toBe("");
});
