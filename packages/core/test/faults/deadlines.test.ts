import type { Clock } from "../../src/index.ts";
import { suspend } from "./calls.ts";
import { testFaults } from "./fault.ts";
import { type Act, json, misbehavingOrg, oktaError, raw, silent } from "./misbehaving-org.ts";
import { serviceApp } from "./service-app.ts";

const user = { id: "00u1", status: "ACTIVE" };
const suspended = { ...user, status: "SUSPENDED" };
const retryable = true;
const timeout = { kind: "timeout", remedy: "The response took too long" } as const;
const notSent = { outcome: "not_sent", retryable, remedy: "Nothing was done" } as const;
/** Long enough for an immediate response, even on a busy machine. */
const SOON_MS = 500;
const within = (deadlines: object) => ({ deadlines, retry: { attempts: 1 } });
/** An endless body, one byte at a time. */
const drip: Act = (socket) => {
  socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
  const dripping = setInterval(() => socket.write("["), 5);
  socket.once("close", () => clearInterval(dripping));
};
/** The same server with TLS. */
const inTls = async (greets?: Parameters<typeof misbehavingOrg>[0]["greets"]) => {
  const { origin, wire } = await misbehavingOrg({ calls: [silent], greets });
  return { origin: origin.replace("http:", "https:"), wire: wire.slice() };
};

testFaults([
  {
    name: "no TLS handshake",
    serve: () => inTls(),
    options: within({ connectMs: 40 }),
    gets: { ...timeout, ...notSent, because: "got no connection within 0.04 s" },
    sent: "",
  },
  {
    name: "no response",
    server: [silent],
    options: within({ firstByteMs: 40 }),
    gets: { ...timeout, outcome: "unknown", retryable, because: "got no response within 0.04 s" },
    sent: "GET",
  },
  {
    name: "half of a body",
    server: [raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n[", "keep")],
    options: within({ responseMs: SOON_MS }),
    gets: { ...timeout, outcome: "unknown", retryable, because: "got no complete response within 0.5 s" },
    sent: "GET",
  },
  {
    name: "a body that arrives too slowly",
    server: [drip],
    options: within({ responseMs: SOON_MS }),
    gets: { ...timeout, outcome: "unknown", retryable, because: "got no complete response within 0.5 s" },
    sent: "GET",
  },
  {
    name: "no response to a suspension that was done",
    server: [silent, json(suspended)],
    options: within({ firstByteMs: SOON_MS }),
    call: suspend,
    gets: { data: {} },
    sent: "POST GET",
  },
  {
    name: "no response, and then one",
    server: [silent, json(user)],
    options: { deadlines: { firstByteMs: SOON_MS } },
    gets: { data: user },
    sent: "GET GET",
  },
]);

/** Ends the call, from the server or another part of the test. */
let end: () => void = () => {};
const options = {
  callDeadlineMs: 1_500,
  clock: {
    now: Date.now,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      if (milliseconds !== options.callDeadlineMs) end();
      return new Promise<void>((resolve, reject) => {
        if (milliseconds === options.callDeadlineMs) end = resolve;
        signal?.addEventListener("abort", () => reject(signal.reason));
      });
    },
  } satisfies Clock,
};
const silentUntilItIsOver: Act = () => end();
const over = { ...timeout, because: "s, including retries and waits" } as const;
const usedUp = {
  "X-Rate-Limit-Limit": "10",
  "X-Rate-Limit-Remaining": "0",
  "X-Rate-Limit-Reset": String(Math.ceil(Date.now() / 1_000) + 60),
};

testFaults([
  {
    name: "a call deadline before the response to a suspension",
    server: [silentUntilItIsOver],
    options,
    call: suspend,
    gets: { ...over, outcome: "unknown", remedy: "After a write, read the state first" },
    sent: "POST",
  },
  {
    name: "a call deadline before the turn of the call",
    server: [json({}, usedUp)],
    options,
    call: async (client) => [await suspend(client), await suspend(client)],
    gets: { ...over, ...notSent },
    sent: "POST",
  },
  {
    name: "a call deadline before the end of a 429",
    server: [oktaError(429, "E0000047", usedUp)],
    options,
    call: suspend,
    gets: { ...over, ...notSent },
    sent: "POST",
  },
  {
    name: "a call deadline before the token",
    auth: serviceApp(),
    tokens: [silentUntilItIsOver],
    options,
    call: suspend,
    gets: { ...over, ...notSent },
    sent: "TOKEN",
  },
]);
