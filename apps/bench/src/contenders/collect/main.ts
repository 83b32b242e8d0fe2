// Runs a collector over simulated hours, with late and repeated events, expired cursors, and a rate limit that others use:
// `main.js <hours> <events a second> <folder>`. It fails if an event is missing or written twice.
import { join } from "node:path";
import { apiToken, createOktaClient } from "@okta-idm/core";
import { collectEvents, StreamSink } from "@okta-idm/jobs";
import { report } from "../org.ts";
import { SimulatedLog, START_MS } from "./simulated-log.ts";

const [hours = "24", perSecond = "20", folder = "."] = process.argv.slice(2);
const durationMs = Number(hours) * 3_600_000;
const HOUR_MS = 3_600_000;
const INTERVAL_MS = 30_000;

let nowMs = START_MS;
const log = new SimulatedLog(Number(perSecond), durationMs, () => nowMs);
/** Number of appearances of each event. */
const came = new Uint8Array((durationMs / 1_000) * Number(perSecond));
const ended = new AbortController();
const memory: number[] = [];
let expiries = 0;

/** Twice a day, others use up the limit for ten minutes. */
function usedByOthers(): number {
  const hour = (nowMs - START_MS) / HOUR_MS;
  const isBusy = [hours === "24" ? 5 : 0.5, hours === "24" ? 15 : 1].some(
    (at) => hour >= at && hour < at + 1 / 6,
  );
  return isBusy ? 60 : 20;
}

const clock = {
  now: () => nowMs,
  sleep: async (milliseconds: number, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    nowMs += milliseconds;
  },
};
const client = createOktaClient({
  orgUrl: "https://acme.okta.com",
  auth: apiToken("key"),
  clock,
  fetch: async (request) => log.respond(new URL(request.url), usedByOthers()),
});
const sink = new StreamSink(async (text) => {
  for (const [, number] of text.toString("latin1").matchAll(/"number":(\d+)/g)) {
    const index = Number(number);
    came[index] = (came[index] ?? 0) + 1;
  }
});

const startedMs = performance.now();
const before = process.cpuUsage();
await collectEvents({
  client,
  sink,
  checkpoint: join(folder, "collector.checkpoint"),
  since: new Date(START_MS).toISOString(),
  intervalMs: INTERVAL_MS,
  signal: ended.signal,
  clock: {
    now: clock.now,
    sleep: async (milliseconds) => {
      nowMs += milliseconds;
      const passed = nowMs - START_MS;
      if (memory.length < (4 * passed) / durationMs) memory.push(process.memoryUsage.rss());
      if (Math.floor((8 * passed) / durationMs) > expiries) {
        expiries += 1;
        log.expire();
      }
      // By then, late events have arrived.
      if (passed > durationMs + 1_200_000) ended.abort();
      ended.signal.throwIfAborted();
    },
  },
}).catch((error: unknown) => {
  if (!ended.signal.aborted) throw error;
});
const { user, system } = process.cpuUsage(before);
const missing = came.filter((times) => times === 0).length;
const repeated = came.filter((times) => times > 1).length;
if (missing + repeated > 0) throw new Error(`${missing} events are missing, ${repeated} came twice`);
const millions = came.length / 1_000_000;
report({
  events: came.length,
  cpuMsPerMillion: (user + system) / 1_000 / millions,
  tookMs: performance.now() - startedMs,
  refused: log.refused,
  expired: log.expired,
  firstQuarterBytes: memory[0] ?? 0,
  lastQuarterBytes: memory.at(-1) ?? 0,
});
