import { OktaError } from "@okta-idm/core";
import type { CollectNotice } from "@okta-idm/jobs";
import { expect, test } from "vitest";
import { collectedWords, ExportRate, eventCount, printNotice } from "./event-words.ts";

const progress = { events: 0, written: 0, repeated: 0, published: undefined, lagMs: undefined };

test("the speed of an export does not count events of an earlier run", () => {
  let nowMs = 0;
  const rate = new ExportRate(() => nowMs);
  nowMs = 2_000;
  const published = "2026-01-05T08:30:00.000Z";
  expect(rate.words({ ...progress, events: 11_000, written: 1_000, published })).toBe(
    "11,000 events, up to 2026-01-05T08:30:00.000Z, 500 per second",
  );
  nowMs = 4_000;
  expect(rate.words({ ...progress, events: 18_000, written: 1_000, published })).toContain(
    ", 2,000 per second",
  );
});

test.each([
  [{ events: 1 }, "1 event"],
  [{ events: 1_204, lagMs: 35_400 }, "1,204 events, the last one 35 s old"],
  [{ events: 2, lagMs: 600_000, repeated: 3 }, "2 events, the last one 10 min old, 3 duplicates"],
  [{ events: 2, lagMs: 86_400_000 }, "2 events, the last one 24 h old"],
])("a collection shows %j", (more, words) => {
  expect(collectedWords({ ...progress, ...more })).toBe(words);
});

test("no events are events", () => {
  expect(eventCount(0)).toBe("0 events");
});

const error = new OktaError(
  "network",
  "GET /api/v1/logs got no complete response from acme.okta.com: ECONNRESET",
);

test.each<[CollectNotice, RegExp]>([
  [
    { kind: "failed", error, delayMs: 20_000 },
    /^okta-idm: GET .+ECONNRESET\n( {2}.+\n){1,2}Trying again in 20 s\.\n$/,
  ],
  [{ kind: "waiting", delayMs: 1_500 }, /^Waiting 2 s for the rate limit that an earlier run reached\.\n$/],
  [{ kind: "restarted", since: "2026-01-05T08:30:00.000Z" }, /Starting again at 2026-01-05T08:30:00\.000Z;/],
])("%j is printed with how it continues", (notice, progress) => {
  const written: string[] = [];
  printNotice({ env: {}, stderr: { write: (text) => written.push(String(text)) } }, notice);
  expect(written.join("")).toMatch(progress);
});
