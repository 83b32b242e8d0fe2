import { createConnector } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { summarizeLog } from "../src/index.ts";

const DAY_MS = 86_400_000;
let mock: Mock;
const clientOf = ({ url, apiKey }: Mock) => createConnector({ url, apikey: apiKey }).client;
beforeAll(async () => {
  mock = await startMock({ events: 3_000, startTime: "2026-01-05T08:30:00.000Z", speed: 0 });
});
afterAll(() => mock.close());

test("every event of the time is counted once, over several pages", async () => {
  const since = new Date(mock.now() - 20 * DAY_MS).toISOString();
  const progress: number[] = [];
  const summary = await summarizeLog(clientOf(mock), {
    since,
    onProgress: (events) => progress.push(events),
  });
  expect(summary.complete).toBe(true);
  expect(summary.events).toBeGreaterThan(1_900);
  expect(progress.slice(0, 2)).toEqual([1_000, summary.events]);
  for (const counts of [summary.eventTypes, summary.outcomes, summary.actors]) {
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(summary.events);
    expect(counts.map(({ count }) => count)).toEqual(
      counts.map(({ count }) => count).toSorted((a, b) => b - a),
    );
  }
  expect(String(summary.first) < String(summary.last)).toBe(true);
  // Events of the system itself have no address.
  const addresses = summary.ipAddresses.reduce((sum, { count }) => sum + count, 0);
  expect(addresses).toBeLessThan(summary.events);
  expect(summary.failedSignIns.events).toBeGreaterThan(0);
});

test.each([
  [1, false],
  [1_000, false],
  [1_500, false],
  [5_000, true],
])("a limit of %i leaves out the oldest, and says whether there are any", async (limit, complete) => {
  const since = new Date(mock.now() - 20 * DAY_MS).toISOString();
  const all = await summarizeLog(clientOf(mock), { since });
  const summary = await summarizeLog(clientOf(mock), { since, limit });
  expect(summary).toMatchObject({ events: Math.min(limit, all.events), complete, last: all.last });
});

test("a time without events has empty counts", async () => {
  const until = new Date(mock.now() - 60 * DAY_MS).toISOString();
  const since = new Date(mock.now() - 61 * DAY_MS).toISOString();
  expect(await summarizeLog(clientOf(mock), { since, until })).toMatchObject({
    events: 0,
    complete: true,
    first: undefined,
    eventTypes: [],
    failedSignIns: { events: 0, ipAddresses: [] },
  });
});

test.each([{ limit: 0 }, { limit: 1.5 }, { sinse: "x" }])(
  "%j is rejected before any request",
  async (options) => {
    const summary = summarizeLog(clientOf(mock), options as never);
    await expect(summary).rejects.toThrow(OktaError);
    await expect(summary).rejects.toMatchObject({ kind: "refused" });
  },
);
