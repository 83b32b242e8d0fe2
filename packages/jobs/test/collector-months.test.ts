import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { apiToken, createOktaClient } from "@okta-idm/core";
import { beforeEach, expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import {
  type CollectEventsOptions,
  type CollectNotice,
  collectEvents,
  FileSink,
  StreamSink,
  WebhookSink,
} from "../src/index.ts";
import { uuidsIn } from "./log-org.ts";
import { PolledLog } from "./polled-log.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const START_MS = Date.UTC(2026, 9, 1);
/** Events a second of a dense log: many times the 5,000 that are remembered in any case may come again. */
const DENSE = nightly(60, 500);
const PAGE = "<html><body>Sign in to the guest network</body></html>";

let folder: string;
let nowMs: number;
let notices: CollectNotice[];
beforeEach(async () => {
  folder = await temporaryFolder();
  nowMs = START_MS;
  notices = [];
});

const path = (name: string) => join(folder, name);
const written = async (name = "events.ndjson") => uuidsIn(await readFile(path(name), "utf8"));

function growing(perSecond: number, delayMs: (number: number) => number = () => 0): PolledLog {
  return new PolledLog({ startMs: START_MS, perSecond, delayMs, now: () => nowMs });
}

/**
 * Collects for so many polls.
 *
 * @param between what happens before each later poll, from 1.
 * @param instead an answer that comes instead of the log's.
 */
async function collect(
  log: PolledLog,
  polls: number,
  options: Partial<CollectEventsOptions> = {},
  between: (poll: number) => unknown = () => {},
  instead: () => Response | undefined = () => undefined,
) {
  const abort = new AbortController();
  let poll = 0;
  const startedMs = performance.now();
  const clock = {
    now: () => nowMs,
    sleep: async (milliseconds: number) => {
      nowMs += milliseconds;
    },
  };
  const collecting = collectEvents({
    client: createOktaClient({
      orgUrl: "https://acme.okta.com",
      auth: apiToken("key"),
      clock,
      retry: { attempts: 1 },
      fetch: async (request) => {
        const odd = instead();
        if (odd) return odd;
        const { status, headers, body } = log.answer(new URL(request.url));
        return new Response(body, { status, headers });
      },
    }),
    sink: new FileSink(path("events.ndjson")),
    checkpoint: path("events.checkpoint"),
    since: new Date(START_MS).toISOString(),
    signal: abort.signal,
    clock: {
      // The disk's bytes count, so a checkpoint for each page would be too much.
      now: () => nowMs + performance.now() - startedMs,
      sleep: async (milliseconds) => {
        poll += 1;
        if (poll === polls) abort.abort();
        abort.signal.throwIfAborted();
        nowMs += milliseconds;
        await between(poll);
      },
    },
    onNotice: (notice) => notices.push(notice),
    ...options,
  });
  await collecting.catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
}

test.each([
  [`${DENSE} a second, written 2 s late`, DENSE, () => 2_000, 70],
  [
    "20 a second, some of them 9 minutes late",
    20,
    (number: number) => (number % 10 === 0 ? 540_000 : 500),
    160,
  ],
  ["10 a second, all of them 15 minutes late", 10, () => 900_000, 190],
])("behind an expired cursor each event is in the file once: %s", async (_, perSecond, delayMs, polls) => {
  const log = growing(perSecond, delayMs);
  await collect(log, polls, {}, (poll) => poll >= polls - 5 && poll % 2 === 0 && log.expire());
  const found = await written();
  expect(new Set(notices.map(({ kind }) => kind))).toEqual(new Set(["restarted"]));
  expect({ count: found.length, different: new Set(found).size }).toEqual({
    count: log.uuids.length,
    different: log.uuids.length,
  });
  expect(found.length).toBeGreaterThan(perSecond * 500);
});

test("a cursor that expires while old events are read costs no event, and repeats none", async () => {
  const hours = nightly(1, 3);
  const log = growing(20, () => 2_000);
  nowMs += hours * 3_600_000;
  let answers = 0;
  await collect(log, 8, {}, undefined, () => {
    answers += 1;
    if (answers === 50 * hours) log.expire();
    return undefined;
  });
  const found = await written();
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBe(log.uuids.length);
  // Only events that may come again are kept in memory.
  const names = (await readdir(folder)).filter((name) => name.includes("recent"));
  for (const name of names) expect((await stat(path(name))).size).toBeLessThan(4_000_000);
});

test("an event that was published in the future moves no place there", async () => {
  const log = growing(10, () => 1_000);
  const early = { published: new Date(START_MS + 7_200_000).toISOString(), uuid: "from-the-future" };
  let isTold = false;
  await collect(
    log,
    30,
    {},
    (poll) => poll === 20 && log.expire(),
    () => {
      if (isTold || nowMs < START_MS + 60_000) return undefined;
      isTold = true;
      const next = `<https://acme.okta.com/api/v1/logs?limit=1000&after=0_300>; rel="next"`;
      const headers = { "Content-Type": "application/json", Link: next, Date: new Date(nowMs).toUTCString() };
      return new Response(JSON.stringify([early]), { headers });
    },
  );
  const found = new Set(await written());
  expect(log.uuids.filter((uuid) => !found.has(uuid))).toEqual([]);
});

const odd: readonly (readonly [string, () => Response])[] = [
  ["200 with a page", () => new Response(PAGE, { headers: { "Content-Type": "text/html" } })],
  ["200 with an empty body", () => new Response("")],
  ["200 with {}", () => Response.json({})],
  ["200 with null", () => Response.json(null)],
  ["a body that is cut off", () => new Response('[{"uuid":"a1b2", "publ')],
  ["a list without a link", () => Response.json([])],
  ["204", () => new Response(null, { status: 204 })],
  [
    "a redirect",
    () => new Response(null, { status: 302, headers: { Location: "https://login.example.com" } }),
  ],
  ["400 with a page", () => new Response(PAGE, { status: 400 })],
  ["403 with a page", () => new Response(PAGE, { status: 403 })],
  ["404 with a page", () => new Response(PAGE, { status: 404 })],
  ["407", () => new Response(null, { status: 407 })],
  ["408", () => new Response(null, { status: 408 })],
  ["413 with a page", () => new Response(PAGE, { status: 413 })],
  ["425", () => new Response(null, { status: 425 })],
  ["500", () => new Response(PAGE, { status: 500 })],
];

test.each(odd)("%s does not end a collector: it waits, says so, and loses nothing", async (_, answer) => {
  const log = growing(5);
  let isOdd = false;
  await collect(
    log,
    12,
    {},
    (poll) => {
      isOdd = poll >= 4 && poll < 7;
    },
    () => (isOdd ? answer() : undefined),
  );
  expect(notices.map(({ kind }) => kind)).toEqual(["failed", "failed", "failed"]);
  expect(await written()).toEqual(log.uuids);
});

test.each([
  ["a rejected token", 401, "E0000011", "unauthenticated"],
  ["a missing role", 403, "E0000006", "forbidden"],
  ["a rejected query", 400, "E0000053", "invalid"],
])("%s ends it at once", async (_, status, errorCode, kind) => {
  const log = growing(20);
  let isRefused = false;
  const collecting = collect(
    log,
    9,
    {},
    (poll) => {
      isRefused = poll === 4;
    },
    () => (isRefused ? Response.json({ errorCode, errorSummary: "No." }, { status }) : undefined),
  );
  await expect(collecting).rejects.toMatchObject({ kind });
  expect(notices).toEqual([]);
});

test("a first look at much that is there waits as well, once a page has come", async () => {
  const log = growing(20);
  nowMs += 600_000;
  let answers = 0;
  const instead = () => {
    answers += 1;
    return answers === 5 ? new Response(PAGE, { headers: { "Content-Type": "text/html" } }) : undefined;
  };
  await collect(log, 3, {}, undefined, instead);
  expect(notices.map(({ kind }) => kind)).toEqual(["failed"]);
  expect(await written()).toEqual(log.uuids);
});

test("before the first page, an answer that is not the API's ends it: the URL may be wrong", async () => {
  const collecting = collect(growing(1), 3, {}, undefined, () => new Response(PAGE, { status: 404 }));
  await expect(collecting).rejects.toMatchObject({ kind: "unreadable" });
});

test("what a reader had not taken out of the pipe when it ended comes again", async () => {
  const log = growing(100);
  let taken = "";
  let piped = "";
  const sink = new StreamSink(
    async (text) => {
      piped += text.toString();
      // The reader is as far behind as a pipe lets it be.
      taken = piped.slice(0, Math.max(0, piped.length - 65_536));
    },
    { unreadBytes: 65_536 },
  );
  await collect(log, 8, { sink });
  expect(piped.length - taken.length).toBe(65_536);
  const second: string[] = [];
  await collect(log, 3, {
    sink: new StreamSink(async (text) => {
      second.push(text.toString());
    }),
  });
  const whole = taken.slice(0, taken.lastIndexOf("\n") + 1);
  const found = new Set([...uuidsIn(whole), ...uuidsIn(second.join(""))]);
  expect(log.uuids.filter((uuid) => !found.has(uuid))).toEqual([]);
});

test("a rotated file may be moved away as soon as the next one is there, also when the collector is killed then", async () => {
  const log = growing(100);
  const rotateBytes = 300_000;
  const sink = () => new FileSink(path("events.ndjson"), { rotateBytes });
  // Killed right after it had begun another file: its checkpoint is that of the moment before.
  class Killed extends FileSink {
    override async write(text: Buffer): Promise<void> {
      const before = (await readdir(folder)).length;
      await super.write(text);
      const files = (await readdir(folder)).filter((name) => /^events-.*ndjson$/.test(name));
      if (files.length === 2 && before > 0) throw Object.assign(new Error("killed"), { code: "EKILLED" });
    }
  }
  const killed = collect(log, 60, { sink: new Killed(path("events.ndjson"), { rotateBytes }) });
  await expect(killed).rejects.toThrow("killed");
  await rename(path("events-000001.ndjson"), path("moved.ndjson"));
  await collect(log, 3, { sink: sink() });
  const found = [...(await written("moved.ndjson")), ...(await written("events-000002.ndjson"))];
  expect(found).toEqual(log.uuids);
});

test("a file that is deleted, or moved away, under a collector ends it", async () => {
  for (const remove of [
    () => rm(path("events.ndjson")),
    () => rename(path("events.ndjson"), path("elsewhere.ndjson")),
  ]) {
    const log = growing(20);
    const collecting = collect(log, 9, {}, (poll) => poll === 3 && remove());
    await expect(collecting).rejects.toThrow("was deleted or moved while events were written to it");
    for (const name of await readdir(folder)) await rm(path(name), { recursive: true });
  }
});

test("a dense log makes a small checkpoint, and few bytes are written for each event", async () => {
  const perSecond = nightly(60, 200);
  const log = growing(perSecond);
  let checkpointBytes = 0;
  const sink = new StreamSink(async () => {});
  await collect(log, 70, { sink }, async () => {
    checkpointBytes = Math.max(checkpointBytes, (await stat(path("events.checkpoint"))).size);
  });
  expect(checkpointBytes).toBeLessThan(2_000);
  const names = (await readdir(folder)).filter((name) => name.includes("recent"));
  const sizes = await Promise.all(names.map(async (name) => (await stat(path(name))).size));
  // The events of ten minutes may come again, each with its uuid. Twice as many are kept before a file is rewritten,
  // in two files.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(perSecond * 600 * 40 * 4);
});

test("a checkpoint of an earlier version is resumed, and its events are recognised", async () => {
  const { writeFile } = await import("node:fs/promises");
  const log = growing(20);
  await collect(log, 4);
  const now = JSON.parse(await readFile(path("events.checkpoint"), "utf8"));
  const uuids = await written();
  const { journal, answeredAt, version, ...rest } = now;
  const recent = uuids.map((uuid) => [uuid, now.published]);
  await writeFile(path("events.checkpoint"), JSON.stringify({ ...rest, version: 1, recent }));
  log.expire();
  await collect(log, 4);
  expect(await written()).toEqual(log.uuids);
});

test("a webhook that answers 401 stops the collector, and the next run sends everything", async () => {
  const log = growing(20);
  const arrived: string[] = [];
  let isRefused = false;
  const sink = () =>
    new WebhookSink("https://siem.example/in", {
      deadLetterFile: path("dead.ndjson"),
      fetch: async (_, init) => {
        if (isRefused) return new Response(null, { status: 401 });
        arrived.push(...uuidsIn(await new Response(init?.body).text()));
        return new Response();
      },
    });
  const collecting = collect(log, 9, { sink: sink() }, (poll) => {
    isRefused = poll >= 3;
  });
  await expect(collecting).rejects.toThrow("The webhook returned 401");
  isRefused = false;
  await collect(log, 3, { sink: sink() });
  expect(arrived).toEqual(log.uuids);
  expect(await readFile(path("dead.ndjson"), "utf8")).toBe("");
});
