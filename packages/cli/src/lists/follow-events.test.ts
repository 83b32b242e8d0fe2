import { apiToken, createOktaClient } from "@okta-idm/core";
import { startMock } from "@okta-idm/mock";
import { expect, onTestFinished, test } from "vitest";
import { Interrupted } from "../interrupted.ts";
import { followEvents, SeenEvents } from "./follow-events.ts";
import { lastEvents } from "./last-events.ts";

const ANA = "00u1ana2ferreira3Q5d";

/** A mock org whose time passes as it is slept through. */
async function startOrg(options: Parameters<typeof startMock>[0] = {}) {
  const mock = await startMock(options);
  onTestFinished(() => mock.close());
  const clock = { now: mock.now, sleep: async (milliseconds: number) => mock.advance(milliseconds) };
  const client = createOktaClient({
    orgUrl: mock.url,
    auth: apiToken(mock.apiKey),
    clock,
    retry: { attempts: 1 },
  });
  const suspend = (verb: string) =>
    client.POST(`/api/v1/users/{userId}/lifecycle/${verb as "suspend"}`, {
      params: { path: { userId: ANA } },
    });
  return { mock, client, suspend };
}

/** Follows the log for so many looks, with something done before each. */
async function follow(
  { mock, client }: Awaited<ReturnType<typeof startOrg>>,
  before: ((look: number) => unknown)[],
  intervalS = 10,
) {
  const life = new AbortController();
  const rows: string[] = [];
  const pauses: number[] = [];
  const told: string[] = [];
  const { until } = await lastEvents(client, {}, 1, life.signal);
  const ended = followEvents({
    io: {
      env: {},
      signal: life.signal,
      stdin: (async function* () {})(),
      stdout: { write: () => {} },
      stderr: { write: (text) => told.push(text) },
    },
    client,
    writer: {
      write: async (events) =>
        void rows.push(...events.map((event) => (event as { eventType: string }).eventType)),
      end: async () => {},
    },
    seen: new SeenEvents(),
    query: { since: until, limit: 100, filter: 'eventType sw "user.lifecycle"' },
    intervalS,
    sleep: async (milliseconds) => {
      pauses.push(milliseconds / 1_000);
      mock.advance(milliseconds);
      const act = before.shift();
      if (act) await act(pauses.length);
      else life.abort(new Interrupted());
      life.signal.throwIfAborted();
    },
  });
  await expect(ended).rejects.toBeInstanceOf(Interrupted);
  return { rows, pauses, told: told.join("") };
}

test("what happens between two looks is shown once", async () => {
  const org = await startOrg({ repeats: 1 });
  const { rows, pauses, told } = await follow(org, [
    () => org.suspend("suspend"),
    () => {},
    () => org.suspend("unsuspend"),
    () => {},
  ]);
  expect(rows).toEqual(["user.lifecycle.suspend", "user.lifecycle.unsuspend"]);
  expect(pauses).toEqual([10, 10, 10, 10, 10]);
  expect(told).toMatch(/^To go on from there, add --since 20\d\d-.+Z\n$/);
});

test("an event that comes into the log late is shown when it comes", async () => {
  const org = await startOrg({ late: 1 });
  const { rows } = await follow(org, [() => org.suspend("suspend"), () => {}, () => {}, () => {}], 4);
  expect(rows).toEqual(["user.lifecycle.suspend"]);
});

test("an outage is told, waited for longer each time, and loses nothing", async () => {
  const org = await startOrg();
  const { rows, pauses, told } = await follow(org, [
    () => {
      org.mock.faults([{ answer: "status", status: 503, operation: "listLogEvents", times: 3 }]);
      return org.suspend("suspend");
    },
    () => {},
    () => {},
    () => {},
  ]);
  expect(rows).toEqual(["user.lifecycle.suspend"]);
  expect(pauses).toEqual([10, 20, 40, 60, 10]);
  expect(told.match(/Looking again in \d+ s/g)).toEqual([
    "Looking again in 20 s",
    "Looking again in 40 s",
    "Looking again in 60 s",
  ]);
});

test("what waiting does not mend ends it", async () => {
  const org = await startOrg();
  const client = createOktaClient({ orgUrl: org.mock.url, auth: apiToken("wrong") });
  const ended = followEvents({
    io: {
      env: {},
      signal: new AbortController().signal,
      stdin: (async function* () {})(),
      stdout: { write: () => {} },
      stderr: { write: () => {} },
    },
    client,
    writer: { write: async () => {}, end: async () => {} },
    seen: new SeenEvents(),
    query: { since: "2026-01-01T00:00:00Z" },
    intervalS: 1,
  });
  await expect(ended).rejects.toMatchObject({ kind: "unauthenticated" });
});

test("only so many events are remembered", () => {
  const seen = new SeenEvents(2);
  const event = (uuid: string) => ({ uuid, published: uuid });
  expect(["a", "b", "a", "c", "b", "a"].map((uuid) => seen.isNew(event(uuid)))).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
  ]);
  expect(seen.last).toBe("a");
});
