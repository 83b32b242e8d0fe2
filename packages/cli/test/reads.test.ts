import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANA, acme } from "./acme.ts";
import { inProcess } from "./in-process.ts";
import { expectGolden } from "./transcript.ts";

/** More people of one name than a page holds. */
const zeds = Array.from({ length: 201 }, (_, number) => {
  const login = `zed${number}@example.com`;
  const profile = { login, email: login, firstName: "Zed", lastName: "Z" };
  return { id: `00uzed${number}`, status: "ACTIVE", created: "2024-01-01T00:00:00.000Z", profile };
});

let mock: Mock;
let namesakes: Mock;
let env: Record<string, string>;
beforeAll(async () => {
  mock = await startMock({ state: acme });
  namesakes = await startMock({ state: { users: zeds } });
  env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
});
afterAll(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
  await namesakes.close();
});

test.each([
  ["users-list", ["users", "list", "--all"]],
  ["users-list-limit", ["users", "list", "--limit", "2"]],
  [
    "users-list-fields",
    ["users", "list", "--limit", "1", "--fields", "+profile.firstName,credentials.provider"],
  ],
  ["users-list-no-such-field", ["users", "list", "--limit", "1", "--fields", "id,login"]],
  ["users-list-json", ["users", "list", "--limit", "2", "--fields", "id,profile.login", "-o", "json"]],
  ["users-list-ndjson", ["users", "list", "--limit", "2", "--fields", "id,lastLogin", "-o", "ndjson"]],
  [
    "users-list-csv",
    ["users", "list", "--all", "-o", "csv", "--fields", "profile.login,profile.firstName,profile.lastName"],
  ],
  ["users-list-yaml", ["users", "list", "--limit", "2", "-o", "yaml", "--fields", "id,profile"]],
  ["users-list-none", ["users", "search", 'profile.login eq "nobody@example.com"']],
  ["users-list-none-json", ["users", "search", 'profile.login eq "nobody@example.com"', "-o", "json"]],
  ["users-search", ["users", "search", 'status eq "SUSPENDED"', "--sort-by", "id", "--sort-order", "desc"]],
  ["users-search-refused", ["users", "search", "status is ACTIVE"]],
  ["users-get-by-login", ["users", "get", "ana@example.com"]],
  [
    "users-get-wide",
    ["users", "get", "dai@example.com", "--fields", "profile.firstName,profile.lastName,id"],
  ],
  ["users-get-odd", ["users", "get", "odd@example.com", "--fields", "profile.firstName,profile.lastName"]],
  ["users-get-yaml", ["users", "get", ANA, "-o", "yaml", "--fields", "id,status,profile.login"]],
  ["users-get-nobody", ["users", "get", "nobody@example.com"]],
  ["users-get-part-of-login", ["users", "get", "ana"]],
  ["users-get-ambiguous", ["users", "get", "shared@example.com"]],
  ["groups-list", ["groups", "list", "--all"]],
  [
    "groups-list-search",
    ["groups", "list", "--search", 'profile.name eq "Twins"', "--fields", "id,profile.name"],
  ],
  ["apps-list", ["apps", "list", "--all"]],
  ["apps-get", ["apps", "get", "Payroll"]],
  ["apps-get-letter-case", ["apps", "get", "payroll"]],
  ["apps-get-nothing", ["apps", "get", "payrol"]],
  ["apps-users", ["apps", "users", "payroll"]],
  ["users-find", ["users", "find", "Ana", "Ferreira"]],
  ["users-find-many", ["users", "find", "example", "--limit", "3"]],
  ["users-find-nobody", ["users", "find", "nobody-has-this"]],
  ["users-find-mistyped", ["users", "find", "fereira"]],
  ["users-find-json", ["users", "find", "nobody-has-this", "-o", "json"]],
  ["users-find-too-short", ["users", "find", "a"]],
  ["users-get-mistyped", ["users", "get", "anna@example.com"]],
  [
    "users-get-access-csv",
    ["users", "get", "ana@example.com", "--access", "-o", "csv", "--fields", "part,id,name,detail,status"],
  ],
  ["users-get-open", ["users", "get", "ana@example.com", "--open"]],
  ["users-groups", ["users", "groups", "ana@example.com"]],
  ["users-apps", ["users", "apps", "ana@example.com"]],
  ["users-factors", ["users", "factors", "ana@example.com", "-o", "csv"]],
  ["groups-get", ["groups", "get", "finance"]],
  ["groups-get-nothing", ["groups", "get", "finnance"]],
  ["groups-members", ["groups", "members", "Finance"]],
  ["logs-list", ["logs", "list", "--since", "1d", "--fields", "eventType,outcome.result,actor.alternateId"]],
  [
    "logs-list-narrowed",
    [
      "logs",
      "list",
      "--filter",
      'eventType sw "user.session"',
      "--sort-order",
      "ASCENDING",
      "--limit",
      "1",
      "--fields",
      "eventType,outcome.result",
    ],
  ],
  ["logs-tail", ["logs", "tail", "--limit", "2", "-o", "csv", "--fields", "eventType,target.alternateId"]],
  ["logs-tail-since", ["logs", "tail", "--since", "15h", "-o", "csv", "--fields", "eventType,severity"]],
  ["status", ["status"]],
  ["status-json", ["status", "-o", "json"]],
  ["actions", ["actions"]],
  ["actions-describe", ["actions", "describe", "suspend_user"]],
  ["api-not-found", ["api", "GET", "/api/v1/users/nobody"]],
])("%s", (name, args) => expectGolden(name, args, { env }));

test("an event shows when it happened to the second, and everybody at once is asked for in one line", async () => {
  const { stdout } = await inProcess(["logs", "list", "--limit", "1", "--utc"], { env });
  expect(stdout).toMatch(
    /^TIME \(UTC\) {11}OUTCOME {2}EVENT TYPE .+\n20\d\d-\d\d-\d\d \d\d:\d\d:\d\d {2}DENY {5}policy\.evaluate_sign_on /,
  );
});

test("a list that was cut off continues with the next item", async () => {
  const all = await inProcess(["users", "list", "--all", "-o", "csv", "--fields", "id"], { env });
  let listed = "id\n";
  let after: string[] = [];
  for (let part = 1; part <= 4; part++) {
    const args = ["users", "list", "--limit", "3", "-o", "csv", "--fields", "id", ...after];
    const { stdout, stderr, code } = await inProcess(args, { env });
    expect(code).toBe(0);
    listed += stdout.replace("id\n", "");
    after = ["--after", /--after (\S+)/.exec(stderr)?.[1] ?? "the end"];
  }
  expect(listed).toBe(all.stdout);
  expect(after).toEqual(["--after", "the end"]);
});

test.each([
  [["--q", "Zed"], 200, 10],
  [["--q", "Zed", "--all"], 200, 10],
  [["--q", "Zed", "--limit", "201"], 200, 10],
  [["--q", "Zed", "--limit", "5"], 5, 0],
  [["--search", 'profile.firstName eq "Zed"', "--all"], 201, 0],
])("of 201 users %j lists %d, and exits with %d", async (options, count, exit) => {
  const { code, stdout, stderr } = await inProcess(
    ["users", "list", ...options, "-o", "ndjson", "--fields", "id"],
    {
      env: { OKTA_URL: namesakes.url, OKTA_API_KEY: namesakes.apiKey },
    },
  );
  expect(stdout.trimEnd().split("\n")).toHaveLength(count);
  const note = `There may be more users (${count} listed). --q returns one page only. To find all, use --search.`;
  expect(stderr.includes(note)).toBe(options[0] === "--q");
  expect(code).toBe(exit);
});

test("JSON stays valid if a name holds a line end of JavaScript", async () => {
  const args = ["users", "get", "odd@example.com", "-o", "json"];
  const { stdout } = await inProcess(args, { env });
  const odd = acme.users.find(({ profile }) => profile.login === "odd@example.com");
  expect(JSON.parse(stdout).profile).toMatchObject(odd?.profile ?? {});
});
