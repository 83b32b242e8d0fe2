import fc from "fast-check";
import { expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { apiToken, createOktaClient, type Layer, OktaError, oauth } from "../src/index.ts";
import { hastyClock } from "./fake-clock.ts";
import { orgUrl } from "./fake-org.ts";
import { calls, planted } from "./planted-calls.ts";
import { answers } from "./planted-responses.ts";
import { expectNone, secret } from "./planted-secrets.ts";
import { jwk, p256, pem } from "./signing-keys.ts";

const key = pem(p256);
const auths = fc.constantFrom<(token: string) => Layer>(
  (token) => apiToken(token),
  () => oauth({ clientId: "0oaApp", privateKey: key, scopes: ["okta.users.read"], clock: hastyClock() }),
  () =>
    oauth({
      clientId: "0oaApp",
      privateKey: key,
      scopes: ["okta.users.read"],
      dpop: false,
      clock: hastyClock(),
    }),
);

/** With a hasty clock it ends at once. */
const deadlines = fc.constantFrom(undefined, undefined, undefined, 60_000);

test("for any calls, responses and errors, no secret leaks except in the responses", async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      planted,
      calls,
      answers,
      auths,
      deadlines,
      async (secrets, call, script, auth, callDeadlineMs) => {
        const told: unknown[] = [];
        const left = [...script];
        const client = createOktaClient({
          orgUrl,
          auth: auth(secrets.token),
          clock: hastyClock(),
          callDeadlineMs,
          onEvent: (event) => told.push(event),
          onDifference: (difference) => told.push(difference),
          rateLimit: { onWait: (wait) => told.push(wait) },
          fetch: async () => (left.length > 1 ? left.shift() : left[0])?.(secrets.server) ?? new Response(),
        });
        const error: unknown = await call(client, secrets).then(
          () => undefined,
          (caught) => caught,
        );
        if (error instanceof OktaError) kinds.add(error.kind);
        const parts = key.split("\n").filter((line) => line && !line.startsWith("-----"));
        expectNone([...Object.values(secrets), ...parts], { client, error, told });
      },
    ),
    { numRuns: nightly(600, 1_500) },
  );
  // Each kind occurred, so that there was something to search.
  expect([...kinds].sort()).toEqual(
    "conflict forbidden invalid network not_found rate_limited refused server timeout unauthenticated unreadable".split(
      " ",
    ),
  );
});

test("invalid client options are rejected, and the error does not repeat them", () => {
  const make = fc.constantFrom<(known: string) => unknown>(
    (known) => createOktaClient({ orgUrl: `https://${known}:${known}@acme.okta.com`, auth: apiToken("key") }),
    (known) => createOktaClient({ orgUrl: `https://acme.okta.com/${known}?${known}`, auth: apiToken("key") }),
    (known) => createOktaClient({ orgUrl: `https://${known} x`, auth: apiToken("key") }),
    (known) =>
      createOktaClient({ orgUrl, auth: apiToken("key"), proxyUrl: `http://${known}:${known}%@proxy` }),
    (known) =>
      createOktaClient({ orgUrl, auth: apiToken("key"), proxyUrl: `socks5://${known}:${known}@proxy` }),
    (known) => createOktaClient({ orgUrl, auth: apiToken("key"), ca: known }),
    (known) =>
      createOktaClient({
        orgUrl,
        auth: apiToken("key"),
        ca: `-----BEGIN CERTIFICATE-----\n${known}\n-----END CERTIFICATE-----`,
      }),
    (known) => createOktaClient({ orgUrl, auth: apiToken("key"), callDeadlineMs: known as never }),
    (known) => apiToken(`${known} ${known}`),
    (known) => oauth({ clientId: `${known} `, privateKey: key, scopes: ["okta.users.read"] }),
    (known) => oauth({ clientId: "0oaApp", privateKey: key, scopes: [`${known} ${known}`] }),
    (known) => oauth({ clientId: "0oaApp", privateKey: known, scopes: ["okta.users.read"] }),
    (known) =>
      oauth({
        clientId: "0oaApp",
        privateKey: key.replace(/.{30}\n-----END/, `${known}\n-----END`),
        scopes: ["a"],
      }),
    (known) => oauth({ clientId: "0oaApp", privateKey: { ...jwk(p256), d: known, y: known }, scopes: ["a"] }),
  );
  fc.assert(
    fc.property(secret, make, (known, makes) => {
      let error: unknown;
      try {
        makes(known);
      } catch (caught) {
        error = caught;
      }
      expect(error).toMatchObject({ kind: "refused" });
      expectNone([known], { error });
    }),
    { numRuns: nightly(150, 500) },
  );
});
