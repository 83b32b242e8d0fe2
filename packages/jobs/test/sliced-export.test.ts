import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { apiToken, createOktaClient } from "@okta-idm/core";
import { expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { type ExportEventsOptions, exportEvents, FileSink, StreamSink } from "../src/index.ts";
import { MockTime } from "./mock-time.ts";
import {
  dailyEvents,
  FIRST_MS,
  ScriptedLimit,
  ScriptedLog,
  type ScriptedLogOptions,
  scriptedEvent,
  unevenEvents,
} from "./scripted-log.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const DAY_MS = 86_400_000;
/** Of a log that is of an odd form. */
const EVENTS = nightly(20_000, 40_000);
/** Long after all events, so that nothing can still come late. */
const NOW_MS = FIRST_MS + 60 * DAY_MS;

interface Trial extends ScriptedLogOptions {
  readonly latencyMs: number;
  readonly permitted?: number;
  readonly budget?: number;
  readonly run?: Partial<ExportEventsOptions>;
}

/** Exports a log that is some way off, in a time of its own. */
async function exported({ latencyMs, permitted = 120, budget = 1, run, ...options }: Trial) {
  const folder = await temporaryFolder();
  let nowMs = NOW_MS;
  const time = new MockTime(
    {
      now: () => nowMs,
      advance: (milliseconds) => {
        nowMs += milliseconds;
      },
    },
    // Pages are compressed in threads.
    () => delay(2),
  );
  const log = new ScriptedLog(options);
  const limit = new ScriptedLimit(permitted);
  let [atOnce, mostAtOnce] = [0, 0];
  const client = createOktaClient({
    orgUrl: "https://acme.okta.com",
    auth: apiToken("key"),
    clock: time,
    rateLimit: { budget },
    fetch: async (request) => {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      const { isRefused, headers } = limit.take(nowMs);
      const { status, headers: own, body } = log.answer(new URL(request.url));
      await time.sleep(latencyMs);
      atOnce -= 1;
      return isRefused
        ? new Response("{}", { status: 429, headers })
        : new Response(body, { status, headers: { ...own, ...headers } });
    },
  });
  const file = join(folder, "events.ndjson");
  const last = options.events.at(-1)?.published ?? FIRST_MS;
  const result = await time.until(
    exportEvents({
      client,
      clock: time,
      sink: new FileSink(file),
      checkpoint: join(folder, "events.checkpoint"),
      since: new Date(FIRST_MS).toISOString(),
      until: new Date(last + 1).toISOString(),
      ...run,
    }),
  );
  const text = run?.sink ? "" : await readFile(file, "utf8");
  return { result, text, tookMs: nowMs - NOW_MS, requests: log.answers, refused: limit.refused, mostAtOnce };
}

const lines = (events: readonly { readonly text: string }[]) =>
  events.map(({ text }) => `${text}\n`).join("");

test.each([
  ["1,000 ms a page, 120 permitted a minute", 1_000, 0.55],
  ["2,000 ms a page", 2_000, 0.3],
])("60 pages, %s: the same bytes in %d ms a page, in at most %f of the time", async (_, latencyMs, most) => {
  const events = dailyEvents(60_000);
  const { text, tookMs, refused, result } = await exported({ events, latencyMs });
  expect(text === lines(events)).toBe(true);
  expect(result).toMatchObject({ events: 60_000, complete: true });
  expect(refused).toBe(0);
  expect(tookMs).toBeLessThanOrEqual(most * 60 * latencyMs);
});

test("where a thousand times as many events lie in one time as in another, slices still pay", async () => {
  const events = unevenEvents(60_000);
  const { text, tookMs, refused } = await exported({ events, latencyMs: 2_000 });
  expect(text === lines(events)).toBe(true);
  expect(refused).toBe(0);
  expect(tookMs).toBeLessThan(0.5 * 60 * 2_000);
});

test("a long export uses the permitted rate, without a 429", async () => {
  const pages = nightly(130, 300);
  const events = dailyEvents(pages * 1_000);
  const { text, tookMs, refused, requests } = await exported({ events, latencyMs: 1_500 });
  expect(text === lines(events)).toBe(true);
  expect(refused).toBe(0);
  // All but the last window are used up; slices cost few requests beside the pages themselves.
  expect(requests / pages).toBeLessThan(1.1);
  const windows = Math.ceil(requests / 120);
  expect(tookMs).toBeLessThan(windows * 60_000 * 1.05);
});

test("within a budget of a quarter, no more than a quarter is asked for", async () => {
  const events = unevenEvents(60_000);
  const { tookMs, requests, mostAtOnce } = await exported({ events, latencyMs: 1_000, budget: 0.25 });
  expect(mostAtOnce).toBeLessThanOrEqual(2);
  expect(requests).toBeLessThanOrEqual(30 * Math.ceil(tookMs / 60_000));
});

test("while pages come fast, they are read one after the other", async () => {
  const events = unevenEvents(20_000);
  const { text, mostAtOnce, requests } = await exported({ events, latencyMs: 20 });
  expect(text === lines(events)).toBe(true);
  // The next page is asked for while the present one is read.
  expect(mostAtOnce).toBeLessThanOrEqual(2);
  expect(requests).toBe(20);
});

test.each([
  ["all in one second", (number: number) => FIRST_MS + Math.floor(number / 40)],
  [
    "nearly all at the end",
    (number: number) => FIRST_MS + (number < EVENTS / 8 ? number * 600_000 : 3e9 + number),
  ],
  [
    "nearly all at the beginning",
    (number: number) => FIRST_MS + (number < EVENTS - 1_000 ? number : number * 60_000),
  ],
  ["a thousand in a millisecond", (number: number) => FIRST_MS + Math.floor(number / 1_000) * 60_000],
])("events that lie %s come each once, in their order", async (_, published) => {
  const events = Array.from({ length: EVENTS }, (_, number) => scriptedEvent(number, published(number)));
  const { text } = await exported({ events, latencyMs: 1_000, permitted: 600 });
  expect(text === lines(events)).toBe(true);
});

test("a quiet month behind the last event costs a few requests, and no time", async () => {
  const events = Array.from({ length: 12_000 }, (_, number) => scriptedEvent(number, FIRST_MS + number));
  const run = { until: new Date(FIRST_MS + 31 * DAY_MS).toISOString() };
  const { text, requests, tookMs } = await exported({ events, latencyMs: 1_000, run });
  expect(text === lines(events)).toBe(true);
  expect(requests).toBeLessThanOrEqual(22);
  expect(tookMs).toBeLessThanOrEqual(12_000);
});

test("repeats and an empty page in the middle change nothing", async () => {
  const events = unevenEvents(nightly(20_000, 50_000));
  // Before there are slices, and within them.
  for (const emptyAnswer of nightly([2, 9], [2, 7, 33])) {
    const { text } = await exported({ events, latencyMs: 1_000, repeatEvery: 3, emptyAnswer });
    expect(text === lines(events)).toBe(true);
  }
});

test("standard output gets the events in their order, too", async () => {
  const events = unevenEvents(nightly(20_000, 40_000));
  const out: Buffer[] = [];
  const sink = new StreamSink(async (bytes) => {
    out.push(Buffer.from(bytes));
  });
  await exported({ events, latencyMs: 2_000, run: { sink, checkpoint: undefined } });
  expect(Buffer.concat(out).toString() === lines(events)).toBe(true);
});

test("a reading that is interrupted leaves no request behind", async () => {
  const abort = new AbortController();
  const run = {
    signal: abort.signal,
    onProgress: () => {
      if (abort.signal.aborted) throw new Error("written after the interruption");
      abort.abort();
    },
  };
  await expect(exported({ events: unevenEvents(20_000), latencyMs: 1_000, run })).rejects.toThrow("abort");
});
