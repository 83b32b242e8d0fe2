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
/** Long enough for what is answered at once, on a busy machine too. */
const SOON_MS = 500;
const within = (deadlines: object) => ({ deadlines, retry: { attempts: 1 } });
/** A body that never ends, a byte at a time. */
const drip: Act = (socket) => {
  socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
  const dripping = setInterval(() => socket.write("["), 5);
  socket.once("close", () => clearInterval(dripping));
};
/** The same server, to be spoken to in TLS. */
const inTls = async (greets?: Parameters<typeof misbehavingOrg>[0]["greets"]) => {
  const { origin, wire } = await misbehavingOrg({ calls: [silent], greets });
  return { origin: origin.replace("http:", "https:"), wire: wire.slice() };
};

testFaults([
  {
    name: "silence where TLS should begin",
    serve: () => inTls(),
    options: within({ connectMs: 40 }),
    gets: { ...timeout, ...notSent, because: "got no connection within 0.04 s" },
    sent: "",
  },
  {
    name: "silence where the answer should begin",
    server: [silent],
    options: within({ firstByteMs: 40 }),
    gets: { ...timeout, outcome: "unknown", retryable, because: "got no response within 0.04 s" },
    sent: "GET",
  },
  {
    name: "silence in the middle of the body",
    server: [raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n[", "keep")],
    options: within({ responseMs: SOON_MS }),
    gets: { ...timeout, outcome: "unknown", retryable, because: "got no complete response within 0.5 s" },
    sent: "GET",
  },
  {
    name: "a body that drips",
    server: [drip],
    options: within({ responseMs: SOON_MS }),
    gets: { ...timeout, outcome: "unknown", retryable, because: "got no complete response within 0.5 s" },
    sent: "GET",
  },
  {
    name: "silence after a suspension that was done",
    server: [silent, json(suspended)],
    options: within({ firstByteMs: SOON_MS }),
    call: suspend,
    gets: { data: {} },
    sent: "POST GET",
  },
  {
    name: "silence, and then an answer",
    server: [silent, json(user)],
    options: { deadlines: { firstByteMs: SOON_MS } },
    gets: { data: user },
    sent: "GET GET",
  },
]);

/** Ends the call: so says its server, or whoever waits for anything else. */
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
    name: "a call that is over before the answer to its suspension comes",
    server: [silentUntilItIsOver],
    options,
    call: suspend,
    gets: { ...over, outcome: "unknown", remedy: "After a write, read the state first" },
    sent: "POST",
  },
  {
    name: "a call that is over before its turn comes",
    server: [json({}, usedUp)],
    options,
    call: async (client) => [await suspend(client), await suspend(client)],
    gets: { ...over, ...notSent },
    sent: "POST",
  },
  {
    name: "a call that is over before its refusal is",
    server: [oktaError(429, "E0000047", usedUp)],
    options,
    call: suspend,
    gets: { ...over, ...notSent },
    sent: "POST",
  },
  {
    name: "a call that is over before its token comes",
    auth: serviceApp(),
    tokens: [silentUntilItIsOver],
    options,
    call: suspend,
    gets: { ...over, ...notSent },
    sent: "TOKEN",
  },
]);
