import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { Interrupted } from "../src/interrupted.ts";
import { acme } from "./acme.ts";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";
import { oktaIdm, startOktaIdm } from "./okta-idm.ts";
import { onTerminal, withoutColors } from "./on-terminal.ts";

const USERS = 1_500;

let mock: Mock;
let env: Record<string, string>;
beforeAll(async () => {
  mock = await startMock({ users: USERS, latencyMs: 80 });
  env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
});
afterAll(() => mock.close());

/** Runs a command, and presses Ctrl-C as soon as a text has come out of it. */
async function interruptedAt(word: string, args: readonly string[], surroundings = env) {
  const child = startOktaIdm(args, surroundings);
  let seen = "";
  let isSent = false;
  const look = (chunk: Buffer) => {
    seen += chunk;
    if (!isSent && seen.includes(word)) isSent = child.kill("SIGINT");
  };
  child.stdout.on("data", look);
  child.stderr.on("data", look);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, stdout, stderr };
}

test("an interrupted list shows where to continue, and nothing is missing from there", async () => {
  const args = ["users", "search", "id pr", "--all", "-o", "csv", "--fields", "id"];
  const { code, stdout, stderr } = await interruptedAt("00u", args);
  expect(code).toBe(130);
  const first = stdout.trimEnd().split("\n").slice(1);
  expect(first.length).toBeLessThan(USERS);
  expect(stderr).toMatch(
    new RegExp(
      `^Stopped after ${first.length.toLocaleString("en")} users\\.\nTo continue, add --after \\S+\nokta-idm: interrupted\n$`,
    ),
  );
  const [, after = ""] = /--after (\S+)/.exec(stderr) ?? [];
  const rest = await oktaIdm([...args, "--after", after], { env });
  const all = [...first, ...rest.stdout.trimEnd().split("\n").slice(1)];
  expect(all).toHaveLength(USERS);
  expect(new Set(all).size).toBe(USERS);
});

test("Ctrl-C at a terminal stops a long list and leaves the terminal whole", async () => {
  const { code, terminal, whole } = await onTerminal(["users", "list", "--all"], {
    env,
    steps: [{ until: "ana@example.com", type: "\u0003" }],
  });
  expect({ code, whole }).toEqual({ code: 130, whole: true });
  expect(withoutColors(terminal)).toMatch(/\n\r?To continue, add --after \S+\n\r?okta-idm: interrupted\n$/);
});

test("a wait for a rate limit is shown, and Ctrl-C ends it at once", async () => {
  const limited = await startMock({
    users: 600,
    limits: { buckets: { "/api/v1/users": { limit: 1, windowMs: 60_000 } } },
  });
  onTestFinished(() => limited.close());
  const surroundings = { OKTA_URL: limited.url, OKTA_API_KEY: limited.apiKey };
  const args = ["users", "list", "--all", "-o", "ndjson"];
  const { code, stdout, stderr } = await interruptedAt("Waiting", args, surroundings);
  expect(code).toBe(130);
  expect(stdout.trimEnd().split("\n")).toHaveLength(200);
  expect(stderr).toMatch(/^Waiting \d+ s for the rate limit of \/api\/v1\/users\nStopped after 200 users\./);
});

test("between two changes the rest is left as it was, and what was done is shown and noted", async () => {
  const slow = await startMock({ state: acme, latencyMs: 100 });
  onTestFinished(() => slow.close());
  const home = await makeHome({ url: slow.url, key: slow.apiKey, more: { auditFile: "AUDIT" } });
  const logins = ["ana", "dai", "one", "two", "odd"].map((name) => `${name}@example.com`);
  const args = ["users", "suspend", ...logins, "-o", "ndjson"];
  const { code, stdout, stderr } = await interruptedAt('"changed"', args, home.env);
  expect(code).toBe(130);
  const rows = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const left = [...stderr.matchAll(/^not changed: (\S+) /gm)].map(([, login]) => login);
  expect([...rows.map(({ name }) => name), ...left]).toEqual(logins);
  expect(left.length).toBeGreaterThan(0);
  expect(stderr).toMatch(/To continue, run the same command\. .+\nokta-idm: interrupted\n$/);
  const audited = (await home.audit()).filter(({ outcome }) => outcome !== "sending");
  expect(audited.map(({ outcome }) => outcome)).toEqual(rows.map(({ outcome }) => outcome));
  const again = await oktaIdm(args, { env: home.env });
  expect(again.code).toBe(0);
  const outcomes = again.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).outcome);
  expect(outcomes[0]).toBe("already");
  expect(outcomes.at(-1)).toBe("changed");
});

test("a change that is interrupted on its way may have been done, and is shown and noted as such", async () => {
  const user = { id: "00u1ana2ferreira3Q5d", status: "ACTIVE", profile: { login: "ana@example.com" } };
  const org = await startServer((request, response) => {
    // The write is taken in, and never answered.
    if (request.method === "POST") return void child.kill("SIGINT");
    response.setHeader("Content-Type", "application/json");
    response.end(
      JSON.stringify(request.url?.endsWith("/me") ? { ...user, id: "00u7adm2in4istr6ato8" } : user),
    );
  });
  const home = await makeHome({ url: org, key: "k", more: { auditFile: "AUDIT" } });
  const child = startOktaIdm(["users", "suspend", user.id, "-o", "json"], home.env);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  expect(code).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject([
    { outcome: "unknown", before: "ACTIVE", name: "ana@example.com" },
  ]);
  expect(stderr).toContain("suspend_user was interrupted after it was sent, and may have been done");
  expect(await home.audit()).toMatchObject([
    { action: "suspend_user", outcome: "sending", target: { id: user.id } },
    { action: "suspend_user", outcome: "unknown", target: { id: user.id } },
  ]);
});

test("following the log ends with the time to continue from", async () => {
  const { code, stdout, stderr } = await interruptedAt("eventType", ["logs", "tail", "-f", "-o", "ndjson"]);
  expect(code).toBe(130);
  const last = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
  expect(stderr).toBe(`To continue, add --since ${last.published}\nokta-idm: interrupted\n`);
});

test("the mock ends with Ctrl-C, and nothing went wrong", async () => {
  const { code, stdout, stderr } = await interruptedAt("users list", ["mock", "--users", "5"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(
    / {2}export OKTA_URL=http:\/\/127\.0\.0\.1:\d+ OKTA_API_KEY=mock-api-key\n {2}okta-idm users list\n$/,
  );
});

async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer);
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  ["run", ["run", "suspend_user", "--input", '{"path_parameters":{"userId":"00u1ana2ferreira3Q5d"}}']],
  ["api", ["api", "POST", "/api/v1/users/00u1ana2ferreira3Q5d/lifecycle/suspend", "--yes"]],
])("a request of %s that is interrupted on its way may have been done, and says so", async (_, args) => {
  const stop = new AbortController();
  // The write never gets an answer.
  const server = createServer((request, response) => {
    if (request.method === "POST") return stop.abort(new Interrupted("SIGINT"));
    response.writeHead(404, { "Content-Type": "application/json" });
    response.end('{"errorCode":"E0000007","errorSummary":"Not found"}');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { code, stderr } = await inProcess(args, {
    env: { OKTA_URL: url, OKTA_API_KEY: "key" },
    signal: stop.signal,
  });
  expect(code).toBe(130);
  expect(stderr).toContain("/lifecycle/suspend was sent and may have taken effect. Read the state.\n");
});
