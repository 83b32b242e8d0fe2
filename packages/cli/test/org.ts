import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

const OWNER = { id: "00u7adm2in4istr6ato8", status: "ACTIVE", profile: { login: "admin@example.com" } };

/**
 * An org that sends the same response to every request and records the requests, until the test ends. It has an owner for
 * the token.
 */
export async function startOrg({ status = 200, headers = {}, body = [] }: Answer = {}) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method, url } = request;
    const { authorization } = request.headers;
    if (url === "/api/v1/users/me") {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(OWNER));
      return;
    }
    received.push({ method, url, authorization, body: await text(request) });
    const json = typeof body !== "string";
    response.writeHead(status, { "Content-Type": json ? "application/json" : "text/html", ...headers });
    response.end(json ? JSON.stringify(body) : body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const close = async () => {
    if (server.listening) await once(server.close(), "close");
  };
  onTestFinished(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, close };
}
