import { OktaError } from "@okta-idm/core";
import { aUser } from "@okta-idm/mock";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Audit, type AuditEntry, runChanges } from "../src/index.ts";
import { BulkOrg, leftLedger, named, ofUser, outcomes, records, sending } from "./bulk-org.ts";

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({ users: 2_000 });
});
beforeEach(() => {
  org.writes.length = 0;
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());

/** An audit that has room for so many entries. */
class LimitedAudit implements Audit {
  readonly entries: AuditEntry[] = [];
  #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  async record(entry: AuditEntry): Promise<void> {
    if (this.#room-- <= 0) throw new OktaError("refused", "The audit file cannot be written (ENOSPC)");
    this.entries.push(entry);
  }

  /** Ids of the changed users in the audit file, in order. */
  get changed(): (string | undefined)[] {
    return this.entries.filter(({ outcome }) => outcome === "changed").map(({ target }) => target?.id);
  }
}

test.each([1, 7, 24])(
  "an audit file that fails with %d items at once stops the run, names the missing users, and is complete after a resume",
  async (atOnce) => {
    const ids = await org.users(40);
    const ledger = org.ledger();
    const audit = new LimitedAudit(3);
    const items = ids.map((id) => ofUser(id));
    const stopped = await org.run("suspend_user", items, { ledger, audit, atOnce });
    expect(stopped.stopped).toBe("audit");
    expect(stopped.left).toBeGreaterThan(0);
    expect(stopped.unaudited.length).toBe(stopped.changed - 3);
    expect(stopped.unaudited.length).toBeLessThanOrEqual(atOnce);
    const lacking = stopped.unaudited.map(({ id }) => id).sort();
    const changed = (await outcomes(ledger)).map(({ id }) => id);
    expect(changed.filter((id) => !audit.changed.includes(id)).sort()).toEqual(lacking);

    const later = new LimitedAudit(1_000);
    const resumed = await org.run("suspend_user", [], { ledger, audit: later, resume: true });
    expect(resumed).toMatchObject({ changed: 40, left: 0, unaudited: [] });
    expect([...audit.changed, ...later.changed].sort()).toEqual([...ids].sort());
    // They are added once: another resume adds nobody.
    const again = new LimitedAudit(1_000);
    await org.run("suspend_user", [], { ledger, audit: again, resume: true });
    expect(again.entries).toEqual([]);
    expect(org.writes).toHaveLength(40);
  },
);

test("an audit that still fails when the run is resumed changes nobody", async () => {
  const ids = await org.users(6);
  const ledger = org.ledger();
  const items = ids.map((id) => ofUser(id));
  await org.run("suspend_user", items, { ledger, audit: new LimitedAudit(1), atOnce: 1 });
  const count = org.writes.length;
  const resumed = org.run("suspend_user", [], { ledger, audit: new LimitedAudit(0), resume: true });
  await expect(resumed).rejects.toMatchObject({ kind: "refused" });
  expect(org.writes).toHaveLength(count);
});

test("a user that a killed run was changing is in the audit file after a resume", async () => {
  const [arrived = "", lost = ""] = await org.users(2);
  await org.run("suspend_user", [ofUser(arrived)], { ledger: org.ledger() });
  const items = [ofUser(arrived), ofUser(lost)];
  const lines = [sending(1, arrived, { before: "ACTIVE" }), sending(2, lost, { before: "ACTIVE" })];
  const ledger = await leftLedger(org.ledger(), org.mock.url, "suspend_user", items, ...lines);
  const audit = new LimitedAudit(10);
  await org.run("suspend_user", [], { ledger, audit, resume: true });
  expect(audit.changed.sort()).toEqual([arrived, lost].sort());
});

test("without a ledger file, the audit says that a change is being sent before the request", async () => {
  const [one = "", two = ""] = await org.users(2);
  const audit = new LimitedAudit(100);
  const seen: unknown[] = [];
  const watched = async (request: Request) => {
    if (request.method !== "GET") seen.push(audit.entries.at(-1));
    return fetch(request);
  };
  const items = [one, two].map((id) => ({ input: { path_parameters: { userId: id } } }));
  const options = { owner: "none", planFirst: true, audit } as const;
  await runChanges({ client: org.client({ fetch: watched }) }, "suspend_user", items, options);
  expect(seen).toMatchObject([one, two].map((id) => ({ outcome: "sending", target: { id } })));
  expect(audit.entries.map(({ outcome }) => outcome)).toEqual(["sending", "changed", "sending", "changed"]);
});

test("an audit that cannot say that a change is being sent keeps it from being sent", async () => {
  const ids = await org.users(3);
  const items = ids.map((id) => ({ input: { path_parameters: { userId: id } } }));
  // Room for the first one's two lines.
  const audit = new LimitedAudit(2);
  const options = { owner: "none", planFirst: true, audit } as const;
  const run = runChanges({ client: org.client() }, "suspend_user", items, options);
  await expect(run).rejects.toMatchObject({ kind: "refused" });
  expect(org.writes).toEqual([`POST /api/v1/users/${ids[0]}/lifecycle/suspend`]);
});

test.each([500, 503])(
  "a write that is done and returned %d is unknown while the state cannot be read, and read before it is sent again",
  async (status) => {
    const [id = ""] = await org.users(1);
    const ledger = org.ledger();
    let isOut = false;
    const doneAndOut = async (request: Request) => {
      if (request.method !== "GET") {
        await fetch(request);
        isOut = true;
      }
      if (!isOut) return fetch(request);
      return Response.json({ errorCode: "E0000009", errorSummary: "Internal Server Error" }, { status });
    };
    const audit = new LimitedAudit(10);
    const first = await org.run("suspend_user", [ofUser(id)], { ledger, audit, fetch: doneAndOut });
    expect(first).toMatchObject({ unknown: 1, failed: 0 });
    expect(audit.entries.at(-1)).toMatchObject({ outcome: "unknown" });
    org.writes.length = 0;
    org.reads.length = 0;
    expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({
      changed: 1,
      unknown: 0,
    });
    expect(org.reads).toEqual([`/api/v1/users/${id}`].map((path) => `GET ${path}`));
    expect(org.writes).toEqual([]);
  },
);

test("a write that took effect, returned 503 and was interrupted is not reported as failed, and is not sent again", async () => {
  const [id = ""] = await org.users(1);
  const ledger = org.ledger();
  const caller = new AbortController();
  const interrupted = async (request: Request) => {
    if (request.method === "GET") return fetch(request);
    await fetch(request);
    queueMicrotask(() => caller.abort());
    return new Response("", { status: 503 });
  };
  const options = { ledger, fetch: interrupted, signal: caller.signal };
  const first = await org.run("suspend_user", [ofUser(id)], options);
  expect(first).toMatchObject({ failed: 0, changed: 0 });
  org.writes.length = 0;
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ changed: 1 });
  expect(org.writes).toEqual([]);
});

test("a run that is resumed a moment after its kill looks again before it sends, while Okta is still at the write", async () => {
  const user = aUser({ login: "slow@example.com" });
  const slow = await BulkOrg.start({ state: { users: [user] } });
  try {
    const now = new Date(slow.mock.now()).toISOString();
    const was = { ...sending(1, user.id, { before: "ACTIVE" }), sending: now };
    const ledger = await leftLedger(
      slow.ledger(),
      slow.mock.url,
      "suspend_user",
      [named("slow@example.com")],
      was,
    );
    // Okta does what the killed run sent after the second look.
    let delays = 0;
    const late = async (request: Request) => {
      if (request.method === "GET" && ++delays === 2) {
        const [answer] = await Promise.all([fetch(request), arrive()]);
        return answer;
      }
      return fetch(request);
    };
    const arrive = () =>
      slow
        .client()
        .POST("/api/v1/users/{userId}/lifecycle/suspend", { params: { path: { userId: user.id } } });
    const result = await slow.run("suspend_user", [], { ledger, resume: true, fetch: late });
    expect(result).toMatchObject({ changed: 1 });
    expect(slow.writes).toHaveLength(1);
    expect((await outcomes(ledger))[0]).toMatchObject({ outcome: "changed", settled: true });
    expect((await slow.log("user.lifecycle.suspend")).get(user.id)).toBe(1);
    expect((await records(ledger)).filter((record) => "sending" in record)).toHaveLength(1);
  } finally {
    await slow.close();
  }
});
