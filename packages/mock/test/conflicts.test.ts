import { describe, expect, test } from "vitest";
import type { Mock } from "../src/index.ts";
import { ask, mockWith } from "./ask.ts";
import { EVERYONE, FINANCE } from "./org-under-test.ts";

const DIRECTORY_GROUP = "00g6dir8ectory4Qn1v5";

/** Id of the first user, or app, of a status. */
async function idOf(mock: Mock, list: "users" | "apps", status: string): Promise<string> {
  const filter = encodeURIComponent(`status eq "${status}"`);
  return (await ask(mock, `/api/v1/${list}?limit=1&filter=${filter}`)).json()[0].id;
}

/** The status of a response, with Okta's code if it is an error. */
async function told(mock: Mock, method: string, path: string): Promise<string> {
  const { status, body } = await ask(mock, path, { method });
  return `${status} ${body === "" ? "" : (JSON.parse(body).errorCode ?? "")}`.trim();
}

describe("an operation that conflicts with the status of a user", () => {
  test.each([
    ["suspend", "SUSPENDED", "400 E0000001"],
    ["suspend", "STAGED", "400 E0000001"],
    ["unsuspend", "ACTIVE", "400 E0000001"],
    ["activate", "ACTIVE", "403 E0000016"],
    ["activate", "PROVISIONED", "403 E0000016"],
    ["unlock", "ACTIVE", "403 E0000032"],
    ["unlock", "SUSPENDED", "403 E0000032"],
    ["deactivate", "DEPROVISIONED", "404 E0000007"],
    ["reset_password?sendEmail=false", "STAGED", "403 E0000038"],
    ["reset_password?sendEmail=false", "DEPROVISIONED", "403 E0000038"],
  ])("%s of a user in %s gets %s and changes nothing", async (step, status, answer) => {
    const mock = await mockWith();
    const user = `/api/v1/users/${await idOf(mock, "users", status)}`;
    const before = (await ask(mock, user)).json();
    expect(await told(mock, "POST", `${user}/lifecycle/${step}`)).toBe(answer);
    expect((await ask(mock, user)).json()).toEqual(before);
    expect(mock.violations()).toEqual([]);
  });

  test.each(["suspend", "unsuspend", "unlock", "deactivate", "reset_password?sendEmail=false"])(
    "%s of one who is still being activated gets 409 E0000112",
    async (step) => {
      const mock = await mockWith({ transitionMs: 60_000 });
      const user = `/api/v1/users/${await idOf(mock, "users", "STAGED")}`;
      expect(await told(mock, "POST", `${user}/lifecycle/activate`)).toBe("200");
      expect(await told(mock, "POST", `${user}/lifecycle/${step}`)).toBe("409 E0000112");
    },
  );
});

test("delete of an active app gets 403 E0000056", async () => {
  const mock = await mockWith();
  const app = `/api/v1/apps/${await idOf(mock, "apps", "ACTIVE")}`;
  expect(await told(mock, "DELETE", app)).toBe("403 E0000056");
});

describe("membership", () => {
  test.each([
    ["PUT", "the group Everyone", EVERYONE, "501 E0000060"],
    ["DELETE", "the group Everyone", EVERYONE, "501 E0000060"],
    ["PUT", "a group of an app", DIRECTORY_GROUP, "403 E0000006"],
    ["DELETE", "a group of an app", DIRECTORY_GROUP, "403 E0000006"],
    ["PUT", "a group that there is not", "00gnone", "404 E0000007"],
  ])("%s of %s (%s) gets %s", async (method, _, group, answer) => {
    const mock = await mockWith();
    const path = `/api/v1/groups/${group}/users/${await idOf(mock, "users", "ACTIVE")}`;
    expect(await told(mock, method, path)).toBe(answer);
    expect(mock.violations()).toEqual([]);
  });
});

test.each([
  ["an unknown user", "GET", "/api/v1/users/nobody@example.com", "404 E0000007"],
  ["an unknown user in a write", "POST", "/api/v1/users/00unone/lifecycle/suspend", "404 E0000007"],
  ["an unknown user of a group", "PUT", `/api/v1/groups/${FINANCE}/users/00unone`, "404 E0000007"],
  ["an unknown app", "GET", "/api/v1/apps/0oanone", "404 E0000007"],
  ["an empty id", "POST", "/api/v1/users//lifecycle/suspend", "405 E0000022"],
  ["an expand of a wrong form", "GET", "/api/v1/users/ana@example.com?expand=apps", "400 E0000001"],
  ["a cursor of no list", "GET", "/api/v1/users?after=nonsense", "400 E0000029"],
  ["a search that cannot be read", "GET", "/api/v1/users?search=status", "400 E0000031"],
  ["a search beside a filter", "GET", "/api/v1/users?search=id%20pr&filter=id%20pr", "400 E0000033"],
  ["a filter that cannot be read", "GET", "/api/v1/users?filter=status", "400 E0000053"],
  ["a filter that apps do not take", "GET", '/api/v1/apps?filter=label%20eq%20"a"', "400 E0000094"],
  ["a log of more than 180 days", "GET", "/api/v1/logs?since=2020-01-01T00:00:00.000Z", "400 E0000053"],
])("%s: %s %s gets %s", async (_, method, path, answer) => {
  const mock = await mockWith();
  expect(await told(mock, method, path)).toBe(answer);
});

test("a password reset without sendEmail gets 400 E0000028", async () => {
  const mock = await mockWith();
  expect(await told(mock, "POST", "/api/v1/users/ana@example.com/lifecycle/reset_password")).toBe(
    "400 E0000028",
  );
});
