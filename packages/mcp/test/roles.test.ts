import { describe, expect, test } from "vitest";
import { whyExcluded } from "../src/owner-roles.ts";
import { allowedEffects, offers, TOOLS } from "../src/tools/index.ts";
import { GENERATIONS, yes } from "./clients.ts";
import { startHttp } from "./http-server.ts";
import { send, textOf } from "./wire.ts";
import { startWorld } from "./world.ts";

const ALL = ["--allow", "contain,restore,destroy,generic"];
const allowed = allowedEffects("contain,restore,destroy,generic");

/** Returns the writes that are offered to an owner with these roles. */
function writesOf(...roles: string[]): string[] {
  const offered = offers(TOOLS, allowed, undefined, roles).filter(({ why }) => why === undefined);
  return offered.flatMap(({ tool }) => (tool.write === undefined ? [] : tool.name));
}

const everyWrite = writesOf("SUPER_ADMIN");

test("read-only and report admins get every read and no write", () => {
  expect(everyWrite.length).toBeGreaterThan(10);
  for (const roles of [["READ_ONLY_ADMIN"], ["REPORT_ADMIN"], ["READ_ONLY_ADMIN", "REPORT_ADMIN"]]) {
    expect(writesOf(...roles)).toEqual([]);
    const offered = offers(TOOLS, allowed, undefined, roles).filter(({ why }) => why === undefined);
    expect(offered).toHaveLength(TOOLS.length - everyWrite.length);
  }
});

test("help desk and group membership admins get what Okta does not exclude, and roles add up", () => {
  expect(writesOf("HELP_DESK_ADMIN")).toEqual([
    "clear_user_session",
    "force_password_reset",
    "unlock_user",
    "unsuspend_user",
  ]);
  const ofMembers = ["add_user_to_group", "clear_user_session", "remove_user_from_group"];
  expect(writesOf("GROUP_MEMBERSHIP_ADMIN")).toEqual(ofMembers);
  expect(writesOf("GROUP_MEMBERSHIP_ADMIN", "READ_ONLY_ADMIN")).toEqual(ofMembers);
  expect(writesOf("HELP_DESK_ADMIN", "GROUP_MEMBERSHIP_ADMIN")).toEqual([
    "add_user_to_group",
    "clear_user_session",
    "force_password_reset",
    "remove_user_from_group",
    "unlock_user",
    "unsuspend_user",
  ]);
});

test.each([
  [["CUSTOM"]],
  [["A_ROLE_OF_NEXT_YEAR"]],
  [["READ_ONLY_ADMIN", "CUSTOM"]],
  [["constructor"]],
  [[]],
])("the roles %j may allow any write, so each is offered", (roles) => {
  expect(writesOf(...roles)).toEqual(everyWrite);
});

test("an unknown write and a request of the caller are offered", () => {
  expect(whyExcluded("resetFactors" as "suspendUser", ["HELP_DESK_ADMIN"])).toBeUndefined();
  expect(whyExcluded(undefined, ["READ_ONLY_ADMIN"])).toBeUndefined();
  expect(whyExcluded("suspendUser", undefined)).toBeUndefined();
});

/** Starts an org in which the owner of the token is a read-only admin. */
async function readOnlyWorld() {
  const world = await startWorld();
  const body = [{ id: "ra1", type: "READ_ONLY_ADMIN", status: "ACTIVE", assignmentType: "USER" }];
  world.mock.faults([
    { kind: "status", status: 200, body, operation: "listAssignedRolesForUser", times: 1_000 },
  ]);
  return world;
}

describe.each(GENERATIONS)("$name", ({ connect, name: generation }) => {
  test("once the roles are known, an excluded write is removed from the list and asks no one", async () => {
    const { mock, inputs, writes } = await readOnlyWorld();
    const client = await connect(mock, ALL, yes);
    const names = async () => (await client.listTools()).tools.map(({ name }) => name);
    expect(await names()).toContain("suspend_user");
    expect(mock.requests()).toEqual([]);
    const call = { name: "suspend_user", arguments: inputs["suspend_user"] as Record<string, unknown> };
    const { isError, content } = await client.callTool(call);
    expect(isError, generation).toBe(true);
    expect(content[0]?.text).toContain("the owner of the token is only READ_ONLY_ADMIN");
    expect(await names()).not.toContain("suspend_user");
    expect(await names()).toContain("generic_task");
    expect(client.asked).toEqual([]);
    expect(writes()).toEqual([]);
  });
});

test("roles that cannot be read exclude nothing, and are requested once", async () => {
  const { mock, inputs, writes } = await startWorld();
  mock.faults([{ kind: "status", status: 403, operation: "listAssignedRolesForUser", times: 1_000 }]);
  const { url } = await startHttp(mock, ALL);
  for (const name of ["suspend_user", "clear_user_session"]) {
    const { result } = await send(url, "tools/call", { name, arguments: inputs[name] });
    expect(result).toMatchObject({ resultType: "input_required" });
  }
  expect(mock.requests().filter(({ path }) => path.endsWith("/roles"))).toHaveLength(1);
  expect(writes()).toEqual([]);
});

test("a server that only reads requests no roles", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  const reply = await send(url, "tools/call", { name: "find_user", arguments: { name: "ana@example.com" } });
  expect(textOf(reply)).toContain("ana@example.com");
  expect(mock.requests().filter(({ path }) => path.endsWith("/roles"))).toEqual([]);
});
