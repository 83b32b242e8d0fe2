import { describe, expect, test } from "vitest";
import { aGroup, anApp, aUser } from "../src/index.ts";
import { ask, mockWith } from "./ask.ts";

const ana = aUser({ login: "ana@acme.example", firstName: "Ana", profile: { department: "Finance" } });
const ben = aUser({ login: "ben@acme.example", status: "SUSPENDED", id: "00uben" });
const finance = aGroup({ name: "Finance" });
const wiki = anApp({ label: "Wiki", status: "INACTIVE" });

describe("an org from builders", () => {
  const state = {
    users: [ana, ben],
    groups: [finance],
    apps: [wiki],
    events: [],
    memberships: { [finance.id]: [ana.id] },
  };

  test("has these users, groups, apps and memberships, and no others", async () => {
    const mock = await mockWith({ state });
    const items = async (path: string) => (await ask(mock, path)).json();
    expect(await items("/api/v1/users")).toMatchObject([
      { id: ana.id, status: "ACTIVE", profile: { login: "ana@acme.example", department: "Finance" } },
      { id: "00uben", status: "SUSPENDED", profile: { email: "ben@acme.example", firstName: "ben" } },
    ]);
    expect(await items(`/api/v1/users/${ana.id}/groups`)).toMatchObject([{ profile: { name: "Finance" } }]);
    expect(await items("/api/v1/groups")).toHaveLength(1);
    expect(await items("/api/v1/apps")).toMatchObject([{ id: wiki.id, label: "Wiki", status: "INACTIVE" }]);
    expect(mock.violations()).toEqual([]);
  });

  test("accepts changes like any other org", async () => {
    const mock = await mockWith({ state });
    expect((await ask(mock, `/api/v1/users/${ana.id}/lifecycle/suspend`, { method: "POST" })).status).toBe(
      200,
    );
    expect((await ask(mock, "/api/v1/users/ana@acme.example")).json()).toMatchObject({ status: "SUSPENDED" });
  });
});

test("an id has Okta's format and depends on the name", () => {
  expect(ana.id).toMatch(/^00u\w{17}$/);
  expect(finance.id).toMatch(/^00g\w{17}$/);
  expect(wiki.id).toMatch(/^0oa\w{17}$/);
  expect(aUser({ login: "ana@acme.example" }).id).toBe(ana.id);
  expect(aUser({ login: "eva@acme.example" }).id).not.toBe(ana.id);
});
