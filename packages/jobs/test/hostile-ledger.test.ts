import { aUser } from "@okta-idm/mock";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { BulkInput } from "../src/index.ts";
import { ADMIN, BulkOrg, ended, inGroup, leftLedger, named, ofUser, outcomes, sending } from "./bulk-org.ts";

/** The ceo is protected; eve is not. */
const ceo = aUser({ login: "ceo@example.com" });
const eve = aUser({ login: "eve@example.com" });
const protection = { users: ["ceo@example.com"] };

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({
    state: { users: [aUser({ id: ADMIN, login: "admin@example.com" }), ceo, eve] },
  });
});
beforeEach(() => {
  org.mock.reset();
  org.writes.length = 0;
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());

const SOMEBODY_ELSE = { before: "ACTIVE" };

/** Names that Okta would follow to the ceo, or out of the path. */
const NO_IDS = [
  "ceo",
  "ceo@example.com",
  "CEO@EXAMPLE.COM",
  "me",
  `${ceo.id}/`,
  `${ceo.id}?x`,
  `../users/${ceo.id}`,
  `${ceo.id};x`,
  ` ${ceo.id}`,
  `${ceo.id}\n`,
  "",
];

const LINES: Readonly<Record<string, (id: string) => object>> = {
  "is being sent": (id) => sending(1, id, SOMEBODY_ELSE),
  failed: (id) => ended(1, "failed", { id }),
  "is unknown": (id) => ended(1, "unknown", { id }),
  "is planned": (id) => ended(1, "planned", { id, verdict: "change" }),
};

test.each(Object.keys(LINES).flatMap((line) => NO_IDS.map((id) => [line, id] as const)))(
  "a ledger that says that an item %s by the id %j does not reach a protected user",
  async (line, id) => {
    const record = LINES[line]?.(id) ?? {};
    for (const item of [named("eve@example.com"), ofUser(eve.id)]) {
      org.mock.reset();
      org.writes.length = 0;
      const ledger = await leftLedger(org.ledger(), org.mock.url, "suspend_user", [item], record);
      await org.run("suspend_user", [], { ledger, resume: true, protection });
      // The item's own name is found and guarded again; the id that is none counts for nothing.
      expect(org.writes).toEqual([`POST /api/v1/users/${eve.id}/lifecycle/suspend`]);
      expect(await org.statusOf(ceo.id)).toBe("ACTIVE");
    }
  },
);

test.each(Object.keys(LINES))(
  "a ledger that says that an item %s by a protected user's id is refused by the guard",
  async (line) => {
    for (const [id, guarded, owner] of [
      [ceo.id, protection, "none"],
      [ADMIN, {}, undefined],
    ] as const) {
      org.mock.reset();
      org.writes.length = 0;
      const item = named("eve@example.com");
      const ledger = await leftLedger(
        org.ledger(),
        org.mock.url,
        "suspend_user",
        [item],
        LINES[line]?.(id) ?? {},
      );
      await org.run("suspend_user", [], { ledger, resume: true, protection: guarded, owner: owner as never });
      expect(org.writes).toEqual([]);
      expect((await outcomes(ledger))[0]?.outcome).toBe("refused");
    }
  },
);

test.each<[string, BulkInput]>([
  ["by id", ofUser(ceo.id)],
  ["by login", named("ceo@example.com")],
  ["by a short name", named("ceo")],
  ["by a short name in the place of the id", ofUser("ceo")],
  ["as me", ofUser("me")],
  ["by a path", ofUser(`../users/${ceo.id}`)],
  ["by an id in other letter case", ofUser(ceo.id.toUpperCase())],
])("an item of a ledger that names a protected user %s changes nobody", async (_, item) => {
  const ledger = await leftLedger(org.ledger(), org.mock.url, "deactivate_user", [item]);
  const options = { ledger, resume: true, protection, owner: undefined as never };
  const { changed, pending } = await org.run("deactivate_user", [], options);
  expect({ changed, pending }).toEqual({ changed: 0, pending: 0 });
  expect(org.writes).toEqual([]);
});

test("a ledger's group is guarded again when it is resumed", async () => {
  const fresh = await BulkOrg.start();
  try {
    const [id = ""] = await fresh.users(1);
    const ledger = await leftLedger(fresh.ledger(), fresh.mock.url, "add_user_to_group", [inGroup(id)]);
    const options = { ledger, resume: true, protection: { groups: ["Finance"] } };
    expect(await fresh.run("add_user_to_group", [], options)).toMatchObject({ refused: 1, changed: 0 });
    expect(fresh.writes).toEqual([]);
  } finally {
    await fresh.close();
  }
});
