import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebhookSink, type WebhookSinkOptions } from "./webhook-sink.ts";

let folder: string;
let deadLetterFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "webhook-sink-"));
  deadLetterFile = join(folder, "dead-letters.ndjson");
});
afterEach(() => rm(folder, { recursive: true }));

const body = '{"uuid":"u1"}\n{"uuid":"u2"}\n';

/** A sink with a scripted receiver. The last response is repeated. */
async function sinkTo(answers: (number | Response | Error)[], options: Partial<WebhookSinkOptions> = {}) {
  const sent: { headers: Headers; body: string }[] = [];
  const waits: number[] = [];
  const dead: [count: number, why: string][] = [];
  const sink = new WebhookSink("https://siem.example/in", {
    deadLetterFile,
    headers: { Authorization: "Bearer planted" },
    fetch: async (_, init) => {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      const { headers, body } = new Request("https://siem.example/in", init);
      sent.push({ headers, body: await new Response(body).text() });
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer : new Response(null, { status: answer ?? 500 });
    },
    clock: {
      now: () => 0,
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
      },
    },
    onDeadLetters: (count, why) => dead.push([count, why]),
    ...options,
  });
  await sink.open();
  return { sink, sent, waits, dead, letters: () => readFile(deadLetterFile, "utf8") };
}

test("a page is posted as it is, with the headers that were given", async () => {
  const { sink, sent, dead } = await sinkTo([200]);
  await sink.write(Buffer.from(body), 2);
  await sink.close();
  expect(sent.map((request) => request.body)).toEqual([body]);
  expect(sent[0]?.headers.get("Content-Type")).toBe("application/x-ndjson");
  expect(sent[0]?.headers.get("Authorization")).toBe("Bearer planted");
  expect(dead).toEqual([]);
});

test.each([[500], [503], [429], [408], [new TypeError("fetch failed", { cause: { code: "ECONNRESET" } })]])(
  "after %s it is sent again",
  async (failure) => {
    const { sink, sent, waits, dead } = await sinkTo([failure, failure, 204]);
    await sink.write(Buffer.from(body), 2);
    await sink.close();
    expect(sent).toHaveLength(3);
    expect(waits).toHaveLength(2);
    expect(dead).toEqual([]);
  },
);

test("it waits as long as the other side says", async () => {
  const busy = new Response(null, { status: 503, headers: { "Retry-After": "7" } });
  const { sink, waits } = await sinkTo([busy, 200]);
  await sink.write(Buffer.from(body), 2);
  await sink.close();
  expect(waits).toEqual([7_000]);
});

test("where the other side says to wait no time at all, it waits as it does without that", async () => {
  const { sink, waits } = await sinkTo([
    new Response(null, { status: 503, headers: { "Retry-After": "0" } }),
  ]);
  await sink.write(Buffer.from(body), 2);
  await sink.close();
  expect(waits).toHaveLength(7);
  expect(waits.filter((milliseconds) => milliseconds === 0)).toEqual([]);
});

test("what is rejected is put aside at once, and the pages behind it come through", async () => {
  const { sink, sent, dead, letters } = await sinkTo([400, 200]);
  await sink.write(Buffer.from(body), 2);
  await sink.write(Buffer.from("{}\n"), 1);
  await sink.close();
  expect(sent.map((request) => request.body)).toEqual([body, "{}\n"]);
  expect(dead).toEqual([[2, "it responded with 400"]]);
  expect(await letters()).toBe(body);
});

test("what does not arrive in the end is put aside, once", async () => {
  const { sink, sent, dead, letters } = await sinkTo([
    new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } }),
  ]);
  await sink.write(Buffer.from(body), 2);
  await sink.close();
  expect(sent).toHaveLength(8);
  expect(dead).toEqual([[2, "no answer (ECONNREFUSED)"]]);
  expect(await letters()).toBe(body);
});

test("dead letters are on lines of their own after a torn line", async () => {
  await writeFile(deadLetterFile, '{"uuid":"u0"}\n{"uu');
  for (let run = 1; run <= 2; run += 1) {
    const { sink } = await sinkTo([400]);
    await sink.write(Buffer.from(body), 2);
    await sink.close();
  }
  expect(await readFile(deadLetterFile, "utf8")).toBe(`{"uuid":"u0"}\n{"uu\n${body}${body}`);
});

test.each([302, 401, 403, 404, 405, 410])(
  "%d stops it with a clear error, and nothing is put aside",
  async (status) => {
    const headers = { Location: "https://x.example" };
    const { sink, sent, dead, letters } = await sinkTo([new Response(null, { status, headers })]);
    const write = sink.write(Buffer.from(body), 2);
    await expect(write).rejects.toThrow(`The webhook returned ${status}. Check its URL and its headers`);
    await sink.close();
    expect([sent.length, dead, await letters()]).toEqual([1, [], ""]);
  },
);

test("a page that is too large is halved, down to one event, and only what is too large alone is put aside", async () => {
  const lines = Array.from(
    { length: 1_000 },
    (_, number) => `${JSON.stringify({ number, text: "é".repeat(number === 617 ? 5_000 : 10) })}\n`,
  );
  const taken: string[] = [];
  const { sink, dead, letters } = await sinkTo([], {
    fetch: async (_, init) => {
      const text = await new Response(init?.body).text();
      if (Buffer.byteLength(text) > 4_096) return new Response(null, { status: 413 });
      taken.push(...text.split(/(?<=\n)/));
      return new Response();
    },
  });
  await sink.write(Buffer.from(lines.join("")), lines.length);
  await sink.close();
  expect(taken).toEqual(lines.filter((_, number) => number !== 617));
  expect(dead).toEqual([[1, "it responded with 413"]]);
  expect(await letters()).toBe(lines[617]);
});

test("an abort ends it, and nothing is put aside", async () => {
  const abort = new AbortController();
  const { sink, dead, letters } = await sinkTo([500], {
    signal: abort.signal,
    clock: {
      now: () => 0,
      sleep: async () => {
        abort.abort();
        abort.signal.throwIfAborted();
      },
    },
  });
  await expect(sink.write(Buffer.from(body), 2)).rejects.toMatchObject({ name: "AbortError" });
  await sink.close();
  expect([dead, await letters()]).toEqual([[], ""]);
});

test.each([
  "http://siem.example/in",
  "ftp://siem.example",
  "https://me:secret@siem.example",
  "siem.example",
  "",
])("%j is no webhook", (url) => {
  const make = () => new WebhookSink(url, { deadLetterFile });
  expect(make).toThrow("must be a URL that begins with https://");
  expect(make).not.toThrow("secret");
});

test("a dead-letter file that cannot be written is refused before anything is sent", async () => {
  const sink = new WebhookSink("http://127.0.0.1:1", { deadLetterFile: join(folder, "none", "letters") });
  await expect(sink.open()).rejects.toMatchObject({
    message: expect.stringContaining("cannot be written (ENOENT)"),
    remedy: "Check the path: the file or its folder does not exist",
  });
});

test("a dead-letter file on a full disk ends it: an event that is nowhere would be lost", async () => {
  const { sink } = await sinkTo([400], { deadLetterFile: "/dev/full" });
  await expect(sink.write(Buffer.from(body), 2)).rejects.toThrow("(ENOSPC)");
});
