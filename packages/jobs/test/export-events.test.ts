import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { apiToken, createOktaClient, type OktaClient } from "@okta-idm/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { type CollectNotice, type ExportEventsOptions, exportEvents, FileSink } from "../src/index.ts";
import { type LogOrg, openLogOrg, uuidsIn } from "./log-org.ts";

const DAY_MS = 86_400_000;

let org: LogOrg;
let since: string;
let until: string;
beforeEach(async () => {
  org = await openLogOrg({ events: 5_000, repeats: 0.4, late: 1 });
  since = new Date(org.mock.now() - 40 * DAY_MS).toISOString();
  until = new Date(org.mock.now()).toISOString();
});
afterEach(() => org.close());

function start(options: Partial<ExportEventsOptions> = {}) {
  return exportEvents({
    client: org.client(),
    clock: org.clock,
    sink: new FileSink(org.path("events.ndjson")),
    checkpoint: org.path("events.checkpoint"),
    since,
    until,
    ...options,
  });
}

const written = async () => uuidsIn(await readFile(org.path("events.ndjson"), "utf8"));

/** That these are the events of the time, each once. */
async function expectWhole(uuids: readonly string[]): Promise<void> {
  const wanted = new Set(await org.uuids(since, until));
  const found = new Set(uuids);
  const missing = [...wanted].filter((uuid) => !found.has(uuid));
  const foreign = uuids.filter((uuid) => !wanted.has(uuid));
  expect({ missing, foreign, twice: uuids.length - found.size }).toEqual({
    missing: [],
    foreign: [],
    twice: 0,
  });
}

test("an export holds every event once, with late ones, repeated ones and empty pages", async () => {
  org.mock.faults([{ kind: "emptyPage", operation: "listLogEvents", probability: 0.3 }]);
  const result = await start();
  org.mock.clearFaults();
  const uuids = await written();
  await expectWhole(uuids);
  expect(result).toMatchObject({ events: uuids.length, complete: true, since, until });
  expect(uuids.length).toBeGreaterThanOrEqual(5_000);
  expect(result.repeated).toBeGreaterThan(0);
  expect(await readdir(org.folder)).toEqual(["events.ndjson"]);
});

test("an event that Okta writes behind the place that is read is found by the last look", async () => {
  const client = org.client();
  await client.POST("/api/v1/users/{userId}/lifecycle/suspend", {
    params: { path: { userId: "00u1ana2ferreira3Q5d" } },
  });
  org.mock.advance(1_000);
  until = new Date(org.mock.now()).toISOString();
  const before = await org.uuids(since, until);
  let pages = 0;
  await start({
    onProgress: () => {
      pages += 1;
      // By then the place where it belongs has been read.
      if (pages === 6) org.mock.advance(20_000);
    },
  });
  const added = (await org.uuids(since, until)).filter((uuid) => !before.includes(uuid));
  expect(added).toHaveLength(1);
  expect(await written()).toEqual(expect.arrayContaining(added));
});

test("wherever it is interrupted, it resumes: the same events, each once", async () => {
  for (const page of nightly([1, 3, 5, 7], [1, 2, 3, 4, 5, 6, 7])) {
    const [name, checkpoint] = [`${page}.ndjson`, org.path(`${page}.checkpoint`)];
    const abort = new AbortController();
    let pages = 0;
    const interrupted = start({
      sink: new FileSink(org.path(name)),
      checkpoint,
      signal: abort.signal,
      onProgress: () => {
        pages += 1;
        if (pages === page) abort.abort();
      },
    });
    await interrupted.catch(() => undefined);
    const left = (await readdir(org.folder)).includes(`${page}.checkpoint`);
    if (left) await start({ sink: new FileSink(org.path(name)), checkpoint, resume: true });
    await expectWhole(uuidsIn(await readFile(org.path(name), "utf8")));
  }
});

test("the part of the file after the checkpoint is cut off", async () => {
  const failing = start({ client: failsAtPage(3) });
  await expect(failing).rejects.toMatchObject({ kind: "server" });
  const kept = await readFile(org.path("events.ndjson"), "utf8");
  await writeFile(org.path("events.ndjson"), `${kept}{"uuid":"to`);
  await start({ resume: true });
  await expectWhole(await written());
});

test("a cursor that is no longer good begins again behind the last event, and says so", async () => {
  await expect(start({ client: failsAtPage(3) })).rejects.toThrow("500");
  const path = org.path("events.checkpoint");
  const checkpoint = await readFile(path, "utf8");
  await writeFile(path, checkpoint.replace(/after=[^&"]*/, "after=long_gone"));
  const notices: CollectNotice[] = [];
  const result = await start({ resume: true, onNotice: (notice) => notices.push(notice) });
  expect(notices).toEqual([{ kind: "restarted", since: JSON.parse(checkpoint).published }]);
  expect(result.complete).toBe(true);
  await expectWhole(await written());
});

test("if a restart finds nothing new, the export ends, and can be resumed", async () => {
  const restarts: CollectNotice[] = [];
  // Every cursor is refused, and a list always begins with the same page.
  const repeating = org.client({
    fetch: async (request) => {
      const url = new URL(request.url);
      if (url.searchParams.has("after")) {
        return Response.json({ errorCode: "E0000031", errorSummary: "Invalid." }, { status: 400 });
      }
      url.searchParams.set("since", since);
      return fetch(url, { headers: request.headers });
    },
  });
  await expect(
    start({ client: repeating, onNotice: (notice) => restarts.push(notice) }),
  ).rejects.toMatchObject({ code: "E0000031" });
  expect(restarts).toHaveLength(1);
  await start({ resume: true });
  await expectWhole(await written());
});

test("a checkpoint that is the export itself is refused before any request", async () => {
  await expect(start({ checkpoint: org.path("events.ndjson") })).rejects.toThrow(
    "is the output of the events",
  );
  expect(org.asked).toEqual([]);
});

test("a filter is that of the whole export, also when it is resumed", async () => {
  const filter = 'outcome.result eq "FAILURE"';
  const failing = start({ filter, client: failsAtPage(2) });
  await expect(failing).rejects.toThrow();
  await start({ resume: true });
  const text = await readFile(org.path("events.ndjson"), "utf8");
  const results = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).outcome.result);
  expect(new Set(results)).toEqual(new Set(["FAILURE"]));
});

test("an export that failed before its first page can be asked for in another way", async () => {
  await expect(start({ filter: "nonsense" })).rejects.toMatchObject({ kind: "invalid" });
  expect(await start({ filter: 'outcome.result eq "FAILURE"' })).toMatchObject({ complete: true });
});

test("an export is not resumed by another filter", async () => {
  const filter = 'outcome.result eq "FAILURE"';
  await expect(start({ filter, client: failsAtPage(2) })).rejects.toThrow();
  const asked = org.asked.length;
  for (const other of [{ filter: 'outcome.result eq "SUCCESS"' }, { q: "ana" }]) {
    await expect(start({ resume: true, ...other })).rejects.toThrow("is for an export with another filter");
  }
  expect(org.asked.length).toBe(asked);
});

test("an export that is resumed in its last page reports its range", async () => {
  const begun = () => readFile(org.path("events.checkpoint"), "utf8").then(JSON.parse);
  do await expect(start({ client: failsAtPage(2), resume: true })).rejects.toMatchObject({ kind: "server" });
  while (!(await begun()).again);
  expect(await start({ resume: true })).toMatchObject({ since, until, complete: true });
});

test("a compressed export resumes too", async () => {
  const sink = () => new FileSink(org.path("events.ndjson.gz"), { gzip: true });
  await expect(start({ sink: sink(), client: failsAtPage(3) })).rejects.toThrow();
  await start({ sink: sink(), resume: true });
  const text = gunzipSync(await readFile(org.path("events.ndjson.gz"))).toString();
  await expectWhole(uuidsIn(text));
});

test("each line is the event as it was sent, but for what ends a line", async () => {
  const sent = [
    `{"uuid":"u1", "b":12345678901234567890,"a":[1e2, 1.0], "device":null,"published":"2026-01-01T00:00:00.000Z"}`,
    `{"interface":"x\\u00e9\\/é","uuid":"u2","published":"2026-01-01T00:00:01.000Z","rootSessionId":"s"}`,
    `{"published":"2026-01-01T00:00:02.000Z"}`,
    `{"uuid":"u4",\n "d":"a\u2028b\u2029c\u0085"}`,
  ];
  const lines = [...sent.slice(0, 3), `{"uuid":"u4","d":"a\\u2028b\\u2029c\\u0085"}`];
  const client = createOktaClient({
    orgUrl: "https://acme.okta.com",
    auth: apiToken("key"),
    fetch: async () =>
      new Response(`[${sent.join(" ,\n ")}]`, { headers: { "Content-Type": "application/json" } }),
  });
  await start({ client });
  expect(await readFile(org.path("events.ndjson"), "utf8")).toBe(`${lines.join("\n")}\n`);
});

test.each([
  ["from an instant to an earlier one", { until: "2020-01-01T00:00:00Z" }, "end after it begins"],
  ["from no instant", { since: "yesterday" }, "end after it begins"],
  ["to the future", { until: "2999-01-01T00:00:00Z" }, "end in the past"],
])("an export %s is refused before any request", async (_, options, told) => {
  await expect(start(options)).rejects.toThrow(told);
  expect(org.asked).toEqual([]);
  expect(await readdir(org.folder)).toEqual([]);
});

test("a local clock that is two hours ahead does not make an export complete up to a moment that has not come", async () => {
  const clock = { ...org.clock, now: () => org.mock.now() + 7_200_000 };
  const future = new Date(org.mock.now() + 3_600_000).toISOString();
  await expect(start({ clock, until: future })).rejects.toThrow("end in the past");
  expect(await readdir(org.folder)).toEqual(["events.ndjson"]);
  expect(await readFile(org.path("events.ndjson"), "utf8")).toBe("");
});

test("an export that ended before its first page, by a local clock that is two hours ahead, is resumed by the org's clock", async () => {
  const clock = { ...org.clock, now: () => org.mock.now() + 7_200_000 };
  const stopped = { clock, client: org.client({ fetch: () => Promise.reject(new Error("killed")) }) };
  const begun = { ...stopped, signal: AbortSignal.abort(new Error("stopped")) };
  await expect(start(begun)).rejects.toThrow("stopped");
  const future = new Date(org.mock.now() + 3_600_000).toISOString();
  const { query, ...rest } = JSON.parse(await readFile(org.path("events.checkpoint"), "utf8"));
  await writeFile(
    org.path("events.checkpoint"),
    JSON.stringify({ ...rest, query: { ...query, until: future } }),
  );
  await expect(start({ clock, resume: true })).rejects.toThrow("end in the past");
  await writeFile(org.path("events.checkpoint"), JSON.stringify({ ...rest, query }));
  // A resume that fails at its first page can be resumed as well.
  await expect(start({ ...stopped, resume: true })).rejects.toThrow();
  const polls = () => org.asked.filter((path) => path.includes("since=")).length;
  const before = polls();
  expect(await start({ clock, resume: true })).toMatchObject({ complete: true });
  // The last ten minutes are looked through once more.
  expect(polls() - before).toBe(2);
});

test("an export does not overwrite another one that was started", async () => {
  await expect(start({ client: failsAtPage(3) })).rejects.toThrow();
  const kept = await readFile(org.path("events.ndjson"), "utf8");
  await expect(start()).rejects.toMatchObject({
    message: expect.stringMatching(/is not complete$/),
    remedy: "Resume it, or remove the checkpoint",
  });
  expect(await readFile(org.path("events.ndjson"), "utf8")).toBe(kept);
});

test("of two exports with one checkpoint the second is refused", async () => {
  let second: Promise<unknown> | undefined;
  await start({
    onProgress: () => {
      second ??= start({ sink: new FileSink(org.path("other.ndjson")) }).catch((error: unknown) => error);
    },
  });
  expect(await second).toMatchObject({
    name: "FileError",
    message: expect.stringContaining(`in use by process ${process.pid}`),
  });
});

test.each([
  ["nonsense", "no json", "is not a checkpoint"],
  ["null", "null", "is not a checkpoint"],
  ["without a count of events", edited({ events: "3" }), "is not a checkpoint"],
  ["with fewer events than none", edited({ events: -5 }), "is not a checkpoint"],
  ["with an object for the last moment", edited({ published: {} }), "is not a checkpoint"],
  ["with an object for the next page", edited({ link: { a: 1 } }), "is not a checkpoint"],
  ["with a number for a filter", edited({ query: { since: "s", filter: 1 } }), "is not a checkpoint"],
  ["with a text for the end of a rate limit", edited({ notBeforeMs: "soon" }), "is not a checkpoint"],
  ["of a file without a name", edited({ position: { file: {}, bytes: 9, tail: "" } }), "is not a checkpoint"],
  ["with an event that has no name", edited({ recent: [5] }), "is not a checkpoint"],
  ["at no place of its file", edited({ position: { file: "e", bytes: "9" } }), "is not a checkpoint"],
  [
    "another org's",
    `{"version":1,"org":"https://x.okta.com","since":"s","query":{"since":"s","until":"u"},"recent":[],"events":0}`,
    "https://x.okta.com, not",
  ],
])("a checkpoint that is %s is refused before any request", async (_, text, told) => {
  await writeFile(org.path("events.checkpoint"), text);
  await expect(start({ resume: true })).rejects.toMatchObject({
    name: "FileError",
    message: expect.stringContaining(told),
  });
  expect(org.asked).toEqual([]);
});

test("a full disk ends it with a remedy, and it resumes from the last checkpoint", async () => {
  const sink = new FileSink(org.path("events.ndjson"));
  let writes = 0;
  const full = {
    rewinds: true,
    open: sink.open.bind(sink),
    flush: sink.flush.bind(sink),
    close: sink.close.bind(sink),
    write: async (text: Buffer) => {
      writes += 1;
      if (writes < 3) return sink.write(text);
      // As far as there was room.
      await appendFile(org.path("events.ndjson"), text.subarray(0, text.length / 2));
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    },
  };
  await expect(start({ sink: full })).rejects.toThrow("no space");
  await start({ resume: true });
  await expectWhole(await written());
});

/** A client for which Okta fails from a page of the log on. */
function failsAtPage(page: number): OktaClient {
  let pages = 0;
  return org.client({
    retry: { attempts: 1 },
    fetch: async (request) => {
      pages += 1;
      return pages < page ? fetch(request) : new Response(null, { status: 500 });
    },
  });
}

/** A checkpoint, but for what somebody made of it. */
function edited(changes: object): string {
  const query = { since: "s", until: "u" };
  return JSON.stringify({
    version: 1,
    org: "https://acme.okta.com",
    since: "s",
    query,
    recent: [],
    events: 0,
    ...changes,
  });
}
