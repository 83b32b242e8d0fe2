import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { EcsIndex, notLists } from "../../siem/test/index-template.ts";
import { makeHome } from "./home.ts";
import { oktaIdm, startOktaIdm } from "./okta-idm.ts";
import { type ProxiedOrg, proxiedOrg } from "./proxied-org.ts";

let mock: Mock;
let org: ProxiedOrg;
let env: Record<string, string>;
let folder: string;
beforeAll(async () => {
  mock = await startMock({
    events: 3_000,
    limits: { buckets: { "*": { limit: 1_000_000, windowMs: 60_000 } } },
  });
});
afterAll(() => mock.close());
beforeEach(async () => {
  org = await proxiedOrg(mock.url);
  env = { OKTA_URL: org.url, OKTA_API_KEY: mock.apiKey };
  folder = (await makeHome()).path;
});

/** The moment so many days ago. A span of time would begin later in the second of two exports. */
const daysAgo = (days: number) => new Date(mock.now() - days * 86_400_000).toISOString();

const logs = (...args: string[]) => oktaIdm(["logs", ...args], { env, cwd: folder });
const parsed = (ndjson: string) =>
  ndjson
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const uuids = async (...args: string[]) => {
  const { stdout } = await logs("export", ...args);
  return parsed(stdout).map(({ uuid }) => uuid);
};

test.each([{ mode: [] }, { mode: ["--ecs-mode", "compatible"] }, { mode: ["--ecs-mode", "compatible-3"] }])(
  "an export in ECS fits an index made from @elastic/ecs: $mode",
  async ({ mode }) => {
    const since = daysAgo(1);
    const { code, stdout } = await logs("export", "--format", "ecs", "--since", since, ...mode);
    const documents = parsed(stdout);
    const index = new EcsIndex();
    expect(code).toBe(0);
    expect(documents.flatMap((document) => [...index.errors(document), ...notLists(document)])).toEqual([]);
    expect(documents.map(({ event }) => event.id)).toEqual(await uuids("--since", since));
  },
);

test("an export in OCSF has every event, to a file too", async () => {
  const since = daysAgo(10);
  const { code } = await logs("export", "--format", "ocsf", "--since", since, "--out", "ocsf.ndjson");
  const events = parsed(await readFile(join(folder, "ocsf.ndjson"), "utf8"));
  expect(code).toBe(0);
  expect(events.map(({ metadata }) => metadata.uid)).toEqual(await uuids("--since", since));
  expect(new Set(events.map(({ metadata }) => metadata.version))).toEqual(new Set(["1.8.0"]));
});

test("without a format, and with that of Okta, an export is what Okta sent", async () => {
  const range = ["--since", "40d", "--until", new Date(mock.now()).toISOString()];
  const [plain, named] = [await logs("export", ...range), await logs("export", "--format", "okta", ...range)];
  expect(named.stdout).toBe(plain.stdout);
  expect(parsed(plain.stdout)[0]).toHaveProperty("legacyEventType");
});

test("an export is resumed in the format in which it was begun, and in no other", async () => {
  const range = ["--since", "40d", "--until", new Date(mock.now()).toISOString()];
  const begin = ["logs", "export", ...range, "--format", "ecs", "--out", "events.ndjson"];
  const child = startOktaIdm(begin, env, folder);
  org.at({ request: 3, stage: "answering" }, () => child.kill("SIGINT"));
  const [stderr] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect(stderr).toContain("logs export --out events.ndjson --resume");
  const resume = ["export", "--out", "events.ndjson", "--resume"];
  const refused = await logs(...resume, "--format", "ocsf");
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("started with --format ecs") });
  expect((await logs(...resume)).code).toBe(0);
  const documents = parsed(await readFile(join(folder, "events.ndjson"), "utf8"));
  expect(documents.map(({ event }) => event.id).sort()).toEqual((await uuids(...range)).sort());
});

test("lists and tails show events in a format as lines, JSON or YAML", async () => {
  const listed = await logs("list", "--format", "ecs", "--limit", "3");
  expect(parsed(listed.stdout).map(({ ecs }) => ecs.version)).toEqual(["9.4.0", "9.4.0", "9.4.0"]);
  const tailed = await logs("tail", "--format", "ocsf", "--limit", "2", "-o", "json");
  expect(JSON.parse(tailed.stdout)).toMatchObject([{ metadata: { version: "1.8.0" } }, {}]);
  const fields = await logs("tail", "--format", "ecs", "--limit", "1", "--fields", "event.action");
  expect(Object.keys(parsed(fields.stdout)[0])).toEqual(["event.action"]);
});

test("a webhook gets events in the format", async () => {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(await text(request));
    response.end();
    child.kill("SIGINT");
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const webhook = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const to = ["--webhook", webhook, "--checkpoint", "c", "--dead-letters", "d", "--since", "2d"];
  const child = startOktaIdm(
    ["logs", "tail", "-f", "--format", "ecs", "--interval", "1", ...to],
    env,
    folder,
  );
  await once(child, "close");
  expect(parsed(bodies.join(""))[0]).toMatchObject({ event: { module: "okta" } });
});

test.each([
  [["export", "--format", "cef"], "--format takes okta, ecs or ocsf"],
  [["export", "--ecs-mode", "compatible"], "--ecs-mode requires --format"],
  [
    ["tail", "--format", "ecs", "--ecs-mode", "elastic"],
    "--ecs-mode takes default, compatible or compatible-3",
  ],
  [["list", "--format", "ecs", "-o", "table"], "--format requires --output ndjson, json or yaml, not table"],
])("%j is refused before anything is sent", async (args, why) => {
  let requests = 0;
  org.onAnswer(() => {
    requests += 1;
  });
  const { code, stderr } = await logs(...args);
  expect({ code, stderr, requests }).toEqual({ code: 2, stderr: expect.stringContaining(why), requests: 0 });
});

test("what no format is asked of loads no mapping", async () => {
  await writeFile(
    join(folder, "r.cjs"),
    'process.on("exit", () => { if (Object.keys(require.cache).some((name) => name.endsWith("siem.cjs"))) process.stderr.write("LOADED"); });',
  );
  const options = { env: { ...env, NODE_OPTIONS: `--require=${join(folder, "r.cjs")}` }, cwd: folder };
  expect((await oktaIdm(["logs", "list", "--limit", "1"], options)).stderr).not.toContain("LOADED");
  expect((await oktaIdm(["logs", "list", "--limit", "1", "--format", "ecs"], options)).stderr).toContain(
    "LOADED",
  );
});
