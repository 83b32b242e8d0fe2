import type { Fault } from "@okta-idm/mock";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { BulkInput, BulkOutcome } from "../src/index.ts";
import { BulkOrg, inGroup, named, ofUser, outcomes, reset } from "./bulk-org.ts";

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({ users: 4_000 });
});
beforeEach(() => {
  org.writes.length = 0;
});
afterEach(() => {
  expect(org.mock.faultsLeft()).toEqual([]);
  expect(org.mock.violations()).toEqual([]);
});
afterAll(() => org.close());

interface Write {
  readonly item: (id: string) => BulkInput;
  readonly operation: string;
  readonly event: string;
}

const WRITES: Readonly<Record<string, Write>> = {
  suspend_user: { item: (id) => ofUser(id), operation: "suspendUser", event: "user.lifecycle.suspend" },
  force_password_reset: {
    item: reset,
    operation: "resetPassword",
    event: "user.account.reset_password",
  },
  add_user_to_group: {
    item: (id) => inGroup(id),
    operation: "assignUserToGroup",
    event: "group.user_membership.add",
  },
};

/** The outcome after a fault, and the outcome after a resume. */
type Told = readonly [first: BulkOutcome, resumed: BulkOutcome];
/** Done or retried at once; not done, and done by the resume; unknown. */
const DONE: Told = ["changed", "changed"];
const TRIED: Told = ["failed", "changed"];
const SETTLED: Told = ["unknown", "changed"];
const UNKNOWN: Told = ["unknown", "unknown"];

const FAULTS: readonly (readonly [Fault, suspend: Told, reset: Told, add: Told])[] = [
  [{ kind: "resetAfter" }, DONE, DONE, DONE],
  [{ kind: "resetBefore" }, SETTLED, UNKNOWN, DONE],
  [{ kind: "status", status: 500 }, TRIED, UNKNOWN, DONE],
  [{ kind: "status", status: 502 }, SETTLED, UNKNOWN, DONE],
  [{ kind: "status", status: 503 }, TRIED, UNKNOWN, DONE],
  [{ kind: "status", status: 429 }, DONE, DONE, DONE],
  [{ kind: "concurrencyLimit" }, DONE, DONE, DONE],
  [{ kind: "html" }, SETTLED, UNKNOWN, TRIED],
  [{ kind: "html", status: 404 }, TRIED, UNKNOWN, TRIED],
  [{ kind: "redirect" }, TRIED, UNKNOWN, TRIED],
];

test.each(
  FAULTS.flatMap(([fault, ...told]) =>
    Object.entries(WRITES).map(
      ([action, write], index) => [action, fault, told[index] ?? DONE, write] as const,
    ),
  ),
)(
  "%s with the fault %j has the reported outcome, and is made at most once",
  async (action, fault, told, write) => {
    const { item, operation, event } = write;
    const [id = ""] = await org.users(1);
    org.mock.faults([{ ...fault, operation }]);
    const ledger = org.ledger();
    await org.run(action, [item(id)], { ledger, retry: { attempts: 3 } });
    const [first] = await outcomes(ledger);
    const before = (await org.log(event)).get(id) ?? 0;
    await org.run(action, [], { ledger, resume: true });
    const [second] = await outcomes(ledger);
    const after = (await org.log(event)).get(id) ?? 0;
    expect([first?.outcome, second?.outcome]).toEqual(told);
    expect([before, after]).toEqual([Number(told[0] === "changed"), Number(told[1] === "changed")]);
    if (first?.outcome !== "changed") expect(first?.why).toMatch(/./);
    // A change that was not made is not reported as made.
    expect(["SUSPENDED", "RECOVERY", "member"]).not.toContain(
      first?.outcome === "changed" ? "" : first?.after,
    );
  },
);

test("many items at once, with a fault in a fifth of the calls, are each changed once in the end", async () => {
  const ids = await org.users(150);
  const faults = ["resetAfter", "resetBefore", "html"].map((kind) => ({ kind, probability: 0.05 }) as Fault);
  org.mock.faults([...faults, { kind: "status", status: 503, probability: 0.05 }]);
  const ledger = org.ledger();
  await org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger, retry: { attempts: 3 } },
  );
  org.mock.clearFaults();
  const result = await org.run("suspend_user", [], { ledger, resume: true });
  expect(result).toMatchObject({ total: 150, left: 0, failed: 0, unknown: 0 });
  expect(result.changed + result.already).toBe(150);
  const log = await org.log("user.lifecycle.suspend");
  expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
});

test("a name that an outage left unresolved is resolved by the resume", async () => {
  const [id = ""] = await org.users(1);
  const login = await org.loginOf(id);
  org.mock.faults([{ kind: "status", status: 503, operation: "listUsers" }]);
  const ledger = org.ledger();
  await org.run("suspend_user", [named(login)], { ledger });
  expect(await outcomes(ledger)).toMatchObject([
    { outcome: "failed", name: login, status: 503, requestId: expect.any(String) },
  ]);
  expect(org.writes).toEqual([]);
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ changed: 1 });
});

test("during an outage nothing is reported as done, and all is done afterwards", async () => {
  const ids = await org.users(20);
  const ledger = org.ledger();
  const down = async () => {
    throw Object.assign(new Error("no route"), { code: "EHOSTUNREACH" });
  };
  const result = await org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger, fetch: down },
  );
  expect(result).toMatchObject({ total: 20, left: 0, changed: 0, already: 0 });
  expect(result.failed + result.unknown).toBe(20);
  const resumed = await org.run("suspend_user", [], { ledger, resume: true });
  expect(resumed).toMatchObject({ changed: 20, failed: 0, unknown: 0 });
});

test("an unusable response fails the item, and does not end the run", async () => {
  const [id = ""] = await org.users(1);
  const ledger = org.ledger();
  const empty = async (request: Request) =>
    request.method === "GET"
      ? new Response("{}", { headers: { "content-type": "application/json" } })
      : fetch(request);
  const items = [reset(id), ofUser("ana@example.com", { parameters: { sendEmail: false } })];
  expect(await org.run("force_password_reset", items, { ledger, fetch: empty })).toMatchObject({
    failed: 2,
    left: 0,
  });
  expect(org.writes).toEqual([]);
});

test("a failure is reported with the id of the item", async () => {
  const nobody = "00u0000000000000000x";
  const ledger = org.ledger();
  await org.run("suspend_user", [ofUser(nobody)], { ledger, dryRun: true });
  expect(await outcomes(ledger)).toMatchObject([{ id: nobody, outcome: "failed", status: 404 }]);
});
