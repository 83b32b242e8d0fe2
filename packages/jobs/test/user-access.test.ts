import { apiToken, createOktaClient } from "@okta-idm/core";
import { aGroup, anApp, aUser, type Mock, startMock } from "@okta-idm/mock";
import { expect, onTestFinished, test } from "vitest";
import { readUserAccess } from "../src/index.ts";
import { countedRounds } from "./rounds.ts";

const ana = aUser({
  login: "ana@example.com",
  profile: { email: "a.ferreira@example.com", department: "Finance" },
});
const DIRECTORY = anApp({ label: "Active Directory" });

/** An org in which Ana has 30 groups and 40 apps. The directory is the app of a group that she is not in. */
function bigOrg() {
  const groups = Array.from({ length: 31 }, (_, index) =>
    aGroup({
      name: `Group ${index}`,
      ...(index === 3 && { type: "APP_GROUP", source: { id: DIRECTORY.id } }),
      ...(index === 4 && { type: "BUILT_IN" }),
    }),
  );
  const apps = Array.from({ length: 41 }, (_, index) =>
    index === 30 ? DIRECTORY : anApp({ label: `App ${index}`, visibility: { appLinks: { login: true } } }),
  );
  const memberships = Object.fromEntries(groups.slice(0, 30).map(({ id }) => [id, [ana.id]]));
  return { users: [ana], groups, apps, memberships };
}

async function start(state?: object): Promise<Mock> {
  const mock = await startMock(state ? { state } : {});
  onTestFinished(async () => {
    expect(mock.violations()).toEqual([]);
    await mock.close();
  });
  return mock;
}

const clientOf = (mock: Mock, network?: ReturnType<typeof countedRounds>["network"]) =>
  createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey), ...(network && { fetch: network }) });

test.each([ana.id, "ana@example.com", "a.ferreira@example.com"])(
  "of %s with 30 groups and 40 apps everything is read in three round trips",
  async (name) => {
    const mock = await start(bigOrg());
    const counted = countedRounds();
    const access = await readUserAccess(clientOf(mock, counted.network), name);
    expect(access).toMatchObject({
      complete: true,
      missing: {},
      groups: { length: 30 },
      apps: { length: 40 },
    });
    expect(access.groups?.[3]).toMatchObject({
      origin: "app",
      app: { id: DIRECTORY.id, label: "Active Directory" },
    });
    expect(counted.rounds).toHaveLength(3);
    expect(counted.rounds.flat().length).toBeLessThanOrEqual(10);
  },
);

test("each membership says how it came about, as far as Okta does", async () => {
  const state = bigOrg();
  const mock = await start(state);
  const client = clientOf(mock);
  const rule = (name: string, groupId: string, exclude: string[] = []) =>
    client.POST("/api/v1/groups/rules", {
      body: {
        type: "group_rule",
        name,
        conditions: {
          people: { users: { exclude } },
          expression: { value: 'user.department=="Finance"', type: "urn:okta:expression:1.0" },
        },
        actions: { assignUserToGroups: { groupIds: [groupId] } },
      },
    });
  const [zero = "", one = "", two = ""] = state.groups.map(({ id }) => id);
  const active = await rule("Everybody in Finance", zero);
  const ruleId = active.data?.id ?? "";
  await client.POST("/api/v1/groups/rules/{ruleId}/lifecycle/activate", { params: { path: { ruleId } } });
  await rule("Not active", one);
  const excluding = await rule("Without Ana", two, [ana.id]);
  const params = { path: { ruleId: excluding.data?.id ?? "" } };
  await client.POST("/api/v1/groups/rules/{ruleId}/lifecycle/activate", { params });
  const { groups = [] } = await readUserAccess(client, ana.id);
  expect(groups.slice(0, 5).map(({ origin, rules }) => [origin, rules?.map(({ name }) => name)])).toEqual([
    ["rule_or_assigned", ["Everybody in Finance"]],
    ["assigned", undefined],
    ["assigned", undefined],
    ["app", undefined],
    ["built_in", undefined],
  ]);
});

test("apps say what they are assigned to, and factors and roles are those of the user", async () => {
  const mock = await start();
  const client = clientOf(mock);
  const path = { userId: "00u1ana2ferreira3Q5d" };
  await client.POST("/api/v1/users/{userId}/roles", { params: { path }, body: { type: "HELP_DESK_ADMIN" } });
  await client.POST("/api/v1/users/{userId}/factors", {
    params: { path },
    body: { factorType: "sms", provider: "OKTA", profile: { phoneNumber: "+1 555 0100" } },
  });
  const app = (await client.GET("/api/v1/apps", { params: { query: { limit: 5 } } })).data?.at(-1);
  const appId = app?.id ?? "";
  await client.POST("/api/v1/apps/{appId}/users", { params: { path: { appId } }, body: { id: path.userId } });
  const access = await readUserAccess(client, path.userId);
  expect(access.complete).toBe(true);
  expect(access.apps).toContainEqual(
    expect.objectContaining({ id: appId, label: app?.label, assignment: "user" }),
  );
  expect(access.factors).toContainEqual(
    expect.objectContaining({
      type: "sms",
      provider: "OKTA",
      name: "+1 555 0100",
      status: "PENDING_ACTIVATION",
    }),
  );
  expect(access.roles).toEqual([
    expect.objectContaining({ type: "HELP_DESK_ADMIN", assignmentType: "USER" }),
  ]);
  expect(JSON.stringify(access)).not.toContain("sharedSecret");
});

test("sign-ins are those of the user, newest first, and devices are distinguished", async () => {
  const mock = await start();
  const { signIns = [], devices = [] } = await readUserAccess(clientOf(mock), "ana@example.com");
  const times = signIns.map(({ published }) => published);
  expect(times.length).toBeGreaterThan(0);
  expect(times.length).toBeLessThanOrEqual(10);
  expect(times).toEqual([...times].sort().reverse());
  expect(signIns[0]).toMatchObject({ ipAddress: "192.0.2.1", country: "Portugal" });
  expect(devices).toEqual([
    {
      os: expect.any(String),
      browser: expect.any(String),
      lastSeen: expect.any(String),
      ipAddresses: ["192.0.2.1"],
    },
  ]);
});

test.each([
  ["11 sign-ins", 11, 0, ["signIns"]],
  ["a sign-in and 99 uses of an app", 1, 99, ["signIns", "devices"]],
  ["10 sign-ins", 10, 0, undefined],
])("of %s in a week, it says which parts have only the newest", async (_, signIns, uses, newestOnly) => {
  const event = (eventType: string, index: number) => ({
    uuid: `${eventType}-${index}`,
    published: new Date(Date.now() - 3_600_000 - index * 1_000).toISOString(),
    eventType,
    version: "0",
    severity: "INFO",
    displayMessage: "x",
    actor: { id: ana.id, type: "User", alternateId: "ana@example.com", displayName: "Ana" },
    outcome: { result: "SUCCESS" },
    client: { ipAddress: "192.0.2.1", userAgent: { os: "Linux", browser: "FIREFOX" } },
  });
  const times = (count: number, eventType: string) =>
    Array.from({ length: count }, (_, index) => event(eventType, index));
  const events = [...times(signIns, "user.session.start"), ...times(uses, "user.authentication.sso")];
  const mock = await start({ users: [ana], groups: [], apps: [], events });
  const access = await readUserAccess(clientOf(mock), ana.id);
  expect(access.signIns).toHaveLength(Math.min(signIns, 10));
  expect(access.newestOnly).toEqual(newestOnly);
  expect(access.complete).toBe(true);
});

const REFUSABLE = [
  ["groups", "listUserGroups", "okta.users.read"],
  ["factors", "listFactors", "okta.users.read"],
  ["roles", "listAssignedRolesForUser", "okta.roles.read"],
  ["signIns", "listLogEvents", "okta.logs.read"],
] as const;

test.each(REFUSABLE)(
  "if %s are refused, the others are there, and it says which scope to grant",
  async (part, operation, scope) => {
    const mock = await start();
    mock.faults([{ kind: "status", status: 403, operation }]);
    const access = await readUserAccess(clientOf(mock), "ana@example.com");
    expect(access[part]).toBeUndefined();
    expect(access.missing[part]).toContain(scope);
    expect(access).toMatchObject({ complete: false, apps: expect.any(Array), user: { status: "ACTIVE" } });
  },
);

test("a part that the org does not have, or that fails, is left out as well", async () => {
  const mock = await start();
  mock.faults([
    { kind: "status", status: 404, operation: "listFactors" },
    { kind: "status", status: 500, operation: "listLogEvents", times: 20 },
  ]);
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey), retry: { attempts: 1 } });
  const access = await readUserAccess(client, "ana@example.com");
  expect(Object.keys(access.missing)).toEqual(["factors", "signIns", "devices"]);
  expect(access.groups?.length).toBeGreaterThan(0);
});

test("a token that may not read apps reads the dashboard instead, and says so", async () => {
  const mock = await start(bigOrg());
  mock.faults([{ kind: "status", status: 403, operation: "listApplications" }]);
  const { apps, missing } = await readUserAccess(clientOf(mock), ana.id);
  expect(apps?.[0]).not.toHaveProperty("assignment");
  expect(missing.apps).toMatch(/^these are the apps on the user's dashboard only: .*okta\.apps\.read/);
});

test("without the group rules it names the memberships with an unknown origin", async () => {
  const mock = await start(bigOrg());
  mock.faults([{ kind: "status", status: 403, operation: "listGroupRules" }]);
  const { groups, missing } = await readUserAccess(clientOf(mock), ana.id);
  expect(groups?.slice(2, 5).map(({ origin }) => origin)).toEqual(["unknown", "app", "built_in"]);
  expect(missing.groups).toMatch(/^the origin of some memberships is unknown: .*okta\.groups\.read/);
});

test("a token that is rejected reads nothing, and nobody who does not exist has access", async () => {
  const mock = await start();
  const wrong = createOktaClient({ orgUrl: mock.url, auth: apiToken("wrong") });
  await expect(readUserAccess(wrong, "ana@example.com")).rejects.toMatchObject({ kind: "unauthenticated" });
  await expect(readUserAccess(clientOf(mock), "anna@example.com")).rejects.toThrow(
    "Did you mean ana@example.com",
  );
});
