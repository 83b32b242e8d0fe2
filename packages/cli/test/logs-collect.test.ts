import { once } from "node:events";
import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { makeHome } from "./home.ts";
import { difference, NO_DIFFERENCE, recordIn, recordOf } from "./log-record.ts";
import { oktaIdm, startOktaIdm } from "./okta-idm.ts";
import { type ProxiedOrg, proxiedOrg } from "./proxied-org.ts";

let mock: Mock;
let org: ProxiedOrg;
let env: Record<string, string>;
let folder: string;
let since: string;
beforeEach(async () => {
  mock = await startMock({
    events: 2_000,
    repeats: 1,
    limits: { buckets: { "*": { limit: 1_000_000, windowMs: 60_000 } } },
  });
  org = await proxiedOrg(mock.url);
  env = { OKTA_URL: org.url, OKTA_API_KEY: mock.apiKey };
  folder = (await makeHome()).path;
  since = new Date(mock.now() - 40 * 86_400_000).toISOString();
});
afterEach(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

const FOLLOW = ["logs", "tail", "--follow", "--interval", "1"];
const IN_FILE = ["--out", "events.ndjson"];

/**
 * Collects until there is nothing new, `looks` times over, and then ends it. The first time, what came before may be on its
 * way to a webhook still: a page is asked for ahead.
 */
async function collect(
  args: readonly string[],
  {
    signal = "SIGINT",
    looks = 1,
    more = {},
  }: { signal?: NodeJS.Signals; looks?: number; more?: object } = {},
) {
  const child = startOktaIdm([...FOLLOW, "--since", since, ...args], { ...env, ...more }, folder);
  let left = looks;
  org.onAnswer(({ body }) => {
    if (body.length > 2) return;
    left -= 1;
    if (left === 0) child.kill(signal);
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, stdout, stderr };
}

async function change(verb: "suspend" | "unsuspend"): Promise<void> {
  const response = await fetch(`${mock.url}/api/v1/users/00u1ana2ferreira3Q5d/lifecycle/${verb}`, {
    method: "POST",
    headers: { Authorization: `SSWS ${mock.apiKey}`, "Content-Type": "application/json" },
  });
  expect(response.status).toBe(200);
}

/** That these are the events until now, each once and as they were sent. */
async function expectWhole(content: Buffer, added = 0): Promise<void> {
  const wanted = await recordOf(mock.url, mock.apiKey, since, new Date(mock.now()).toISOString());
  const found = await recordIn(
    (async function* () {
      yield content;
    })(),
  );
  expect(difference(found, wanted)).toEqual(NO_DIFFERENCE);
  expect(found.events).toHaveLength(2_000 + added);
}

const read = (name: string) => readFile(join(folder, name));

test("a file holds each event once, wherever the collector was killed and resumed", async () => {
  expect((await collect(IN_FILE, { signal: "SIGKILL" })).code).toBe(null);
  await change("suspend");
  await appendFile(join(folder, "events.ndjson"), '{"uuid":"torn');
  const { code, stdout, stderr } = await collect(IN_FILE, { looks: 2 });
  expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
  // On a busy machine a line of progress may stand between.
  expect(stderr).toMatch(/^Collecting events from 20\S+Z, after (0|1,000|1,999|2,000) events\n/);
  expect(stderr).toMatch(
    /\nCollected 2,001 events\. To resume, run the same command\.\nokta-idm: interrupted\n$/,
  );
  await change("unsuspend");
  await collect(IN_FILE, { looks: 2 });
  await expectWhole(await read("events.ndjson"), 2);
  expect(await readdir(folder)).toEqual([
    "events.ndjson",
    "events.ndjson.checkpoint",
    expect.stringMatching(/^events\.ndjson\.checkpoint\.recent-[12]$/),
  ]);
});

test("an expired cursor is reported, and no event is written twice", async () => {
  await collect(IN_FILE);
  const checkpoint = (await read("events.ndjson.checkpoint")).toString();
  await writeFile(join(folder, "events.ndjson.checkpoint"), checkpoint.replace(/after=[^&"]*/, "after=gone"));
  await change("suspend");
  const { stderr } = await collect(IN_FILE);
  expect(stderr).toMatch(/\nOkta rejects the cursor\. Starting again at 20\S+Z; duplicates are dropped\.\n/);
  await expectWhole(await read("events.ndjson"), 1);
});

test("files are rotated and compressed, and hold it all together", async () => {
  const args = ["--out", "events.ndjson.gz", "--rotate", "100K"];
  await collect(args, { signal: "SIGKILL" });
  await change("suspend");
  await collect(args, { looks: 2 });
  const names = (await readdir(folder)).filter((name) => name.endsWith(".gz")).sort();
  expect(names.slice(0, 2)).toEqual(["events-000001.ndjson.gz", "events-000002.ndjson.gz"]);
  await expectWhole(
    Buffer.concat(await Promise.all(names.map(async (name) => gunzipSync(await read(name))))),
    1,
  );
});

test("two collectors on one checkpoint: the second is refused before anything is asked", async () => {
  const child = startOktaIdm([...FOLLOW, "--since", since, ...IN_FILE], env, folder);
  const caughtUp = new Promise<void>((resolve) => {
    org.onAnswer(({ body }) => body.length === 2 && resolve());
  });
  await caughtUp;
  const other = ["--out", "other.ndjson", "--checkpoint", "events.ndjson.checkpoint"];
  const second = await oktaIdm([...FOLLOW, ...other], { env, cwd: folder });
  child.kill("SIGINT");
  await once(child, "close");
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(
    /\nokta-idm: events\.ndjson\.checkpoint is in use by process \d+\n {2}If it no longer runs, remove \S+\.lock\n$/,
  );
  expect(await readdir(folder)).toEqual([
    "events.ndjson",
    "events.ndjson.checkpoint",
    expect.stringMatching(/^events\.ndjson\.checkpoint\.recent-[12]$/),
  ]);
});

test.each([
  ["another filter", ["--q", "ana"], "is for another query\n  Use that query, or another checkpoint\n"],
  [
    "another form of file",
    ["--gzip"],
    "does not match its checkpoint, which names events.ndjson, uncompressed",
  ],
])("a checkpoint of %s is refused, and all is left as it is", async (_, more, printed) => {
  await collect(IN_FILE);
  const before = await read("events.ndjson");
  const { code, stderr } = await oktaIdm([...FOLLOW, ...IN_FILE, ...more], { env, cwd: folder });
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(printed) });
  expect((await read("events.ndjson")).equals(before)).toBe(true);
});

test("a file that cannot be written is reported", async () => {
  const args = [...FOLLOW, "--since", since, "--out", "/sys/events.ndjson"];
  const { code, stderr } = await oktaIdm(args, { env, cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(/cannot be locked \((EACCES|EROFS|EPERM)\)\n {2}Use a file/);
});

test("with a checkpoint alone, standard output gets each event at least once, the last ones again", async () => {
  const args = ["--checkpoint", "okta.checkpoint", "-o", "ndjson"];
  const first = await collect(args);
  await change("suspend");
  const second = await collect(args, { looks: 2 });
  const lines = (first.stdout + second.stdout).split(/(?<=\n)/);
  await expectWhole(Buffer.from([...new Set(lines)].join("")), 1);
  // Events in the pipe may never have been read.
  expect(lines.length - new Set(lines).size).toBeLessThanOrEqual(1_000);
});

/** A place that takes events, and answers with these statuses first. */
async function startWebhook(...statuses: number[]) {
  const arrived: string[] = [];
  const authorizations = new Set<string | undefined>();
  const server = createServer(async (request, response) => {
    authorizations.add(request.headers.authorization);
    const body = await text(request);
    const status = statuses.shift() ?? 204;
    if (status === 204) arrived.push(body);
    response.writeHead(status).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
  const args = ["--webhook", url, "--checkpoint", "okta.checkpoint", "--dead-letters", "dead.ndjson"];
  return { args, arrived, authorizations };
}

test("a webhook gets each event, with headers from the environment, and resumes with the next one", async () => {
  const { args, arrived, authorizations } = await startWebhook(503);
  await collect(args, { looks: 2, more: { OKTA_IDM_WEBHOOK_HEADERS: "Authorization: Bearer first" } });
  await change("suspend");
  await writeFile(join(folder, "headers"), "X-Source: okta\nAuthorization: Bearer second\n", {
    mode: 0o600,
  });
  await collect([...args, "--webhook-headers", "headers"], { looks: 2 });
  await expectWhole(Buffer.from(arrived.join("")), 1);
  expect([...authorizations]).toEqual(["Bearer first", "Bearer second"]);
  expect((await read("dead.ndjson")).toString()).toBe("");
});

test("events that a webhook rejects go to the dead letters, and the others are delivered", async () => {
  const { args, arrived } = await startWebhook(400);
  const { stderr } = await collect(args, { looks: 2 });
  expect(stderr).toContain(
    "\nThe webhook rejected 1,000 events (it responded with 400). Written to dead.ndjson.\n",
  );
  await expectWhole(Buffer.concat([await read("dead.ndjson"), Buffer.from(arrived.join(""))]));
});

test("a webhook that rejects the credentials ends it, puts nothing aside, and gets everything next time", async () => {
  const { args, arrived } = await startWebhook(401);
  const { code, stderr } = await collect(args);
  expect(code).toBe(2);
  expect(stderr).toContain("The webhook returned 401. Check its URL and its headers");
  expect((await read("dead.ndjson")).length).toBe(0);
  await collect(args, { looks: 2 });
  await expectWhole(Buffer.from(arrived.join("")));
});

test("headers that are none are refused, and not repeated", async () => {
  const { args } = await startWebhook();
  const surroundings = { env: { ...env, OKTA_IDM_WEBHOOK_HEADERS: "Bearer hunter2" }, cwd: folder };
  const { code, stderr } = await oktaIdm([...FOLLOW, ...args], surroundings);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: "okta-idm: Line 1 of OKTA_IDM_WEBHOOK_HEADERS is not a header, such as Authorization: Bearer …\n",
  });
});

test("of the events since a moment, those that Okta sends twice are shown once", async () => {
  const args = ["logs", "tail", "--since", since, "-o", "csv", "--fields", "uuid"];
  const uuids = (await oktaIdm(args, { env })).stdout.trimEnd().split("\n").slice(1);
  expect(uuids).toHaveLength(2_000);
  expect(new Set(uuids).size).toBe(2_000);
});

test("somebody who looks on sees the last events, then those to come, each once", async () => {
  const args = [
    "logs",
    "tail",
    "-f",
    "--limit",
    "3",
    "--interval",
    "1",
    "-o",
    "csv",
    "--fields",
    "eventType",
  ];
  const child = startOktaIdm(args, env);
  let looks = 0;
  org.onAnswer(({ body }) => {
    if (body.length > 2) return;
    looks += 1;
    if (looks === 1) void change("suspend");
    if (looks === 3) child.kill("SIGINT");
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  expect(code).toBe(130);
  const [head, ...rows] = stdout.trimEnd().split("\n");
  expect(head).toBe("eventType");
  expect(rows).toHaveLength(4);
  expect(rows.at(-1)).toBe("user.lifecycle.suspend");
  expect(stderr).toMatch(/^To continue, add --since 20\S+Z\nokta-idm: interrupted\n$/);
});

test.each([
  ["--out", ["--out", "./events"]],
  ["--dead-letters", ["--webhook", "https://siem.example.com/in", "--dead-letters", "./events"]],
])("%s and --checkpoint cannot be one file", async (option, args) => {
  const { code, stderr } = await oktaIdm([...FOLLOW, ...args, "--checkpoint", "events"], {
    env,
    cwd: folder,
  });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `okta-idm: ${option} and --checkpoint name the same file. Give each its own.\n`,
  });
});
