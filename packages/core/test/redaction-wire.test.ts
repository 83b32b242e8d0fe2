import type { Socket } from "node:net";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { apiToken, createOktaClient, OktaError, unwrap } from "../src/index.ts";
import { certificate } from "./certificate.ts";
import { connectProxy } from "./connect-proxy.ts";
import { hastyClock } from "./fake-clock.ts";
import { type Act, close, json, misbehavingOrg, raw, reply, reset } from "./faults/misbehaving-org.ts";
import { expectNone, secret, watchWarnings } from "./planted-secrets.ts";

const { warnings, stop } = watchWarnings();
afterAll(stop);

const planted = fc.record({
  token: secret,
  path: secret,
  query: secret,
  server: secret,
  user: secret,
  password: secret,
});

/** The bytes of a server that knows a secret. */
const ACTS: readonly ((known: string) => Act)[] = [
  (known) => raw(`${known}\r\n\r\n`),
  (known) => raw(`HTTP/1.1 200 ${known}\r\n${known}\r\n\r\n`),
  (known) => raw(`HTTP/1.1 200 ${known}\r\nX-A: ${known}\0\r\n\r\n`),
  (known) => raw(`HTTP/1.1 200 OK\r\nContent-Length: 500\r\nSet-Cookie: ${known}\r\n\r\n{"a":"${known}`),
  (known) => raw(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${known}\r\n`),
  (known) => raw(`HTTP/1.1 101 ${known}\r\nConnection: upgrade\r\nUpgrade: ${known}\r\n\r\n`),
  (known) => raw(`HTTP/1.1 999 ${known}\r\n\r\n`),
  (known) => reply(200, known, { "Content-Encoding": known }),
  (known) => reply(200, known, { "Content-Encoding": "gzip" }),
  (known) => reply(502, `<html>${known}`, { "Content-Type": known, Server: known }),
  (known) => reply(302, known, { Location: `https://${known}.example/` }),
  (known) => reply(429, known, { "Retry-After": known, "X-Rate-Limit-Reset": known }),
  (known) => json({ id: known }, { Link: `<${known}>; rel="next"` }),
  () => reset,
];

test("for any bytes of a server, no secret leaks", async () => {
  const kinds = new Set<string>();
  const scripts: fc.Arbitrary<typeof ACTS> = fc.array(fc.constantFrom(...ACTS), {
    minLength: 1,
    maxLength: 3,
  });
  // Each alone first, so that all error kinds occur in every run.
  const alone = fc
    .sample(planted, ACTS.length)
    .map((secrets, index): [typeof secrets, typeof ACTS] => [secrets, ACTS.slice(index, index + 1)]);
  await fc.assert(
    fc.asyncProperty(planted, scripts, async (secrets, script) => {
      const { origin } = await misbehavingOrg({ calls: script.map((act) => act(secrets.server)) });
      const told: unknown[] = [];
      const client = createOktaClient({
        orgUrl: origin,
        auth: apiToken(secrets.token),
        clock: hastyClock(),
        onEvent: (event) => told.push(event),
        onDifference: (difference) => told.push(difference),
      });
      const params = { path: { userId: secrets.path }, query: { q: secrets.query } as never };
      const call = unwrap(client.POST("/api/v1/users/{userId}/lifecycle/suspend", { params }));
      const error: unknown = await call.then(
        () => undefined,
        (caught: unknown) => caught,
      );
      if (error instanceof OktaError) kinds.add(error.kind);
      expectNone(Object.values(secrets), { client, error, told: [told, warnings] });
    }),
    { numRuns: nightly(60, 200), examples: alone },
  );
  expect([...kinds].sort()).toEqual(["network", "rate_limited", "server", "unreadable"]);
});

/** A proxy's behavior for a CONNECT request. */
const refusals = fc.constantFrom<(known: string) => (socket: Socket) => void>(
  (known) => (socket) =>
    void socket.end(`HTTP/1.1 407 ${known}\r\nProxy-Authenticate: Basic realm="${known}"\r\n\r\n${known}`),
  (known) => (socket) => void socket.end(`HTTP/1.1 502 ${known}\r\n\r\n<html>${known}`),
  (known) => (socket) => void socket.end(`${known}\r\n\r\n`),
  (known) => (socket) => void socket.end(`HTTP/1.1 200 OK\r\n\r\n${known}`),
  () => (socket) => void socket.destroy(),
);

test("for any response of a proxy, its user and password do not leak", async () => {
  await fc.assert(
    fc.asyncProperty(planted, refusals, async ({ user, password, ...secrets }, refusal) => {
      const { port } = await connectProxy(refusal(secrets.server));
      const client = createOktaClient({
        orgUrl: "https://acme.okta.com",
        auth: apiToken(secrets.token),
        proxyUrl: `http://${user}:${password}@127.0.0.1:${port}`,
        clock: hastyClock(),
      });
      const call = unwrap(client.GET("/api/v1/users", { params: { query: { q: secrets.query } } }));
      const error: unknown = await call.catch((caught: unknown) => caught);
      expect(error).toMatchObject({ kind: "network", outcome: "not_sent" });
      const basic = Buffer.from(`${user}:${password}`).toString("base64");
      expectNone([user, password, basic, ...Object.values(secrets)], { client, error, told: warnings });
    }),
    { numRuns: nightly(20, 60) },
  );
});

test.each([
  ["127.0.0.1", undefined],
  ["localhost", undefined],
  ["127.0.0.1", "trusted"],
  ["localhost", "trusted"],
  ["127.0.0.1", "unverified"],
])("the contents of a certificate (of %s, %s) do not leak", async (host, how) => {
  const [shown, token] = ["zq7inthecertificate", "Zq7inthetoken"];
  const { key, cert } = await certificate({ host: `${shown}.example` });
  const { origin } = await misbehavingOrg({ calls: [close], shows: { key, cert } });
  const client = createOktaClient({
    orgUrl: origin.replace("127.0.0.1", host),
    auth: apiToken(token),
    clock: hastyClock(),
    ca: how === "trusted" ? cert : undefined,
    verifyTls: how !== "unverified",
  });
  const error: unknown = await unwrap(client.GET("/api/v1/users")).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: "network" });
  await new Promise(setImmediate);
  expectNone([shown, token, cert.split("\n")[1] ?? ""], { client, error, told: warnings });
  if (how === "unverified") expect(String(warnings)).toContain("is not verified");
});
