import { getUser, suspend } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { type Act, granted, json, oauthError, oktaError } from "./misbehaving-org.ts";
import { serviceApp } from "./service-app.ts";

const HOUR_MS = 3_600_000;
const user = { id: "00u1", status: "ACTIVE" };

/** The headers of a response now, with a window that ends some seconds later. */
const told = (remaining: number, inSeconds: number) => {
  const nowMs = Math.floor(Date.now() / 1_000) * 1_000;
  return {
    Date: new Date(nowMs).toUTCString(),
    "X-Rate-Limit-Limit": "600",
    "X-Rate-Limit-Remaining": String(remaining),
    "X-Rate-Limit-Reset": String(nowMs / 1_000 + inSeconds),
  };
};
const twice: Fault["call"] = async (client) => [await suspend(client), await suspend(client)];

const wrong = [
  ["three hours fast", 3 * HOUR_MS],
  ["three hours slow", -3 * HOUR_MS],
  ["right", 0],
] as const;

testFaults(
  wrong.flatMap(([how, clockAheadMs]): Fault[] => [
    {
      name: `a 429 with a clock that is ${how} waits as long as Okta says`,
      clockAheadMs,
      server: [oktaError(429, "E0000047", told(0, 8)), json(user)],
      gets: { data: user },
      sent: "GET GET",
      waits: 9_000,
    },
    {
      name: `a used up window with a clock that is ${how} is waited for, and not much longer`,
      clockAheadMs,
      server: [json({}, told(0, 8)), json({}, told(599, 60))],
      call: async (client) => {
        await twice(client);
        return client.rateLimiter.state().map(({ waitedMs }) => waitedMs > 5_000 && waitedMs < 9_000);
      },
      gets: { data: [true] },
      sent: "POST POST",
    },
  ]),
);

const auth = serviceApp();
/** Returns a token for an assertion that is at most five minutes old. */
const strict: Act = (socket, request) => {
  const [, claims = ""] = new URLSearchParams(request.body).get("client_assertion")?.split(".") ?? [];
  const { iat } = JSON.parse(Buffer.from(claims, "base64url").toString());
  const isNow = Math.abs(iat - Date.now() / 1_000) < 300;
  (isNow ? granted() : oauthError(401, "invalid_client"))(socket, request);
};

testFaults([
  ...wrong.map(
    ([how, clockAheadMs]): Fault => ({
      name: `a clock that is ${how} signs by Okta's time after at most one refusal`,
      clockAheadMs,
      auth,
      tokens: [strict],
      server: [json(user)],
      call: async (client) => [await getUser(client), await getUser(client)],
      gets: { data: [user, user] },
      sent: clockAheadMs === 0 ? "TOKEN GET GET" : "TOKEN TOKEN GET GET",
    }),
  ),
  {
    name: "a wrong clock and a token endpoint without Date",
    clockAheadMs: 3 * HOUR_MS,
    auth,
    tokens: [oauthError(401, "invalid_client", { Date: undefined })],
    gets: {
      kind: "unauthenticated",
      status: 401,
      code: "invalid_client",
      outcome: "not_sent",
      requestId: "req-1",
      remedy: "Check the client id",
      because: "Check this machine's clock as well",
    },
    sent: "TOKEN",
  },
  {
    name: "a Date thirty years ago",
    server: [json(user, { ...told(0, 8), Date: new Date(0).toUTCString() }), json(user)],
    call: async (client) => [await getUser(client), await getUser(client)],
    gets: { data: [user, user] },
    sent: "GET GET",
    waits: 65_000,
  },
]);
