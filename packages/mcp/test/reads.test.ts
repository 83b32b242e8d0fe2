import type { JsonSchema } from "@okta-idm/core";
import { aUser } from "@okta-idm/mock";
import { expect, test } from "vitest";
import { MAX_BYTES, resultOf } from "../src/result.ts";
import { listedTool } from "../src/tool.ts";
import { TOOLS } from "../src/tools/index.ts";
import { GENERATIONS } from "./clients.ts";
import { startHttp } from "./http-server.ts";
import { send } from "./wire.ts";
import { startWorld } from "./world.ts";

async function read(url: string, name: string, given: object): Promise<Readonly<Record<string, unknown>>> {
  const { result, error } = await send(url, "tools/call", { name, arguments: given });
  if (result?.["structuredContent"] === undefined) throw new Error(JSON.stringify(result ?? error));
  return result["structuredContent"] as Readonly<Record<string, unknown>>;
}

test("a list says whether it is complete, and next leads to the rest", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  const all = await read(url, "get_users", { fields: ["id"] });
  expect(all).toMatchObject({ status: 200, complete: true });
  const first = await read(url, "get_users", { fields: ["id"], parameters: { limit: 5 } });
  expect(first).toMatchObject({ complete: false, next: expect.any(String) });
  const rest = await read(url, "get_users", {
    fields: ["id"],
    parameters: { limit: 200, after: first["next"] },
  });
  expect([...(first["items"] as unknown[]), ...(rest["items"] as unknown[])]).toEqual(all["items"]);
});

test("a list that is too large is cut, and its hint names a limit that fits", async () => {
  const big = Array.from({ length: 60 }, (_, index) =>
    aUser({ login: `user${index}@example.com`, profile: { title: "x".repeat(3_000) } }),
  );
  const { mock } = await startWorld({ state: { users: big, groups: [], apps: [], memberships: {} } });
  const { url } = await startHttp(mock, []);
  const cut = await read(url, "get_users", {});
  expect(Buffer.byteLength(JSON.stringify(cut))).toBeLessThan(MAX_BYTES + 500);
  expect(cut).toMatchObject({ complete: false, hint: expect.stringContaining("of 60 items fit") });
  const limit = Number(/parameters\.limit (\d+)/.exec(String(cut["hint"]))?.[1]);
  const page = await read(url, "get_users", { parameters: { limit } });
  expect(page).toMatchObject({ complete: false, next: expect.any(String) });
  expect(page["items"]).toEqual(cut["items"]);
});

test("links and empty members are omitted, and fields chooses the others", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  const parameters = { filter: 'profile.login eq "ana@example.com"' };
  const [user] = (await read(url, "get_users", { parameters }))["items"] as object[];
  expect(user).not.toHaveProperty("_links");
  expect(user).not.toHaveProperty("lastLogin");
  const fields = ["id", "profile.login"];
  const [chosen] = (await read(url, "get_users", { parameters, fields }))["items"] as object[];
  expect(chosen).toEqual({ id: expect.any(String), profile: { login: "ana@example.com" } });
  const [whole] = (await read(url, "get_users", { parameters, fields: ["*"] }))["items"] as object[];
  expect(whole).toMatchObject({ _links: expect.any(Object), lastLogin: null });
});

test("secrets are hidden, and control characters are escaped", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, ["--allow", "generic"]);
  const body = [
    {
      id: "1",
      activationToken: "s3cret",
      link: "https://acme.okta.com/welcome/AAAABBBBCCCC",
      name: "\u202eana\u0007",
    },
  ];
  mock.faults([{ kind: "status", status: 200, body, path: "/api/v1/users" }]);
  const { items } = await read(url, "get_users", {});
  expect(items).toEqual([
    { id: "1", activationToken: "(hidden)", link: "(hidden)", name: "\\u202eana\\u0007" },
  ]);
});

test("find_user says whether the match is exact", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  expect(await read(url, "find_user", { name: "ANA@example.com" })).toMatchObject({
    exact: true,
    users: [{ login: "ana@example.com", status: "ACTIVE" }],
  });
  expect(await read(url, "find_user", { name: "Ferr" })).toMatchObject({
    exact: false,
    complete: true,
    users: [{ login: "ana@example.com" }],
  });
  expect(await read(url, "find_user", { name: "nobody-has-this" })).toMatchObject({
    exact: false,
    users: [],
  });
});

test("user_access reads the access of a user, and lists what it could not read", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  const login = "remove_user_from_group@example.com";
  const group = expect.objectContaining({ name: "remove_user_from_group" });
  const byGroup = { label: expect.any(String), status: expect.any(String), assignment: "group", group };
  expect(await read(url, "user_access", { user: login })).toMatchObject({
    user: { login, status: "ACTIVE" },
    groups: [{ name: "remove_user_from_group", type: "OKTA_GROUP", origin: "assigned" }],
    // The other apps depend on the number of actions.
    apps: expect.arrayContaining([expect.objectContaining(byGroup)]),
    factors: [{ type: "push", provider: "OKTA" }],
    roles: [],
    signIns: expect.any(Array),
    complete: true,
  });
  mock.faults([{ kind: "status", status: 403, operation: "listAssignedRolesForUser" }]);
  const partly = await read(url, "user_access", { user: login });
  expect(partly).toMatchObject({ complete: false, missing: [expect.stringMatching(/^roles: /)] });
  expect(partly).not.toHaveProperty("roles");
});

test("user_access is not complete if it has only the newest sign-ins", async () => {
  const actor = {
    id: "00u1ana2ferreira3Q5d",
    type: "User",
    alternateId: "ana@example.com",
    displayName: "Ana",
  };
  const events = Array.from({ length: 11 }, (_, index) => ({
    uuid: `${index}`,
    published: new Date(Date.now() - 3_600_000 - index * 1_000).toISOString(),
    eventType: "user.session.start",
    version: "0",
    severity: "INFO",
    displayMessage: "x",
    actor,
  }));
  const users = [aUser({ id: actor.id, login: actor.alternateId })];
  const { mock } = await startWorld({ state: { users, groups: [], apps: [], events } });
  const { url } = await startHttp(mock, []);
  expect(await read(url, "user_access", { user: actor.id })).toMatchObject({
    signIns: { length: 10 },
    complete: false,
    missing: [
      `signIns: only the newest. For the others, use get_events with the filter actor.id eq "${actor.id}"`,
    ],
  });
});

test("log_summary counts all events of the period", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  const since = new Date(mock.now() - 7 * 86_400_000).toISOString();
  const summary = await read(url, "log_summary", { since });
  const events = summary["events"] as number;
  expect(events).toBeGreaterThan(10);
  const outcomes = summary["outcomes"] as readonly { readonly count: number }[];
  expect(outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(events);
  expect(summary).toMatchObject({
    complete: true,
    eventTypes: expect.any(Array),
    first: expect.any(String),
    failedSignIns: { events: expect.any(Number), ipAddresses: expect.any(Array), actors: expect.any(Array) },
  });
});

/** Returns the schema and every schema inside it. */
function schemasIn(schema: unknown): JsonSchema[] {
  if (typeof schema !== "object" || schema === null) return [];
  return [schema as JsonSchema, ...Object.values(schema).flatMap(schemasIn)];
}

test("output schemas are open at every level, input schemas are strict, and none has a reference", () => {
  for (const tool of TOOLS) {
    expect(tool.output["type"], tool.name).toBe("object");
    for (const schema of schemasIn(tool.output)) {
      expect(schema["additionalProperties"] ?? true, tool.name).toBe(true);
      expect(schema["enum"], tool.name).toBeUndefined();
    }
    expect(tool.input["additionalProperties"], tool.name).toBe(false);
    for (const schema of schemasIn(tool.input)) {
      for (const keyword of ["$ref", "$id", "$defs"]) expect(schema, tool.name).not.toHaveProperty(keyword);
    }
  }
  expect(Buffer.byteLength(JSON.stringify(TOOLS.map(listedTool)))).toBeLessThan(60_000);
});

test.each(GENERATIONS.filter(({ name }) => name.endsWith("HTTP")))(
  "a result with members outside the schema reaches $name after tools/list",
  async ({ connect }) => {
    const more = { futureMember: [{ deep: null }] };
    const tools = TOOLS.map((tool) => {
      const required = Object.entries(tool.output["properties"] as Readonly<Record<string, JsonSchema>>).map(
        ([member, { type }]) => [member, SAMPLES[String(type)] ?? null],
      );
      return { ...tool, run: async () => resultOf({ ...Object.fromEntries(required), ...more }) };
    });
    const { mock } = await startWorld();
    const client = await connect(mock, [], undefined, { tools });
    await client.listTools();
    for (const { name } of TOOLS) {
      const { structuredContent } = await client.callTool({ name, arguments: {} });
      expect(structuredContent, name).toMatchObject(more);
    }
  },
);

/** A value of each type. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  object: {},
  array: [{ any: 1 }],
  string: "",
  integer: 7,
  boolean: true,
};

test("annotations come from the effect", () => {
  const hints = Object.fromEntries(TOOLS.map((tool) => [tool.name, listedTool(tool).annotations]));
  expect(hints["get_users"]).toMatchObject({
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
  });
  expect(hints["suspend_user"]).toMatchObject({
    readOnlyHint: false,
    destructiveHint: true,
    idempotentHint: true,
  });
  expect(hints["unsuspend_user"]).toMatchObject({ readOnlyHint: false, destructiveHint: false });
  expect(hints["force_password_reset"]).toMatchObject({ readOnlyHint: false, idempotentHint: false });
  expect(hints["generic_task"]).toMatchObject({ readOnlyHint: false, destructiveHint: true });
});

test("prompts and resources are listed and read", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  const { result } = await send(url, "prompts/list");
  expect(result).toMatchObject({ prompts: [{ name: "contain_account" }, {}, {}] });
  const prompt = await send(url, "prompts/get", {
    name: "contain_account",
    arguments: { user: "ana@example.com" },
  });
  expect(JSON.stringify(prompt.result)).toContain("clear_user_session");
  expect((await send(url, "prompts/get", { name: "contain_account" })).error).toMatchObject({ code: -32602 });
  for (const uri of ["okta-idm://actions", "okta-idm://errors"]) {
    const resource = await send(url, "resources/read", { uri }, { headers: { "Mcp-Name": uri } });
    const [content] = (resource.result?.["contents"] ?? []) as readonly { readonly text: string }[];
    expect(JSON.parse(content?.text ?? "[]").length, uri).toBeGreaterThan(5);
  }
});
