import { readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type CollectEventsOptions,
  type CollectNotice,
  type CollectProgress,
  collectEvents,
  FileSink,
  StreamSink,
  WebhookSink,
} from "../src/index.ts";
import { type LogOrg, openLogOrg, uuidsIn } from "./log-org.ts";

const ANA = "00u1ana2ferreira3Q5d";
const HOUR_MS = 3_600_000;

let org: LogOrg;
let since: string;
let notices: CollectNotice[];
let progress: CollectProgress[];
beforeEach(async () => {
  org = await openLogOrg({ events: 3_000, repeats: 0.5, late: 0.5 });
  since = new Date(org.mock.now() - 31 * 24 * HOUR_MS).toISOString();
  notices = [];
  progress = [];
});
afterEach(async () => {
  expect(org.mock.violations()).toEqual([]);
  await org.close();
});

/**
 * Collects for so many polls of the log.
 *
 * @param between what happens before each later poll, from 1.
 */
async function collect(
  polls: number,
  options: Partial<CollectEventsOptions> = {},
  between: (poll: number) => unknown = () => {},
) {
  const abort = new AbortController();
  let poll = 0;
  const collecting = collectEvents({
    client: org.client(),
    sink: new FileSink(org.path("events.ndjson")),
    checkpoint: org.path("events.checkpoint"),
    since,
    signal: abort.signal,
    clock: {
      now: org.mock.now,
      sleep: async (milliseconds) => {
        poll += 1;
        if (poll === polls) abort.abort();
        abort.signal.throwIfAborted();
        org.mock.advance(milliseconds);
        await between(poll);
      },
    },
    onNotice: (notice) => notices.push(notice),
    onProgress: (told) => progress.push(told),
    ...options,
  });
  await collecting.catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
}

const act = (action: "suspend" | "unsuspend") =>
  org.client().POST(`/api/v1/users/{userId}/lifecycle/${action}`, { params: { path: { userId: ANA } } });
const alternately = (poll: number) => act(poll % 2 === 1 ? "suspend" : "unsuspend");

/** That the file holds every event until now, each once. */
async function expectWhole(uuids?: readonly string[]): Promise<void> {
  const found = uuids ?? uuidsIn(await readFile(org.path("events.ndjson"), "utf8"));
  const wanted = await org.uuids(since, new Date(org.mock.now()).toISOString());
  const missing = wanted.filter((uuid) => !found.includes(uuid));
  expect({ missing, twice: found.length - new Set(found).size, count: found.length }).toEqual({
    missing: [],
    twice: 0,
    count: wanted.length,
  });
}

test("a collection holds every event once: new ones, late ones, repeated ones", async () => {
  await collect(8, {}, (poll) => (poll < 6 ? alternately(poll) : undefined));
  await expectWhole();
  expect(progress.at(-1)).toMatchObject({ events: 3_005, written: 0 });
  expect(progress.some(({ repeated }) => repeated > 0)).toBe(true);
});

test("while nothing comes it asks once for each interval", async () => {
  await collect(1);
  const before = org.asked.length;
  await collect(6);
  expect(org.asked.length - before).toBe(6);
  expect(new Set(org.asked.slice(before)).size).toBe(1);
});

test("wherever it ends, the next one resumes", async () => {
  for (let run = 1; run <= 4; run += 1) {
    await collect(2, {}, alternately);
    await act("suspend");
    await act("unsuspend");
  }
  org.mock.advance(60_000);
  await collect(1);
  await expectWhole();
});

test("it reports its lag", async () => {
  await collect(1, {}, undefined);
  org.mock.advance(HOUR_MS);
  progress = [];
  await collect(1);
  expect(progress.at(-1)?.lagMs).toBeGreaterThanOrEqual(HOUR_MS);
  expect(progress.at(-1)?.events).toBe(3_000);
});

test("a cursor that is no longer good begins again a little earlier, says so, and writes nothing twice", async () => {
  await collect(1);
  const path = org.path("events.checkpoint");
  const checkpoint = await readFile(path, "utf8");
  await writeFile(path, checkpoint.replace(/after=[^&"]*/, "after=long_gone"));
  await act("suspend");
  org.mock.advance(60_000);
  await collect(2);
  const { published } = JSON.parse(checkpoint);
  expect(notices).toEqual([
    { kind: "restarted", since: new Date(Date.parse(published) - 600_000).toISOString() },
  ]);
  await expectWhole();
});

test("while every cursor is refused it waits longer each time, as at a failure", async () => {
  const refusing = org.client({
    fetch: async (request) => {
      if (!new URL(request.url).searchParams.has("after")) return fetch(request);
      const error = { errorCode: "E0000031", errorSummary: "Invalid search criteria." };
      return Response.json(error, { status: 400 });
    },
  });
  const started = org.mock.now();
  await collect(4, { client: refusing });
  expect(notices.map(({ kind }) => kind)).toEqual(Array(4).fill("restarted"));
  expect(org.mock.now() - started).toBeGreaterThanOrEqual(140_000);
  await collect(2);
  await expectWhole();
});

test("it waits for temporary failures, longer each time, and reports them", async () => {
  org.mock.faults([{ kind: "status", status: 503, operation: "listLogEvents", times: 3 }]);
  await collect(5, { client: org.client({ retry: { attempts: 1 } }) });
  expect(notices.map((notice) => notice.kind === "failed" && notice.delayMs)).toEqual([
    20_000, 40_000, 80_000,
  ]);
  await expectWhole();
});

test("what does not pass ends it", async () => {
  const refused = collect(3, {
    client: org.client({ fetch: async () => new Response(null, { status: 403 }) }),
  });
  await expect(refused).rejects.toMatchObject({ kind: "forbidden" });
});

test("a rate limit that was met is waited for by the next one too", async () => {
  await org.close();
  org = await openLogOrg({
    events: 3_000,
    limits: { buckets: { "/api/v1/logs": { limit: 2, windowMs: HOUR_MS } } },
  });
  since = new Date(org.mock.now() - 31 * 24 * HOUR_MS).toISOString();
  // Somebody else has used up the window.
  for (let call = 0; call < 2; call += 1) await org.client().GET("/api/v1/logs");
  const impatient = () => org.client({ retry: { attempts: 1 } });
  await collect(1, { client: impatient() });
  expect(notices).toMatchObject([{ kind: "failed" }]);
  const { notBeforeMs } = JSON.parse(await readFile(org.path("events.checkpoint"), "utf8"));
  expect(notBeforeMs).toBeGreaterThan(org.mock.now());
  const before = org.asked.length;
  await collect(1, { client: impatient() });
  expect(notices.at(-1)).toMatchObject({ kind: "waiting" });
  expect(org.asked.length).toBe(before);
});

test("a rate limit that is waited for when it is interrupted is waited for by the next one", async () => {
  await collect(1);
  const life = new AbortController();
  const waiting = org.client({
    clock: {
      now: org.mock.now,
      sleep: async () => {
        life.abort();
        life.signal.throwIfAborted();
      },
    },
    fetch: async () => {
      const resetS = Math.ceil(org.mock.now() / 1_000) + 40;
      const headers = {
        Date: new Date(org.mock.now()).toUTCString(),
        "X-Rate-Limit-Limit": "120",
        "X-Rate-Limit-Remaining": "0",
        "X-Rate-Limit-Reset": String(resetS),
      };
      return new Response("{}", { status: 429, headers });
    },
  });
  await expect(collect(1, { client: waiting, signal: life.signal })).rejects.toThrow();
  const before = org.asked.length;
  await collect(1);
  expect(notices.at(-1)).toMatchObject({ kind: "waiting" });
  expect(org.asked.length).toBe(before);
});

test("a checkpoint that events would go into is refused before any request", async () => {
  const path = org.path("events.ndjson");
  await expect(collect(1, { checkpoint: path })).rejects.toThrow("is the output of the events");
  const webhook = new WebhookSink("https://siem.example/in", { deadLetterFile: path });
  await rm(path);
  await expect(collect(1, { sink: webhook, checkpoint: path })).rejects.toThrow(
    "is the output of the events",
  );
  expect(org.asked).toEqual([]);
});

test("two collections on one checkpoint: the second is refused", async () => {
  await collect(2, {}, () =>
    expect(collect(1, { sink: new FileSink(org.path("other.ndjson")) })).rejects.toThrow("in use by process"),
  );
});

test("a checkpoint of another query is refused", async () => {
  await collect(1);
  const asked = org.asked.length;
  await expect(collect(1, { filter: 'eventType eq "x"' })).rejects.toThrow("is for another query");
  expect(org.asked.length).toBe(asked);
});

test("a stream that cannot be taken back gets each event once, as long as it is whole", async () => {
  const out: Buffer[] = [];
  const sink = () =>
    new StreamSink(async (text) => {
      out.push(text);
    });
  for (let run = 1; run <= 3; run += 1) await collect(2, { sink: sink() }, alternately);
  org.mock.advance(60_000);
  await collect(1, { sink: sink() });
  await expectWhole(uuidsIn(Buffer.concat(out).toString()));
});

test("without a checkpoint it starts from the beginning", async () => {
  const out: Buffer[] = [];
  const sink = new StreamSink(async (text) => {
    out.push(text);
  });
  await collect(1, { sink, checkpoint: undefined });
  await expectWhole(uuidsIn(Buffer.concat(out).toString()));
});

test("through a webhook that fails now and then every event arrives", async () => {
  const arrived: string[] = [];
  let posts = 0;
  const sink = new WebhookSink("https://siem.example/in", {
    deadLetterFile: org.path("dead-letters.ndjson"),
    clock: { now: org.mock.now, sleep: async () => {} },
    fetch: async (_, init) => {
      posts += 1;
      if (posts % 2 === 1) return new Response(null, { status: 502 });
      arrived.push(...uuidsIn(await new Response(init?.body).text()));
      return new Response();
    },
  });
  await collect(3, { sink }, alternately);
  org.mock.advance(60_000);
  expect(await readFile(org.path("dead-letters.ndjson"), "utf8")).toBe("");
  expect(new Set(arrived).size).toBe(arrived.length);
  expect(arrived.length).toBeGreaterThanOrEqual(3_000);
});

test("a sink that cannot be closed does not prevent a resume", async () => {
  class Unclosed extends FileSink {
    override async close(): Promise<void> {
      await super.close();
      throw new Error("the disk is gone");
    }
  }
  const sink = new Unclosed(org.path("events.ndjson"));
  await expect(
    collectEvents({
      client: org.client(),
      sink,
      checkpoint: org.path("events.checkpoint"),
      since,
      signal: AbortSignal.abort(),
    }),
  ).rejects.toThrow();
  await collect(2);
  await expectWhole();
});
