import type { OktaClient } from "../../src/index.ts";
import { getUser, resetPassword, suspend } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { type Act, json, oktaError, reply } from "./misbehaving-org.ts";

const DATE = "Mon, 23 Nov 2026 10:00:00 GMT";
const dateS = Date.parse(DATE) / 1_000;
const user = { id: "00u1", status: "ACTIVE" };

/** The headers of a response at a given time, with a window that ends some seconds later. */
const told = (limit: number | string, remaining: number | string, ...inSeconds: readonly number[]) => ({
  Date: DATE,
  "X-Rate-Limit-Limit": String(limit),
  "X-Rate-Limit-Remaining": String(remaining),
  "X-Rate-Limit-Reset": inSeconds.map((seconds) => String(dateS + seconds)),
});
type Headers = Parameters<typeof oktaError>[2];
const refusal = (headers: Headers) => oktaError(429, "E0000047", { Date: DATE, ...headers });
const rateLimited = {
  kind: "rate_limited",
  status: 429,
  code: "E0000047",
  requestId: "req-1",
  retryable: true,
  remedy: "The rate limit is used up",
} as const;

/** One refusal, and the wait after it. */
const waited = (name: string, headers: Headers, waits: number, more: Partial<Fault> = {}): Fault => ({
  name: `a 429 ${name}`,
  server: [refusal(headers), json(user)],
  gets: { data: user },
  sent: "GET GET",
  waits,
  ...more,
});

testFaults([
  waited("for a used up window", told(600, 0, 8), 9_000),
  waited("with two resets", told(600, 0, 48, 8), 9_000),
  waited("with a past reset", told(600, 0, -7_200), 1_000),
  waited("for too many concurrent requests, with a meaningless reset", told(0, 0, 3_600), 500),
  waited("without headers", {}, 1_000),
  waited("without a date", { ...told(600, 0), Date: undefined, "X-Rate-Limit-Reset": "0" }, 1_000),
  waited("with a reset that is not a number", { "X-Rate-Limit-Reset": "hunter2" }, 1_000),
  waited("with the Retry-After of a proxy", { "Retry-After": "7" }, 7_000),
  waited("with a Retry-After that is a date", { "Retry-After": "Mon, 23 Nov 2026 10:00:07 GMT" }, 8_000),
  waited("with an empty Retry-After", { "Retry-After": "0" }, 1_000),
  waited("for a suspension, which Okta did not process", told(600, 0, 8), 9_000, {
    call: suspend,
    sent: "POST POST",
  }),
  waited("for a password reset, which Okta did not process", told(600, 0, 8), 9_000, {
    call: resetPassword,
    sent: "POST POST",
  }),
]);

const thrice = async (client: OktaClient) => {
  for (let count = 0; count < 2; count++) await getUser(client);
  return getUser(client);
};
/** Three calls without a reason for a long wait. */
const unhindered = (name: string, headers: Headers): Fault => ({
  name: `a success ${name}`,
  server: [json(user, headers)],
  call: async (client) => {
    await thrice(client);
    return client.rateLimiter.state().map(({ waitedMs }) => waitedMs < 1_000);
  },
  gets: { data: [true] },
  sent: "GET GET GET",
});

testFaults([
  unhindered("with a limit of 0", told(0, 0, 60)),
  unhindered("with a rest that is not a number", told(600, "plenty", 60)),
  unhindered("with a negative rest", told(600, -3, 60)),
  unhindered("with a past reset", told(600, 0, -60)),
  unhindered("without headers", {}),
  {
    name: "the client waits for a used up window before Okta refuses",
    server: [usedUpFor(8)],
    call: async (client) => {
      await getUser(client);
      await getUser(client);
      return client.rateLimiter.state().map(({ waited, waitedMs }) => [waited, waitedMs >= 6_000]);
    },
    gets: { data: [[1, true]] },
    sent: "GET GET",
  },
  {
    name: "a reset in milliseconds blocks a bucket for a little more than a minute, and not forever",
    server: [json(user, { ...told(600, 0), "X-Rate-Limit-Reset": `${dateS * 1_000}` })],
    call: thrice,
    gets: { data: user },
    sent: "GET GET GET",
    waits: 65_000,
  },
  {
    name: "a 429 that asks for an hour goes to the caller",
    server: [refusal(told(600, 0, 3_600))],
    gets: rateLimited,
    sent: "GET",
  },
  {
    name: "a 429 that asks for an hour by Retry-After goes to the caller",
    server: [refusal({ "Retry-After": "3600" })],
    gets: rateLimited,
    sent: "GET",
  },
  {
    name: "a permanent 429",
    server: [refusal({ "Retry-After": "1" })],
    options: { retry: { refusals: 2 } },
    gets: rateLimited,
    sent: "GET GET GET",
  },
  {
    name: "a 429 in HTML, from an edge server",
    server: [reply(429, "<html>hunter2")],
    options: { retry: { refusals: 0 } },
    gets: {
      ...rateLimited,
      code: undefined,
      remedy: "The rate limit is used up for now",
      because: "returned 429 Too Many Requests",
    },
    sent: "GET",
  },
]);

/** Responds that the window is used up, and ends some seconds later. */
function usedUpFor(seconds: number): Act {
  return (socket, request) => {
    const reset = String(Math.ceil(Date.now() / 1_000) + seconds);
    const headers = { ...told(600, 0), Date: undefined, "X-Rate-Limit-Reset": reset };
    json(user, headers)(socket, request);
  };
}
