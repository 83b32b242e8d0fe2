import { aGroup, aUser } from "@okta-idm/mock";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { AmbiguousTargetError, type ChangeItem, type NameKind, runBulk, runChanges } from "../src/index.ts";
import { BulkOrg, outcomes, records } from "./bulk-org.ts";

/** A reused address: the email of one user is the login of another. */
const NAME = "j.smith@example.com";
const [john, jane] = [
  aUser({ login: "smithj@example.com", profile: { email: NAME } }),
  aUser({ login: NAME, profile: { email: "jane@example.com" } }),
];
const [ann, bob] = ["ann@example.com", "bob@example.com"].map((login) =>
  aUser({ login, profile: { email: "team@example.com" } }),
);
const finance = aGroup({ name: "Finance" });
const [twin, other] = ["00g11111111111111111", "00g22222222222222222"].map((id) =>
  aGroup({ name: "Twins", id }),
);

let org: BulkOrg;
beforeAll(async () => {
  const users = [john, jane, ann, bob].filter((user) => user !== undefined);
  const groups = [finance, twin, other].filter((group) => group !== undefined);
  org = await BulkOrg.start({ state: { users, groups } });
});
beforeEach(async () => {
  const { client } = { client: org.client() };
  for (const { id } of [john, jane, ann, bob].filter((user) => user !== undefined)) {
    await client.POST("/api/v1/users/{userId}/lifecycle/unsuspend", { params: { path: { userId: id } } });
  }
  org.writes.length = 0;
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());

const suspended = (id = "") => [`POST /api/v1/users/${id}/lifecycle/suspend`];

test.each<[NameKind, string | undefined]>([
  ["email", john?.id],
  ["login", jane?.id],
])("a name that is said to be a %s is looked up as one, in a bulk run and among a few", async (kind, id) => {
  const item = { name: NAME, kind, input: {} };
  const ledger = org.ledger();
  await org.run("suspend_user", [item], { ledger });
  expect(org.writes).toEqual(suspended(id));
  expect(await outcomes(ledger)).toMatchObject([{ outcome: "changed", id }]);

  org.writes.length = 0;
  await runChanges({ client: org.client() }, "unsuspend_user", [item], { owner: "none", planFirst: true });
  expect(org.writes).toEqual([`POST /api/v1/users/${id}/lifecycle/unsuspend`]);
});

test.each<[string, Omit<ChangeItem, "input"> | { readonly input: object }]>([
  ["a name without a kind", { name: NAME }],
  ["a name of kind any", { name: NAME, kind: "any" }],
  ["a login in the place of the id", { input: { path_parameters: { userId: NAME } } }],
])("%s that fits two users is refused, and both are listed", async (_, item) => {
  const ledger = org.ledger();
  await org.run("suspend_user", [{ input: {}, ...item } as never], { ledger });
  const [outcome] = await outcomes(ledger);
  expect(outcome).toMatchObject({ outcome: "failed", why: expect.stringContaining(john?.id ?? "") });
  expect(outcome?.why).toContain(jane?.id ?? "");
  const few = runChanges({ client: org.client() }, "suspend_user", [{ input: {}, ...item }], {
    owner: "none",
    planFirst: true,
  });
  await expect(few).rejects.toBeInstanceOf(AmbiguousTargetError);
  expect(org.writes).toEqual([]);
});

test("an email address that two users share is refused, and never falls through to a login", async () => {
  const ledger = org.ledger();
  const items = [
    { name: "team@example.com", kind: "email" as const },
    { name: "team@example.com", kind: "login" as const },
    { name: "jane@example.com", kind: "login" as const },
    { name: "smithj@example.com", kind: "email" as const },
    { name: NAME, kind: "id" as const },
  ];
  await org.run("suspend_user", items, { ledger });
  expect((await outcomes(ledger)).map(({ outcome, why }) => [outcome, why?.split("\n")[0]])).toEqual([
    ["failed", '2 users are named "team@example.com". Give the id of one:'],
    ["failed", 'There is no user with the login "team@example.com"'],
    ["failed", 'There is no user with the login "jane@example.com"'],
    ["failed", 'There is no user with the email address "smithj@example.com"'],
    ["failed", expect.stringContaining(`There is no user with the id "${NAME}"`)],
  ]);
  expect(org.writes).toEqual([]);
});

test("the kind of a name stays with it in the ledger, and holds when the run is resumed", async () => {
  const ledger = org.ledger();
  org.mock.faults([{ kind: "status", status: 503, operation: "listUsers" }]);
  await org.run("suspend_user", [{ name: NAME, kind: "email" }], { ledger });
  expect(await records(ledger)).toContainEqual({ n: 1, name: NAME, kind: "email", input: {} });
  await org.run("suspend_user", [], { ledger, resume: true });
  expect(org.writes).toEqual(suspended(john?.id));
});

test("a dry run and its resume change the target of that kind of name", async () => {
  const ledger = org.ledger();
  await org.run("suspend_user", [{ name: NAME, kind: "email" }], { ledger, dryRun: true });
  expect(await outcomes(ledger)).toMatchObject([{ outcome: "planned", verdict: "change", id: john?.id }]);
  await org.run("suspend_user", [], { ledger, resume: true });
  expect(org.writes).toEqual(suspended(john?.id));
});

test("members of a group are found by the kind of their name", async () => {
  const run = (kind: NameKind, group: string) =>
    runBulk({ client: org.client() }, "add_user_to_group", [{ name: NAME, kind }], {
      ledger: org.ledger(),
      owner: "none",
      group: { kind: "name", value: group },
    });
  await run("email", "Finance");
  await run("login", "Finance");
  expect(org.writes).toEqual(
    [john, jane].map((user) => `PUT /api/v1/groups/${finance.id}/users/${user?.id}`),
  );
  expect(await run("any", "Finance")).toMatchObject({ failed: 1 });
  await expect(run("email", "Twins")).rejects.toBeInstanceOf(AmbiguousTargetError);
  expect(org.writes).toHaveLength(2);
});

test("a kind of name that the target does not have is rejected before anything is sent", async () => {
  const item = { name: "Finance", kind: "label" as const };
  const reads = org.reads.length;
  const running = org.run("suspend_user", [item], { ledger: org.ledger() });
  await expect(running).rejects.toThrow("Item 1 has the kind label: it takes any, id, login, email");
  expect(org.reads).toHaveLength(reads);
});

test("a login that the search does not show yet is not taken for another user's email address", async () => {
  const fetchLagging = async (request: Request) => {
    const response = await fetch(request);
    if (!new URL(request.url).searchParams.has("search")) return response;
    const users = (await response.json()) as { readonly id: string }[];
    return Response.json(
      users.filter(({ id }) => id !== jane?.id),
      { headers: { "X-Okta-Request-Id": "lagging" } },
    );
  };
  const ledger = org.ledger();
  await org.run("suspend_user", [{ name: NAME, input: {} }], { ledger, fetch: fetchLagging });
  expect(org.writes).toEqual([]);
  const [outcome] = await outcomes(ledger);
  expect(outcome).toMatchObject({ outcome: "failed", why: expect.stringContaining("2 users are named") });
  const context = { client: org.client({ fetch: fetchLagging }) };
  const few = runChanges(context, "suspend_user", [{ name: NAME, input: {} }], {
    owner: "none",
    planFirst: true,
  });
  await expect(few).rejects.toBeInstanceOf(AmbiguousTargetError);
});

test("whoever is named twice among a few is looked up once by each name, and not again after the change", async () => {
  const context = { client: org.client() };
  const reads = org.reads.length;
  const items = ["ann@example.com", "ANN@example.com"].map((name) => ({ name, input: {} }));
  const result = await runChanges(context, "suspend_user", items, { owner: "none", planFirst: true });
  expect(result).toMatchObject({ changed: 1, already: 1 });
  expect(org.writes).toEqual(suspended(ann?.id));
  const lookUps = org.reads.slice(reads).filter((read) => read === "GET /api/v1/users");
  expect(lookUps).toHaveLength(2);
});
