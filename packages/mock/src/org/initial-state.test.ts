import { describe, expect, test } from "vitest";
import { ids, orgUnderTest } from "../../test/org-under-test.ts";

const user = {
  id: "00u1",
  status: "ACTIVE",
  created: "2024-01-01T00:00:00.000Z",
  profile: { login: "sam@example.com" },
};
const group = { id: "00g1", type: "OKTA_GROUP", profile: { name: "Staff" } };
const app = { id: "0oa1", name: "bookmark", label: "Wiki", status: "INACTIVE" };
const event = {
  uuid: "e1",
  published: "2026-05-31T00:00:00.000Z",
  eventType: "user.session.start",
  severity: "INFO",
};

test("the objects of a state replace generated ones", () => {
  const state = {
    users: [user],
    groups: [group],
    apps: [app],
    events: [event],
    memberships: { "00g1": ["00u1"] },
  };
  const { ask } = orgUnderTest({ state });
  expect(ids(ask("listUsers"))).toEqual(["00u1"]);
  expect(ids(ask("listApplications"))).toEqual(["0oa1"]);
  expect(ask("listLogEvents").body).toEqual([event]);
  expect(ask("listGroups", { query: { expand: "stats" } }).body).toEqual([
    expect.objectContaining({
      id: "00g1",
      _embedded: { stats: expect.objectContaining({ usersCount: 1, appsCount: 1 }) },
    }),
  ]);
});

test("each member is optional", () => {
  const { ask } = orgUnderTest({ state: { users: [user] } });
  expect(ids(ask("listUsers"))).toEqual(["00u1"]);
  expect(ids(ask("listGroups"))).toHaveLength(25);
  expect(ask("listLogEvents").body).not.toEqual([]);
});

test("the responses of one org are a valid state of another, which creates its own links", () => {
  const made = orgUnderTest();
  const state = { users: made.ask("listUsers").body, groups: made.ask("listGroups").body };
  const { ask } = orgUnderTest({ state, seed: 7 });
  expect(ask("listUsers")).toEqual(made.ask("listUsers"));
});

describe("an invalid state is rejected", () => {
  test.each([
    ["state must be an object", []],
    ["state.people is unknown; use users, groups, apps, events, memberships", { people: [] }],
    ["state.users must be an array", { users: {} }],
    ["state.users[1].status must be string", { users: [user, { ...user, status: 1 }] }],
    ["state.groups[0].profile.name must be string", { groups: [{ ...group, profile: { name: null } }] }],
    ["state.apps[0] must have required property 'label'", { apps: [{ ...app, label: undefined }] }],
    [
      'state.events[0].published must match format "date-time"',
      { events: [{ ...event, published: "today" }] },
    ],
    ["state.users[1] has a duplicate id: 00u1", { users: [user, user] }],
    ["state.memberships.00g1 must be an array of user ids", { memberships: { "00g1": "00u1" } }],
    ["The event e1 is published later", { events: [{ ...event, published: "2026-06-02T00:00:00.000Z" }] }],
    ["There is no group 00gx to make memberships of", { memberships: { "00gx": [] } }],
    ["There is no user 00ux to make memberships of", { groups: [group], memberships: { "00g1": ["00ux"] } }],
  ])("%s", (message, state) => {
    expect(() => orgUnderTest({ state })).toThrow(message);
  });
});
