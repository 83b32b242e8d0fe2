import { expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { readContract } from "../src/contract/contract.ts";
import type { Mock } from "../src/index.ts";
import { createOrg } from "../src/org/create-org.ts";
import { ask, mockWith } from "./ask.ts";

const LIMITS = { buckets: { "*": { limit: 1_000_000 } } };

/** Every item of a list. Follows `next` until the last or an empty page. */
async function all(mock: Mock, path: string): Promise<{ id: string }[]> {
  const found: { id: string }[] = [];
  for (let next: string | undefined = path; next; ) {
    const { status, lines, json } = await ask(mock, next);
    expect(status).toBe(200);
    const page = json();
    found.push(...page);
    const link = lines("link").find((line) => line.endsWith('rel="next"'));
    next = page.length > 0 ? link?.slice(1 + mock.url.length, link.indexOf(">")) : undefined;
  }
  return found;
}

test.each(nightly([1], [1, 2, 3]))(
  "whatever the org of seed %i answers keeps to the contract",
  async (seed) => {
    const count = nightly(20, 60);
    const mock = await mockWith({ seed, users: count, events: 120, limits: LIMITS });
    const users = await all(mock, "/api/v1/users?limit=25&search=id%20pr");
    const groups = await all(mock, "/api/v1/groups?limit=5");
    const apps = await all(mock, "/api/v1/apps?limit=5");
    const [group, app] = [groups.at(-1)?.id, apps.at(-1)?.id];
    expect(users.length).toBe(count);

    const seen = new Set<number | undefined>();
    const send = async (method: string, path: string) => seen.add((await ask(mock, path, { method })).status);
    for (const { id } of users) {
      const user = `/api/v1/users/${id}`;
      await send("GET", user);
      for (const step of ["suspend", "unsuspend", "unlock", "activate"])
        await send("POST", `${user}/lifecycle/${step}`);
      await send("POST", `${user}/lifecycle/reset_password?sendEmail=false`);
      await send("PUT", `/api/v1/groups/${group}/users/${id}`);
      await send("DELETE", `/api/v1/groups/${group}/users/${id}`);
      await send("DELETE", `${user}/sessions?oauthTokens=true`);
      await send("POST", `${user}/lifecycle/deactivate`);
      mock.advance(60_000);
      await send("POST", `${user}/lifecycle/activate?sendEmail=false`);
    }
    for (const { id } of [...groups, { id: "00gNobody" }])
      await send("PUT", `/api/v1/groups/${id}/users/${users[0]?.id}`);
    for (const { id } of [...apps, { id: "0oaNothing" }]) {
      await send("GET", `/api/v1/apps/${id}`);
      for (const step of ["activate", "deactivate"])
        await send("POST", `/api/v1/apps/${id}/lifecycle/${step}`);
      if (id !== app) await send("DELETE", `/api/v1/apps/${id}`);
    }
    for (const list of ["users", "groups", "apps", "logs"]) {
      await send("GET", `/api/v1/${list}?after=no-such-cursor`);
      await send("GET", `/api/v1/${list}?filter=no%20filter`);
      await send("GET", `/api/v1/${list}?q=a`);
    }
    await all(mock, "/api/v1/logs?limit=100");

    expect(mock.violations()).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining([200, 204, 400, 403, 404]));
    expect(seen).not.toContain(500);
  },
);

test("responses of the org to reads and writes keep the contract", async () => {
  const mock = await mockWith({ users: 60, events: 20, limits: LIMITS });
  const answered = new Set<string>();
  const send = async (method: string, path: string, body?: object) => {
    const headers = { "Content-Type": "application/json" };
    const { status, body: text } = await ask(mock, path, {
      method,
      headers,
      body: body ? JSON.stringify(body) : "",
    });
    expect(status, `${method} ${path}: ${text}`).toBeLessThan(300);
    answered.add(`${method} ${status}`);
    return text === "" ? {} : JSON.parse(text);
  };
  const login = "eva@example.com";
  const profile = { login, email: login, firstName: "Eva", lastName: "Stone", department: "Tax" };
  const credentials = { password: { value: "EXAMPLE-1" }, recovery_question: { question: "?", answer: "x" } };
  const user = `/api/v1/users/${(await send("POST", "/api/v1/users", { profile, credentials })).id}`;
  const { id: groupId } = await send("POST", "/api/v1/groups", { profile: { name: "Auditors" } });
  const group = `/api/v1/groups/${groupId}`;
  const bookmark = { name: "bookmark", label: "Notes", signOnMode: "BOOKMARK" };
  const app = `/api/v1/apps/${(await send("POST", "/api/v1/apps", bookmark)).id}`;
  const userId = user.slice("/api/v1/users/".length);

  await send("POST", user, { profile: { title: "CFO" } });
  await send("PUT", user, { profile });
  await send("PUT", `${group}/users/${userId}`);
  await send("PUT", `${app}/groups/${groupId}`, { priority: 1 });
  await send("POST", `${app}/users`, { id: userId });
  await send("POST", `${app}/users/${userId}`, { credentials: { userName: "eva" } });
  const factor = await send("POST", `${user}/factors`, { factorType: "sms", profile: { phoneNumber: "+1" } });
  await send("POST", `${user}/factors/${factor.id}/lifecycle/activate`, { passCode: "123456" });
  await send("POST", `${user}/roles`, { type: "APP_ADMIN" });
  await send("POST", `${group}/roles`, { type: "ORG_ADMIN" });
  await send("POST", `${group}/owners`, { id: userId, type: "USER" });
  const expression = { value: 'user.department=="Tax"', type: "urn:okta:expression:1.0" };
  const actions = { assignUserToGroups: { groupIds: [groupId] } };
  const rule = await send("POST", "/api/v1/groups/rules", {
    name: "Tax",
    conditions: { expression },
    actions,
  });
  await send("POST", `/api/v1/groups/rules/${rule.id}/lifecycle/activate`);
  const badge = { definitions: { custom: { properties: { badge: { title: "Badge", type: "string" } } } } };
  for (const schema of ["user/default", "group/default", `${app.slice("/api/v1/".length)}/default`]) {
    await send("POST", `/api/v1/meta/schemas/${schema}`, badge);
  }
  await send("POST", "/api/v1/meta/types/user", { name: "contractor", displayName: "Contractor" });
  await send("POST", `${app}/credentials/keys/generate?validityYears=2`);

  const reads = [
    ...[
      "",
      "/groups",
      "/appLinks",
      "/blocks",
      "/clients",
      "/factors",
      "/factors/catalog",
      "/factors/questions",
    ],
    ...["/roles", `/factors/${factor.id}`],
  ].map((path) => user + path);
  reads.push(...["?expand=stats,app", "/users", "/apps", "/roles", "/owners"].map((path) => group + path));
  reads.push(
    ...["", "/users?expand=user", "/groups?expand=group", "/credentials/keys"].map((path) => app + path),
  );
  reads.push(`${app}/users/${userId}`, `${app}/groups/${groupId}`, `/api/v1/groups/rules/${rule.id}`);
  for (const path of [
    "groups/rules",
    "meta/types/user",
    "meta/schemas/user/default",
    "meta/types/user/default",
  ]) {
    reads.push(`/api/v1/${path}`);
  }
  for (const path of [
    "org",
    "org/privacy/oktaSupport",
    "api-tokens",
    "devices?expand=user",
    "authenticators",
  ]) {
    reads.push(`/api/v1/${path}`);
  }
  reads.push("/api/v1/policies?type=PASSWORD", "/api/v1/authorizationServers");
  for (const path of reads) await send("GET", path);

  await send("POST", `${user}/lifecycle/expire_password`);
  await send("POST", `${user}/lifecycle/expire_password_with_temp_password`);
  await send("POST", `${user}/lifecycle/reset_factors`);
  await send("DELETE", `${app}/users/${userId}`);
  await send("DELETE", `${app}/groups/${groupId}`);
  await send("DELETE", `/api/v1/groups/rules/${rule.id}?removeUsers=true`);
  await send("DELETE", group);
  for (const _ of [1, 2]) await send("DELETE", user);

  expect(mock.violations()).toEqual([]);
  expect([...answered].sort()).toEqual([
    ...["DELETE 202", "DELETE 204", "GET 200", "POST 200", "POST 201", "POST 204", "PUT 200", "PUT 204"],
  ]);
});

test("every operation of the contract has a handler, or an example of its success", () => {
  const contract = readContract();
  const org = createOrg({ clock: { now: Date.now } });
  const without = contract.operations.filter(({ name, responses }) => {
    const success = Object.keys(responses).find((status) => status < "300") ?? "";
    return !org.handles(name) && success !== "204" && contract.examples(name, Number(success)).length === 0;
  });
  expect(without).toEqual([]);
});

test("an operation without a handler responds with the contract's example", async () => {
  const mock = await mockWith({}, { handles: () => false, handle: () => expect.unreachable() });
  const reads = readContract().operations.filter(({ method }) => method === "GET");
  for (const { name, path } of reads) {
    const { status, body } = await ask(mock, `${path.replaceAll(/\{\w+\}/g, "x")}?type=PASSWORD`);
    expect({ name, status, isEmpty: body === "" }).toEqual({ name, status: 200, isEmpty: false });
  }
});
