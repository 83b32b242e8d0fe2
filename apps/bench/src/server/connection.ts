import type { Socket } from "node:net";
import { compressed } from "./compressed-pages.ts";
import { openOrg, REFUSED } from "./org.ts";
import { type Admission, TokenLimit, withoutLimit } from "./rate-limit.ts";
import type { ServerSettings } from "./settings.ts";

/** The state that all connections share. */
export interface ServerState {
  settings: ServerSettings;
  readonly limits: Map<string, TokenLimit>;
}

const END_OF_HEAD = "\r\n\r\n";

/** Handles the requests of a connection in order. It supports only the HTTP that the measured clients send. */
export function serve(socket: Socket, state: ServerState, origin: string): void {
  const respond = openOrg(() => state.settings, origin);
  let received = "";
  let busy = false;

  const next = () => {
    const end = received.indexOf(END_OF_HEAD);
    if (busy || end < 0) return;
    const head = received.slice(0, end);
    const bodyFrom = end + END_OF_HEAD.length;
    const length = head.startsWith("GET") ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (received.length < bodyFrom + length) return;
    received = received.slice(bodyFrom + length);
    const { latencyMs } = state.settings;
    if (latencyMs === 0) return send(head);
    busy = true;
    const admission = admit(head, state);
    setTimeout(() => {
      busy = false;
      send(head, admission);
      next();
    }, latencyMs);
  };

  const send = (head: string, admission = admit(head, state)) => {
    const [method = "", target = ""] = head.slice(0, head.indexOf("\r\n")).split(" ", 2);
    const response = admission.accepted ? respond(method, target) : REFUSED;
    const { status, headers } = response;
    const isCompressed = state.settings.gzip && /\r\naccept-encoding:[^\r]*gzip/i.test(head);
    const body = isCompressed
      ? compressed(response.key ?? String(response.body), response.body)
      : response.body;
    const coding = isCompressed ? "content-encoding: gzip\r\n" : "";
    const lines = `HTTP/1.1 ${status}\r\n${usualHeaders(admission)}${headers}${coding}content-length: ${body.length}\r\n\r\n`;
    if (typeof body === "string") socket.write(lines + body, "latin1");
    else {
      socket.cork();
      socket.write(lines, "latin1");
      socket.write(body);
      socket.uncork();
    }
  };

  socket.setNoDelay(true);
  socket.on("data", (bytes) => {
    received += bytes.toString("latin1");
    next();
  });
  socket.on("error", () => socket.destroy());
}

function admit(head: string, { settings, limits }: ServerState): Admission {
  const nowMs = Date.now();
  if (settings.limit === undefined) return withoutLimit(nowMs);
  const token = /\r\nauthorization: *(.*)/i.exec(head)?.[1] ?? "";
  const limit = limits.get(token) ?? new TokenLimit(settings.limit);
  limits.set(token, limit);
  return limit.admit(nowMs);
}

let second = 0;
let date = "";

/** The headers of every response of Okta, by frequency in recorded ones. */
function usualHeaders({ limit, remaining, resetS }: Admission): string {
  const now = Math.floor(Date.now() / 1_000);
  if (now !== second) {
    second = now;
    date = new Date(now * 1_000).toUTCString();
  }
  return (
    `date: ${date}\r\n` +
    "content-type: application/json\r\n" +
    "server: nginx\r\n" +
    "x-okta-request-id: 8f6e1d0c2b3a495867f0e1d2c3b4a596\r\n" +
    "x-xss-protection: 0\r\n" +
    'p3p: CP="HONK"\r\n' +
    `x-rate-limit-limit: ${limit}\r\n` +
    `x-rate-limit-remaining: ${remaining}\r\n` +
    `x-rate-limit-reset: ${resetS}\r\n` +
    "cache-control: no-cache, no-store\r\n" +
    "pragma: no-cache\r\n" +
    "expires: 0\r\n" +
    "referrer-policy: strict-origin-when-cross-origin\r\n" +
    "accept-ch: Sec-CH-UA-Platform-Version\r\n" +
    "strict-transport-security: max-age=315360000; includeSubDomains\r\n" +
    'set-cookie: sid="";Version=1;Path=/;Max-Age=0\r\n' +
    "set-cookie: JSESSIONID=0F1E2D3C4B5A69788796A5B4C3D2E1F0; Path=/; Secure; HttpOnly\r\n"
  );
}
