import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { runChanges } from "../src/index.ts";
import { ANA, BEN, GROUPS, IncidentOrg } from "./incident-org.ts";
import { MockTime } from "./mock-time.ts";

/** From a request to its answer. */
const ANSWER_MS = 250;
/** How long this machine may take for what happens between an answer and the next request. */
const TURN_MS = 10;
const USERS = nightly(40, 100);
/** So many writes on users a minute, so that containing all takes several. */
const LIMIT = USERS;
const WRITES = "POST, PUT, DELETE /api/v1/users/{id}";
const WINDOW_MS = 60_000;

/** A network on which each answer takes so long, in the time of the mock. */
function slowNetwork(time: MockTime, answerMs: () => number, onAnswer: (response: Response) => void) {
  return async (request: Request) => {
    const hop = answerMs() / 2;
    await time.sleep(hop);
    const response = await time.waitFor(async () => {
      const { status, headers, body } = await fetch(request);
      const text = body && (await new Response(body).text());
      return new Response(text, { status, headers });
    });
    await time.sleep(hop);
    onAnswer(response);
    return response;
  };
}

test("containing a user takes a quarter of the time of the commands that do the same one by one, or less", async () => {
  const org = await IncidentOrg.start([ANA, BEN], { speed: 1e-9 });
  onTestFinished(() => org.close());
  const groups = ["Finance", "Admins", "Lunch"];
  const anyName = (value: string) => ({ kind: "any" as const, value });
  const command = (action: string, name: string, parameters?: object, group?: string) => ({
    action,
    items: [{ name, input: { ...(parameters && { parameters }) } }],
    options: {
      planFirst: true,
      owner: "none",
      ...(group !== undefined && { group: anyName(group) }),
    } as const,
  });
  const commands = (name: string) => [
    command("suspend_user", name),
    command("clear_user_session", name, { oauthTokens: true }),
    command("force_password_reset", name, { sendEmail: true }),
    ...groups.map((group) => command("remove_user_from_group", name, undefined, group)),
  ];
  const client = org.client();
  // Code that is loaded once takes no time of the mock.
  for (const { action, items, options } of commands("ben@example.com")) {
    await runChanges({ client }, action, items, options);
  }
  const time = new MockTime(org.mock, () => delay(TURN_MS));
  const took = async (work: (network: ReturnType<typeof slowNetwork>) => Promise<unknown>) => {
    const startedMs = time.now();
    let answeredMs = startedMs;
    const network = slowNetwork(
      time,
      () => ANSWER_MS,
      () => {
        answeredMs = time.now();
      },
    );
    await time.until(work(network));
    return answeredMs - startedMs;
  };
  let oneByOneMs = 0;
  for (const { action, items, options } of commands("ana@example.com")) {
    // Each is a process of its own, with a client of its own.
    oneByOneMs += await took((fetch) =>
      runChanges({ client: org.client({ clock: time, fetch }) }, action, items, options),
    );
  }
  for (const groupId of [GROUPS.finance, GROUPS.admins, GROUPS.lunch]) {
    const params = { path: { groupId, userId: ANA } };
    await client.PUT("/api/v1/groups/{groupId}/users/{userId}", { params });
  }
  await client.POST("/api/v1/users/{userId}/lifecycle/unsuspend", { params: { path: { userId: ANA } } });
  const atOnceMs = await took((fetch) =>
    org.contain(["ana@example.com"], { ledger: org.ledger(), leaveGroups: groups, clock: time, fetch }),
  );
  expect(atOnceMs / oneByOneMs).toBeLessThanOrEqual(0.25);
});

test.each([
  ["three groups that are named", ["Finance", "Admins", "Lunch"], 4],
  ["all groups that grant something", "granting", 5],
] as const)("containing a user who leaves %s takes at most 5 round trips", async (_, leaveGroups, trips) => {
  const org = await IncidentOrg.start([ANA, BEN], { speed: 1e-9 });
  onTestFinished(() => org.close());
  // Code that is loaded once takes no time of the mock.
  await org.contain([BEN], { ledger: org.ledger(), leaveGroups });
  const time = new MockTime(org.mock, () => delay(TURN_MS));
  const startedMs = time.now();
  let answeredMs = 0;
  const fetch = slowNetwork(
    time,
    () => ANSWER_MS,
    () => {
      answeredMs = time.now();
    },
  );
  const ledger = org.ledger();
  // The owner of the token is guarded as well, which is one request more at the same time.
  const running = org.contain(["ana@example.com"], {
    ledger,
    leaveGroups,
    owner: undefined,
    clock: time,
    fetch,
  });
  const result = await time.until(running);
  expect(result).toMatchObject({ left: 0, failed: 0, unknown: 0 });
  expect(Math.round((answeredMs - startedMs) / ANSWER_MS)).toBe(trips);
});

test(`${USERS} users at once are contained at 0.99 of the permitted rate or more, and meet no 429`, async () => {
  const made = await IncidentOrg.start([], { users: 2 * USERS + 60 });
  const ids = await made.users(USERS);
  await made.close();
  const limits = { buckets: { [WRITES]: { limit: LIMIT } } };
  const org = await IncidentOrg.start(ids, { users: 2 * USERS + 60, limits, speed: 1e-9 });
  onTestFinished(() => org.close());
  const time = new MockTime(org.mock);
  let random = 1;
  const answerMs = () => {
    random = (random * 48_271) % 2_147_483_647;
    return 300 * (random / 2_147_483_647);
  };
  const statuses = new Map<number, number>();
  const windows: number[] = [];
  let reset: string | null = null;
  const network = slowNetwork(time, answerMs, ({ status }) => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  const watched = async (request: Request) => {
    const response = await network(request);
    // All writes on users share one limit.
    if (request.method !== "GET" && !request.url.includes("/groups/")) {
      if (response.headers.get("X-Rate-Limit-Reset") !== reset) {
        reset = response.headers.get("X-Rate-Limit-Reset");
        windows.push(time.now());
      }
    }
    return response;
  };
  org.mock.advance(2 * WINDOW_MS);
  const ledger = org.ledger();
  const running = org.contain(ids, { ledger, leaveGroups: "granting", clock: time, fetch: watched });
  expect(await time.until(running)).toMatchObject({ changed: 5 * USERS, left: 0 });
  expect([...statuses.keys()].sort()).toEqual([200, 204]);
  // A suspension, the sessions and a reset for each.
  const neededMs = (Math.ceil((3 * ids.length) / LIMIT) - 1) * WINDOW_MS;
  const firstMs = Math.floor((windows[0] ?? 0) / 1_000) * 1_000;
  expect(neededMs / ((windows.at(-1) ?? 0) - firstMs)).toBeGreaterThan(0.99);
});
