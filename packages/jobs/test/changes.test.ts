import { type Action, actions, findAction } from "@okta-idm/connector";
import { apiToken, createOktaClient, OktaError } from "@okta-idm/core";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type Change,
  type ChangeOptions,
  describePlan,
  type Plan,
  makeChange as typedMakeChange,
  planChange as typedPlanChange,
  writeAction,
} from "../src/index.ts";

type Context = Parameters<typeof typedPlanChange>[0];
// The tests loop over names and inputs.
const planChange = typedPlanChange as (context: Context, name: string, input: unknown) => Promise<Plan>;
const makeChange = typedMakeChange as (
  context: Context,
  name: string,
  input: unknown,
  options?: ChangeOptions,
) => Promise<Change>;

let mock: Mock;
let sent: string[];
beforeEach(async () => {
  mock = await startMock({ seed: 3 });
  sent = [];
});
afterEach(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

const ANA = "00u1ana2ferreira3Q5d";
const FINANCE = "00g2fin4ance7Rk9w3Ls";
const EVERYONE = "00g1eve3ryone5Tz7m2x";
const DIRECTORY = "00g6dir8ectory4Qn1v5";

/** A context with the mock's clock and a list of its writes. */
function context() {
  const clock = { now: mock.now, sleep: async (milliseconds: number) => mock.advance(milliseconds) };
  const client = createOktaClient({
    orgUrl: mock.url,
    auth: apiToken(mock.apiKey),
    clock,
    retry: { attempts: 1 },
    onEvent: (event) => {
      if ((event.kind === "responded" || event.kind === "failed") && !event.request.startsWith("GET ")) {
        sent.push(event.request);
      }
    },
  });
  return { client };
}

const ofUser = (userId: string, parameters = {}) => ({ path_parameters: { userId }, ...parameters });
const inGroup = (groupId: string) => ({ path_parameters: { groupId, userId: ANA } });

/** A user in this status. */
async function userIn(status: string): Promise<string> {
  const { client } = context();
  const { data } = await client.GET("/api/v1/users", {
    params: { query: { filter: `status eq "${status}"` } },
  });
  return data?.[0]?.id ?? "";
}

async function appIn(status: string): Promise<string> {
  const { client } = context();
  const { data } = await client.GET("/api/v1/apps", {
    params: { query: { filter: `status eq "${status}"` } },
  });
  return data?.[0]?.id ?? "";
}

const STATUSES =
  "STAGED PROVISIONED ACTIVE RECOVERY PASSWORD_EXPIRED LOCKED_OUT SUSPENDED DEPROVISIONED".split(" ");
const USER_ACTIONS = ["activate_user", "deactivate_user", "suspend_user", "unsuspend_user", "unlock_user"];

test.each(USER_ACTIONS.flatMap((name) => STATUSES.map((status) => [name, status] as const)))(
  "%s of a user who is %s does what was planned, and nothing the second time",
  async (name, status) => {
    const input = ofUser(await userIn(status));
    const plan = await planChange(context(), name, input);
    expect(plan.before).toBe(status);
    const first = await makeChange(context(), name, input);
    const again = await makeChange(context(), name, input);
    if (plan.verdict === "impossible") {
      expect([first.outcome, again.outcome, sent]).toEqual(["failed", "failed", []]);
      expect(first.error).toMatchObject({ kind: "invalid", message: expect.stringContaining(status) });
    } else if (plan.verdict === "already") {
      expect([first.outcome, again.outcome, sent]).toEqual(["already", "already", []]);
    } else if (name === "unlock_user" && status === "ACTIVE") {
      expect([first.outcome, first.error?.code]).toEqual(["already", "E0000032"]);
    } else {
      expect(["changed", "pending"]).toContain(first.outcome);
      expect(["already", "pending"]).toContain(again.outcome);
      expect(sent).toHaveLength(name === "unlock_user" ? 2 : 1);
      expect(first.error).toBeUndefined();
    }
  },
);

test.each([
  ["application_activate_by_id", "INACTIVE", "INACTIVE -> ACTIVE"],
  ["application_activate_by_id", "ACTIVE", "already ACTIVE"],
  ["application_deactivate_by_id", "ACTIVE", "ACTIVE -> INACTIVE"],
  ["application_deactivate_by_id", "INACTIVE", "already INACTIVE"],
  ["application_delete_by_id", "INACTIVE", "INACTIVE -> DELETED"],
  [
    "application_delete_by_id",
    "ACTIVE",
    "not possible while ACTIVE: it must be INACTIVE. Deactivate the app first",
  ],
])("%s of an app that is %s: %s", async (name, status, words) => {
  const input = { path_parameters: { appId: await appIn(status) } };
  const plan = await planChange(context(), name, input);
  expect(describePlan(plan)).toBe(words);
  const { outcome, after } = await makeChange(context(), name, input);
  expect(outcome).toBe({ change: "changed", already: "already", impossible: "failed" }[plan.verdict]);
  expect(after).toBe(plan.after);
});

test("an app that is gone cannot be deleted again: there is nothing to read", async () => {
  const input = { path_parameters: { appId: await appIn("INACTIVE") } };
  await makeChange(context(), "application_delete_by_id", input);
  await expect(planChange(context(), "application_delete_by_id", input)).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("a membership is changed once, and left as it is the second time", async () => {
  const words = async (name: string) => describePlan(await planChange(context(), name, inGroup(FINANCE)));
  expect(await words("add_user_to_group")).toBe("already member");
  expect(await words("remove_user_from_group")).toBe("member -> no member");
  const outcomes = [];
  for (const name of ["remove_user_from_group", "remove_user_from_group", "add_user_to_group"]) {
    outcomes.push((await makeChange(context(), name, inGroup(FINANCE))).outcome);
  }
  expect(outcomes).toEqual(["changed", "already", "changed"]);
  // The list may lag, so it is no reason not to send what can be repeated.
  expect(sent).toHaveLength(3);
});

test.each([
  ["remove_user_from_group", EVERYONE, "it is of type BUILT_IN: Okta manages its members"],
  ["add_user_to_group", DIRECTORY, "it is of type APP_GROUP: its app manages its members"],
])("%s is not tried on a group with members managed elsewhere (%s)", async (name, group, why) => {
  const change = await makeChange(context(), name, inGroup(group));
  expect(change).toMatchObject({ outcome: "failed", why });
  expect(sent).toEqual([]);
});

test("a group that is not there is not found, and nothing is sent", async () => {
  const input = inGroup("00g0no1group2here3Zq");
  await expect(makeChange(context(), "add_user_to_group", input)).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(sent).toEqual([]);
});

test("a password reset is done each time, and carries its link", async () => {
  const input = ofUser(ANA, { parameters: { sendEmail: false } });
  for (let count = 0; count < 2; count++) {
    const { outcome, after, output } = await makeChange(context(), "force_password_reset", input);
    expect([outcome, after]).toEqual(["changed", "RECOVERY"]);
    expect(output).toMatchObject({ status_code: 200, json: { resetPasswordUrl: expect.any(String) } });
  }
  expect(sent).toHaveLength(2);
});

test("the sessions of a user end, and there is nothing to read afterwards", async () => {
  const plan = await planChange(context(), "clear_user_session", ofUser(ANA));
  expect(describePlan(plan)).toBe("all sessions end");
  expect(await makeChange(context(), "clear_user_session", ofUser(ANA))).toMatchObject({
    outcome: "changed",
    before: undefined,
    after: undefined,
  });
});

test("a plan that was made is not made again", async () => {
  const plan = await planChange(context(), "suspend_user", ofUser(ANA));
  const reads: string[] = [];
  const { client } = context();
  const read = (...asked: [never]) => {
    reads.push("GET");
    return client.GET(...asked);
  };
  const counted = {
    client: { ...client, GET: (...asked: [never]) => read(...asked) },
  };
  await makeChange(counted as never, "suspend_user", ofUser(ANA), { plan, owner: "none" });
  expect(reads).toHaveLength(1);
});

test("who was suspended by somebody else meanwhile is suspended already", async () => {
  const plan = await planChange(context(), "suspend_user", ofUser(ANA));
  await makeChange(context(), "suspend_user", ofUser(ANA));
  const change = await makeChange(context(), "suspend_user", ofUser(ANA), { plan });
  expect(change).toMatchObject({ outcome: "already", after: "SUSPENDED", error: { code: "E0000001" } });
});

test("a suspension with a lost response is a change, and sent once", async () => {
  mock.faults([{ kind: "resetAfter", operation: "suspendUser" }]);
  expect(await makeChange(context(), "suspend_user", ofUser(ANA))).toMatchObject({
    outcome: "changed",
    after: "SUSPENDED",
  });
  expect(sent).toHaveLength(1);
});

test("a reset with a lost response is a change with a lost link, also if there was one before", async () => {
  mock.faults([{ kind: "resetAfter", operation: "resetPassword", times: 2 }]);
  const input = ofUser(ANA, { parameters: { sendEmail: false } });
  for (const before of ["ACTIVE", "RECOVERY"]) {
    mock.advance(60_000);
    expect(await makeChange(context(), "force_password_reset", input)).toMatchObject({
      outcome: "changed",
      before,
      after: "RECOVERY",
      error: { outcome: "done", message: expect.stringContaining("its response was lost") },
    });
  }
  expect(sent).toHaveLength(2);
});

test.each([500, 502, 503])(
  "of a reset that is answered with %d nobody knows whether it was done",
  async (status) => {
    mock.faults([{ kind: "status", status: status as 500, operation: "resetPassword" }]);
    const input = ofUser(ANA, { parameters: { sendEmail: false } });
    expect(await makeChange(context(), "force_password_reset", input)).toMatchObject({
      outcome: "unknown",
      after: "ACTIVE",
      error: { kind: "server" },
    });
  },
);

test("without reading afterwards, a state is reported only if there is no other", async () => {
  const suspended = await makeChange(context(), "suspend_user", ofUser(ANA), { verify: false });
  const unsuspended = await makeChange(context(), "unsuspend_user", ofUser(ANA), { verify: false });
  expect([suspended.outcome, suspended.after]).toEqual(["changed", "SUSPENDED"]);
  expect([unsuspended.outcome, unsuspended.after]).toEqual(["changed", undefined]);
});

test("an abort is no answer, whatever its reason", async () => {
  const reason = new OktaError("timeout", "enough");
  const caller = new AbortController();
  const plan = await planChange(context(), "suspend_user", ofUser(ANA));
  caller.abort(reason);
  const change = makeChange({ ...context(), signal: caller.signal }, "suspend_user", ofUser(ANA), { plan });
  await expect(change).rejects.toBe(reason);
});

test("a write that Okta did not do for an outage has failed", async () => {
  mock.faults([{ kind: "status", status: 503, operation: "suspendUser" }]);
  expect(await makeChange(context(), "suspend_user", ofUser(ANA))).toMatchObject({
    outcome: "failed",
    after: "ACTIVE",
    error: { kind: "server", status: 503, requestId: expect.any(String) },
  });
});

test("where neither the answer nor the state comes, the outcome is unknown", async () => {
  mock.faults([
    { kind: "resetBefore", operation: "suspendUser" },
    { kind: "status", status: 502, operation: "getUser", times: 9 },
  ]);
  const plan = { action: "suspend_user", verdict: "change", before: "ACTIVE", after: "SUSPENDED" } as const;
  const target = {
    type: "user",
    id: ANA,
    name: ANA,
    state: "ACTIVE",
    pending: false,
    hasPassword: true,
  } as const;
  const change = makeChange(context(), "suspend_user", ofUser(ANA), {
    plan: { ...plan, target },
    owner: "none",
  });
  expect(await change).toMatchObject({ outcome: "unknown", after: undefined, error: { outcome: "unknown" } });
  expect(sent).toHaveLength(1);
});

test.each(["get_users", "generic_task"])("%s is nothing that could be planned", async (name) => {
  const input = { endpoint: "/api/v1/users" };
  await expect(planChange(context(), name, input)).rejects.toMatchObject({ kind: "refused" });
});

test("an input that the action does not take is refused before anything is read", async () => {
  await expect(makeChange(context(), "suspend_user", { path_parameters: {} })).rejects.toMatchObject({
    name: "InputError",
  });
});

test.each(actions as readonly Action[])("$name is a write if its effect is not read", (action) => {
  const isWrite = !["read", "generic"].includes(action.effect);
  expect(writeAction(action) !== undefined).toBe(isWrite);
});

test.each([
  ["suspend_user", "status"],
  ["application_delete_by_id", "status"],
  ["add_user_to_group", "membership"],
  ["remove_user_from_group", "membership"],
  ["clear_user_session", "sessions"],
])("%s changes the %s", (name, kind) => {
  expect(writeAction(findAction(name))?.kind).toBe(kind);
});

test("who does not wait for the state afterwards still learns that it was done", async () => {
  const life = new AbortController();
  const { client } = context();
  const plan = await planChange({ client }, "suspend_user", ofUser(ANA));
  const change = await makeChange(
    { client: { ...client, request: stoppingAfter(client.request, life) } as never, signal: life.signal },
    "suspend_user",
    ofUser(ANA),
    { plan },
  );
  expect(change).toMatchObject({ outcome: "changed", before: "ACTIVE", after: "SUSPENDED" });
});

/** The call, which is interrupted as soon as it is answered. */
function stoppingAfter<Call extends (...given: never[]) => Promise<unknown>>(
  call: Call,
  life: AbortController,
) {
  return async (...given: Parameters<Call>) => {
    const answer = await call(...given);
    life.abort();
    return answer;
  };
}
