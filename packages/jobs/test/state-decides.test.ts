import { actions, type WriteActionName } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Fault } from "@okta-idm/mock";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import rows from "../../connector/actions.json" with { type: "json" };
import { type Change, makeChange, writeAction } from "../src/index.ts";
import { ADMIN, ANA, BulkOrg, FINANCE, inGroup, ofApp, ofUser, outcomes, reset } from "./bulk-org.ts";

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({ users: 2_000, transitionMs: 2_000 });
});
beforeEach(() => {
  org.writes.length = 0;
  org.reads.length = 0;
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());

/** Somebody in a state that an action changes. */
const CHANGEABLE: Readonly<Record<string, () => Promise<{ readonly input?: object }>>> = {
  activate_user: async () => ofUser((await org.users(1, "STAGED"))[0] ?? ""),
  deactivate_user: async () => ofUser((await org.users(1))[0] ?? ""),
  suspend_user: async () => ofUser((await org.users(1))[0] ?? ""),
  unsuspend_user: async () => ofUser((await org.users(1, "SUSPENDED"))[0] ?? ""),
  unlock_user: async () => ofUser((await org.users(1, "LOCKED_OUT"))[0] ?? ""),
  force_password_reset: async () => reset((await org.users(1))[0] ?? ""),
  add_user_to_group: async () => inGroup((await org.users(1))[0] ?? ""),
  remove_user_from_group: async () => inGroup(ANA),
  application_activate_by_id: async () => ofApp((await org.apps(1, "INACTIVE"))[0] ?? ""),
  application_deactivate_by_id: async () => ofApp((await org.apps(1, "ACTIVE"))[0] ?? ""),
  application_delete_by_id: async () => ofApp((await org.apps(1, "INACTIVE"))[0] ?? ""),
};

/** Okta answers before it is done. */
const ASYNCHRONOUS = ["activate_user"];

test("every documented write with a readable state has a case", () => {
  const names = actions.flatMap((action) => {
    const write = writeAction(action);
    const isDocumented = rows.some((row) => row.name === action.name && "documented" in row);
    return isDocumented && write && write.kind !== "sessions" ? [action.name] : [];
  });
  expect(Object.keys(CHANGEABLE).sort()).toEqual(names.sort());
});

const yes = (request: Request) =>
  request.method === "POST"
    ? new Response("{}", { headers: { "content-type": "application/json" } })
    : new Response(null, { status: 204 });

/** An org that accepts every write and does none of them. */
const acceptsOnly = async (request: Request) => (request.method === "GET" ? fetch(request) : yes(request));

/** An org that accepts a write, and does it once its state was read so many times. */
function isLate(looks: number) {
  let accepted: Request | undefined;
  let left = looks;
  return async (request: Request) => {
    if (request.method !== "GET") {
      accepted = request.clone();
      return yes(request);
    }
    if (accepted !== undefined && left-- === 0) {
      await fetch(accepted);
      accepted = undefined;
    }
    return fetch(request);
  };
}

const change = (action: string, input: unknown, options = {}): Promise<Change> =>
  makeChange({ client: org.client(options) }, action as WriteActionName, input as never, { owner: "none" });

test.each(Object.entries(CHANGEABLE))(
  "%s that Okta accepts while the state says otherwise is unknown or pending, never changed",
  async (action, item) => {
    const { input } = await item();
    const one = await change(action, input, { fetch: acceptsOnly });
    const outcome = ASYNCHRONOUS.includes(action) ? "pending" : "unknown";
    expect(one.outcome).toBe(outcome);
    if (outcome === "unknown") {
      expect(one.after).toBe(one.before);
      expect(one.error).toMatchObject({ kind: "conflict", outcome: "unknown" });
      expect(one.error?.message).toMatch(/^Okta accepted \w+, but 5 s later .+ is .+/);
    }
    expect(org.writes).toHaveLength(1);

    const ledger = org.ledger();
    const many = await org.run(action, [{ input } as never], { ledger, fetch: acceptsOnly });
    expect(many).toMatchObject({ total: 1, changed: 0, [outcome]: 1 });
    const [recorded] = await outcomes(ledger);
    expect(recorded?.outcome).toBe(outcome);
    if (outcome === "unknown") expect(recorded?.why).toMatch(/^Okta accepted/);
  },
);

test.each(["suspend_user", "unlock_user", "add_user_to_group", "application_deactivate_by_id"])(
  "%s with a delayed effect is read again, and is changed",
  async (action) => {
    const { input } = (await CHANGEABLE[action]?.()) ?? {};
    const startMs = org.mock.now();
    expect(await change(action, input, { fetch: isLate(2) })).toMatchObject({ outcome: "changed" });
    // It waits on the client's clock, and only where it must.
    expect(org.mock.now() - startMs).toBeGreaterThanOrEqual(2_000);
  },
);

test("a state that agrees at once is read once, and nothing is waited for", async () => {
  const { input } = (await CHANGEABLE["suspend_user"]?.()) ?? {};
  await change("suspend_user", input);
  expect(org.reads).toHaveLength(2);
});

test("sessions cannot be read: Okta's word counts, and nothing is looked at", async () => {
  const [id = ""] = await org.users(1);
  const { input } = ofUser(id);
  expect(await change("clear_user_session", input, { fetch: acceptsOnly })).toMatchObject({
    outcome: "changed",
    after: undefined,
  });
});

test.each(["add_user_to_group", "remove_user_from_group"])(
  "%s is sent also where the list of groups says that there is nothing to do",
  async (action) => {
    const [id = ""] = await org.users(1);
    const isMember = action === "add_user_to_group";
    // The list lags behind: it shows the state before the last change, until something is written.
    let isWritten = false;
    const lagging = async (request: Request) => {
      if (request.method !== "GET") isWritten = true;
      if (!request.url.includes(`/users/${id}/groups`) || isWritten) return fetch(request);
      const groups = isMember ? [{ id: FINANCE, type: "OKTA_GROUP", profile: { name: "Finance" } }] : [];
      return Response.json(groups);
    };
    const inFinance = { path_parameters: { groupId: FINANCE, userId: id } };
    await change(isMember ? "remove_user_from_group" : "add_user_to_group", inFinance);
    org.writes.length = 0;
    await change(action, inFinance, { fetch: lagging });
    expect(org.writes).toHaveLength(1);
    const groups = await org
      .client()
      .GET("/api/v1/users/{userId}/groups", { params: { path: { userId: id } } });
    expect(groups.data?.some((group) => group.id === FINANCE)).toBe(isMember);
  },
);

/** Refusals, and unusable responses. */
const REFUSALS: readonly Fault[] = [
  ...[400, 401, 403, 404, 500, 502, 503].map((status): Fault => ({ kind: "status", status })),
  { kind: "html", status: 403 },
  { kind: "html", status: 404 },
  { kind: "html", status: 503 },
];

/** Actions with a target that may already have the end state. */
const SAME_STATE: readonly (readonly [action: string, operation: string, item: () => Promise<object>])[] = [
  ["unlock_user", "unlockUser", async () => ofUser((await org.users(1))[0] ?? "")],
  ["force_password_reset", "resetPassword", async () => reset((await org.users(1, "RECOVERY"))[0] ?? "")],
  ["add_user_to_group", "assignUserToGroup", async () => inGroup(ANA)],
  ["remove_user_from_group", "unassignUserFromGroup", async () => inGroup(ADMIN)],
];

test.each(
  SAME_STATE.flatMap(([action, operation, item]) =>
    REFUSALS.map(
      (fault) => [action, JSON.stringify(fault), { ...fault, operation, times: 9 }, item] as const,
    ),
  ),
)(
  "%s that is answered with %s is no success, though the state was so before",
  async (action, _, fault, item) => {
    const { input } = (await item()) as { input: object };
    if (action === "add_user_to_group") await change(action, input);
    org.mock.faults([fault]);
    try {
      const one = await change(action, input);
      expect(["failed", "unknown"]).toContain(one.outcome);
      expect(one.error).toBeInstanceOf(OktaError);
      const ledger = org.ledger();
      const many = await org.run(action, [{ input } as never], { ledger });
      expect(many).toMatchObject({ changed: 0, already: 0, pending: 0 });
      expect(many.failed + many.unknown).toBe(1);
    } finally {
      org.mock.clearFaults();
    }
  },
);

/** Targets that are in the state already, which a bulk run of ids does not read before. */
const ALREADY: typeof SAME_STATE = [
  ["suspend_user", "suspendUser", async () => ofUser((await org.users(1, "SUSPENDED"))[0] ?? "")],
  ["unsuspend_user", "unsuspendUser", async () => ofUser((await org.users(1))[0] ?? "")],
  ["activate_user", "activateUser", async () => ofUser((await org.users(1))[0] ?? "")],
  ["deactivate_user", "deactivateUser", async () => ofUser((await org.users(1, "DEPROVISIONED"))[0] ?? "")],
];

test.each(
  ALREADY.flatMap(([action, operation, item]) =>
    REFUSALS.filter((fault) => !("status" in fault && fault.status === 400)).map(
      (fault) => [action, JSON.stringify(fault), { ...fault, operation, times: 9 }, item] as const,
    ),
  ),
)("%s in a bulk run of ids that is answered with %s is no success", async (action, _, fault, item) => {
  org.mock.faults([fault]);
  try {
    const result = await org.run(action, [(await item()) as never], { ledger: org.ledger() });
    expect(result).toMatchObject({ changed: 0, already: 0, pending: 0 });
    expect(result.failed + result.unknown).toBe(1);
    expect(org.writes).toHaveLength(1);
  } finally {
    org.mock.clearFaults();
  }
});

test("an app is read before it is changed, so that an inactive one is not reported as changed", async () => {
  const [id = ""] = await org.apps(1, "INACTIVE");
  const result = await org.run("application_deactivate_by_id", [ofApp(id)], { ledger: org.ledger() });
  expect(result).toMatchObject({ already: 1, changed: 0 });
  expect(org.writes).toEqual([]);
});

/** An org that does a write only after it has returned 503, once its state was read so many times. */
function isLateAfter503(looks: number) {
  let lost: Request | undefined;
  let left = looks;
  return async (request: Request) => {
    if (request.method !== "GET") {
      lost = request.clone();
      const body = JSON.stringify({ errorCode: "E0000009", errorSummary: "Internal Server Error" });
      return new Response(body, { status: 503, headers: { "content-type": "application/json" } });
    }
    if (lost !== undefined && left-- === 0) {
      await fetch(lost);
      lost = undefined;
    }
    return fetch(request);
  };
}

test.each(["suspend_user", "remove_user_from_group", "application_deactivate_by_id"])(
  "%s that gets 503 and done a moment later is changed, not failed",
  async (action) => {
    await makeChange({ client: org.client() }, "add_user_to_group", inGroup(ANA).input as never);
    const item = await CHANGEABLE[action]?.();
    const one = await change(action, item?.input, { fetch: isLateAfter503(2) });
    expect([one.outcome, one.before === one.after]).toEqual(["changed", false]);
    // It is reported with the answer that came.
    expect(one.error?.status).toBe(503);
  },
);
