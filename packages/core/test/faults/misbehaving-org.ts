import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Certificate } from "../certificate.ts";
import { listen } from "../local-server.ts";

/** What is nobody's but the caller's, and the server's: it must come out nowhere. */
export const SECRET = "hunter2";

/** A request as it came over the wire. */
export interface Arrived {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a server does with a request, on its connection. */
export type Act = (socket: Socket, request: Arrived) => void;

interface MisbehavingOrgOptions {
  /** What it does with calls of the API, one after the other; the last goes on. */
  readonly calls: readonly Act[];
  /** The same for requests of a token. */
  readonly tokens?: readonly Act[] | undefined;
  /** Speaks TLS with this certificate. */
  readonly shows?: Certificate | undefined;
  /** Where it notes what comes; two servers may share it. */
  readonly wire?: Arrived[] | undefined;
  /** What it does with each connection as soon as it is there. */
  readonly greets?: ((socket: Socket, count: number) => void) | undefined;
}

export interface MisbehavingOrg {
  readonly origin: string;
  /** What came over the wire, in order. */
  readonly wire: readonly Arrived[];
}

/** An org whose server does, byte for byte, what the test says. */
export async function misbehavingOrg({
  calls,
  tokens = [granted()],
  shows,
  wire = [],
  greets,
}: MisbehavingOrgOptions): Promise<MisbehavingOrg> {
  const left = { calls: [...calls], tokens: [...tokens] };
  let connections = 0;
  const onRequest = (socket: Socket, request: Arrived) => {
    wire.push(request);
    const acts = isTokenRequest(request) ? left.tokens : left.calls;
    const act = acts.length > 1 ? acts.shift() : acts[0];
    act?.(socket, request);
  };
  const onConnection = (socket: Socket) => {
    socket.on("error", () => {});
    greets?.(socket, ++connections);
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      for (let next = readRequest(text); next !== undefined; next = readRequest(text)) {
        text = text.slice(next.length);
        onRequest(socket, next.request);
      }
    });
  };
  const server = shows ? createTlsServer({ ...shows }, onConnection) : createServer(onConnection);
  server.on("tlsClientError", () => {});
  const port = await listen(server);
  return { origin: `${shows ? "https" : "http"}://127.0.0.1:${port}`, wire };
}

export function isTokenRequest({ target }: Arrived): boolean {
  return target === "/oauth2/v1/token";
}

/** The first whole request in a text, and how long it is. */
function readRequest(text: string): { readonly request: Arrived; readonly length: number } | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [line = "", ...lines] = text.slice(0, end).split("\r\n");
  const [method = "", target = ""] = line.split(" ");
  const headers = Object.fromEntries(
    lines.map((field) => [field.split(":", 1)[0]?.toLowerCase(), field.replace(/^[^:]*:\s*/, "")]),
  );
  const length = end + 4 + Number(headers["content-length"] ?? 0);
  if (text.length < length) return undefined;
  return { request: { method, target, headers, body: text.slice(end + 4, length) }, length };
}

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Answers with a whole message, which carries secrets where real ones do. A header that is undefined is left out. */
export function reply(status: number, body: string | Buffer = "", headers: Fields = {}): Act {
  const bytes = Buffer.from(body);
  const fields: Fields = {
    Date: new Date().toUTCString(),
    "Content-Type": "application/json",
    "Content-Length": String(bytes.length),
    "Set-Cookie": [`sid=${SECRET}`, `t=${SECRET}`],
    "X-Okta-Request-Id": "req-1",
    "X-Debug": SECRET,
    ...headers,
  };
  const lines = Object.entries(fields).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => `${name}: ${value}\r\n`),
  );
  const head = `HTTP/1.1 ${status} ${SECRET}\r\n${lines.join("")}\r\n`;
  return (socket) => void socket.write(Buffer.concat([Buffer.from(head, "latin1"), bytes]));
}

export const json = (value: unknown, headers?: Fields): Act => reply(200, JSON.stringify(value), headers);

/** Answers with Okta's error. */
export const oktaError = (status: number, errorCode: string, headers?: Fields): Act =>
  reply(status, JSON.stringify({ errorCode, errorSummary: "It went wrong.", errorId: "oae1" }), headers);

/** Answers with the error of a token endpoint. */
export const oauthError = (status: number, error: string, headers?: Fields): Act =>
  reply(status, JSON.stringify({ error, error_description: "It went wrong." }), headers);

/** Gives a token. */
export const granted = (members: object = {}): Act => {
  const token = { token_type: "Bearer", expires_in: 3_600, access_token: `${SECRET}-token`, ...members };
  return json(token);
};

/** Writes these bytes, whatever they are, and does with the connection what it is told. */
export const raw =
  (bytes: string | Buffer, then: "end" | "reset" | "keep" = "end"): Act =>
  (socket) =>
    void socket.write(Buffer.from(bytes), () => {
      if (then === "end") socket.end();
      if (then === "reset") socket.resetAndDestroy();
    });

export const reset: Act = (socket) => void socket.resetAndDestroy();
export const close: Act = (socket) => void socket.end();
export const silent: Act = () => {};
