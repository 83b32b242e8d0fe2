import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Certificate } from "../certificate.ts";
import { listen } from "../local-server.ts";

/** Secrets of caller and server. They must not appear anywhere. */
export const SECRET = "hunter2";

/** A request on the wire. */
export interface Arrived {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server's behavior for a request on its connection. */
export type Act = (socket: Socket, request: Arrived) => void;

interface MisbehavingOrgOptions {
  /** Its behavior for API calls, in order. The last one repeats. */
  readonly calls: readonly Act[];
  /** The same for token requests. */
  readonly tokens?: readonly Act[] | undefined;
  /** Speaks TLS with this certificate. */
  readonly shows?: Certificate | undefined;
  /** The list of its requests. Two servers may share one. */
  readonly wire?: Arrived[] | undefined;
  /** Its behavior for each new connection. */
  readonly greets?: ((socket: Socket, count: number) => void) | undefined;
}

export interface MisbehavingOrg {
  readonly origin: string;
  /** The requests on the wire, in order. */
  readonly wire: readonly Arrived[];
}

/** An org with a server that sends exactly the bytes of the test. */
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

/** The first complete request in a text, and its length. */
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

/** Responds with a complete message that has secrets where real ones do. Undefined headers are omitted. */
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

/** Responds with an error of Okta. */
export const oktaError = (status: number, errorCode: string, headers?: Fields): Act =>
  reply(status, JSON.stringify({ errorCode, errorSummary: "It went wrong.", errorId: "oae1" }), headers);

/** Responds with an error of a token endpoint. */
export const oauthError = (status: number, error: string, headers?: Fields): Act =>
  reply(status, JSON.stringify({ error, error_description: "It went wrong." }), headers);

/** Responds with a token. */
export const granted = (members: object = {}): Act => {
  const token = { token_type: "Bearer", expires_in: 3_600, access_token: `${SECRET}-token`, ...members };
  return json(token);
};

/** Writes any bytes, then handles the connection as requested. */
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
