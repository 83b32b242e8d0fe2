import { describe, expect, test } from "vitest";
import { ANA, FINANCE, ids, links, orgUnderTest, refusal } from "../../test/org-under-test.ts";

const EXPENSES = "0oa3exp5enses8Jm2c7b";
type Listed = {
  id: string;
  status: string;
  name: string;
  orn: string;
  _links: object;
  signOnMode: string | null;
  _embedded?: { user?: { id: string } };
};

describe("the list of apps", () => {
  test("has every sign-on mode, including none, and inactive apps", () => {
    const apps = orgUnderTest().ask("listApplications", { query: { limit: "200" } }).body as Listed[];
    expect(new Set(apps.map(({ signOnMode }) => signOnMode)).size).toBe(10);
    expect(apps.map(({ signOnMode }) => signOnMode)).toContain(null);
    expect(new Set(apps.map(({ status }) => status))).toEqual(new Set(["ACTIVE", "INACTIVE"]));
  });

  test("has pages of 20, and omits two parameters from self", () => {
    const { ask } = orgUnderTest();
    const answer = ask("listApplications", { query: { useOptimization: "true", includeNonDeleted: "true" } });
    expect(ids(answer)).toHaveLength(20);
    expect(links(answer).self).toBe("http://127.0.0.1:4010/api/v1/apps?limit=20");
    expect(links(answer).next).toContain("useOptimization=true");
  });

  test("continues after an app that was deleted meanwhile", () => {
    const { ask, pages } = orgUnderTest();
    const whole = pages("listApplications").flat();
    const first = ask("listApplications", { query: { limit: "3" } });
    const path = { appId: ids(first)[2] ?? "" };
    ask("deactivateApplication", { path });
    ask("deleteApplication", { path });
    const second = ask("listApplications", { query: links(first).next?.split("?")[1] ?? "" });
    expect(ids(second)).toEqual(whole.slice(3, 6).map(({ id }) => id));
    expect(pages("listApplications").flat()).toHaveLength(whole.length - 1);
  });

  test.each([{ q: "exp" }, { q: "OIDC_c", filter: `id eq "${EXPENSES}"` }])(
    "finds Expenses by %o",
    (query) => {
      expect(ids(orgUnderTest().ask("listApplications", { query }))).toEqual([EXPENSES]);
    },
  );

  test.each([
    'name eq "oidc_client" and credentials.signing.kid eq "EXAMPLE-key-id"',
    'credentials.signing.kid eq "EXAMPLE-key-id"',
    `id eq "${EXPENSES}" and status eq "ACTIVE"`,
  ])("finds Expenses by filter %s", (filter) => {
    expect(ids(orgUnderTest().ask("listApplications", { query: { filter } }))).toEqual([EXPENSES]);
  });

  test("finds apps with single logout by a boolean", () => {
    const found = orgUnderTest().ask("listApplications", {
      query: { filter: "settings.slo.enabled eq true" },
    });
    expect(ids(found)).not.toEqual([]);
  });

  test("returns a resource name and no self link for each app", () => {
    for (const app of orgUnderTest().ask("listApplications", { query: { limit: "200" } }).body as Listed[]) {
      expect(app.orn).toMatch(new RegExp(`^orn:okta:idp:00o\\w{17}:apps:${app.name}:${app.id}$`));
      expect(app._links).not.toHaveProperty("self");
    }
  });

  test("finds the apps of a group and of its member", () => {
    const { ask } = orgUnderTest();
    expect(ids(ask("listApplications", { query: { filter: `group.id eq "${FINANCE}"` } }))).toContain(
      EXPENSES,
    );
    const mine = { filter: `user.id eq "${ANA}"` };
    expect(ids(ask("listApplications", { query: mine }))).toContain(EXPENSES);
    ask("unassignUserFromGroup", { path: { groupId: FINANCE, userId: ANA } });
    expect(ids(ask("listApplications", { query: mine }))).not.toContain(EXPENSES);
  });

  test.each([
    [{ filter: "status eq ACTIVE" }, "400 E0000053"],
    [{ filter: 'label eq "Expenses"' }, "400 E0000094"],
    [{ filter: 'status ne "ACTIVE"' }, "400 E0000094"],
    [{ expand: "users" }, "400 E0000001 Expand query is malformed."],
    [{ expand: `user/${ANA}` }, "400 E0000001 Expand query is malformed."],
  ])("refuses %o", (query, expected) => {
    expect(refusal(orgUnderTest().ask("listApplications", { query }))).toBe(expected);
  });
});

describe("expand=user/{userId}", () => {
  const expand = `user/${ANA}`;

  test("embeds the assignment of the user", () => {
    const { ask } = orgUnderTest();
    const found = ask("listApplications", { query: { expand, filter: `user.id eq "${ANA}"` } })
      .body as Listed[];
    expect(found.every(({ _embedded }) => _embedded?.user?.id === ANA)).toBe(true);
    const read = ask("getApplication", { path: { appId: EXPENSES }, query: { expand } }).body as Listed;
    expect(read._embedded?.user?.id).toBe(ANA);
  });
});

test("useOptimization returns fewer members", () => {
  const { ask } = orgUnderTest();
  const [app] = ask("listApplications", { query: { useOptimization: "true" } }).body as Listed[];
  expect(app).toMatchObject({ id: EXPENSES });
  expect(app).not.toHaveProperty("settings");
});
