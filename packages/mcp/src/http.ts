import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { toNodeHandler } from "@modelcontextprotocol/node";
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  type McpServerFactory,
  OAuthError,
  OAuthErrorCode,
  originValidationResponse,
  requireBearerAuth,
} from "@modelcontextprotocol/server";
import { errorOf } from "./errors.ts";

const PATH = "/mcp";
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "::1", "localhost"]);

const MIN_TOKEN = 16;

export interface HttpOptions {
  /** `8765`, `0.0.0.0:8765` or `[::1]:8765`. */
  readonly listen: string;
  /** Host names that clients may use besides localhost. */
  readonly allowedHosts: readonly string[];
  readonly token: string | undefined;
  readonly onError: (error: Error) => void;
}

/** A running HTTP server. */
export interface HttpServer {
  /** The URL for clients, such as `http://127.0.0.1:8765/mcp`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves streamable HTTP. A request needs an allowed `Host`, an allowed `Origin` if it has one, and the token if one is
 * set.
 *
 * @throws OktaError of kind `refused` for options that would admit strangers, and if the server cannot listen.
 */
export async function serveHttp(
  factory: McpServerFactory,
  { listen, allowedHosts, token, onError }: HttpOptions,
): Promise<HttpServer> {
  const { host, port } = parseAddress(listen);
  if (!LOOPBACK.has(host) && token === undefined) throw errorOf("tokenRequired", []);
  if (token !== undefined && token.length < MIN_TOKEN) throw errorOf("tokenTooShort", []);
  const hosts = [...localhostAllowedHostnames(), ...allowedHosts.map((name) => name.toLowerCase())];
  const handler = createMcpHandler(factory, { onerror: onError });
  const authenticate = token === undefined ? undefined : bearerAuth(token);
  const guarded = {
    async fetch(request: Request, options?: Parameters<typeof handler.fetch>[1]): Promise<Response> {
      const rejected =
        hostHeaderValidationResponse(request, hosts) ?? originValidationResponse(request, hosts);
      if (rejected) return rejected;
      if (new URL(request.url).pathname !== PATH) return new Response("Not found\n", { status: 404 });
      if (authenticate === undefined) return handler.fetch(request, options);
      const authInfo = await authenticate(request);
      return authInfo instanceof Response ? authInfo : handler.fetch(request, { ...options, authInfo });
    },
  };
  const onRequest = toNodeHandler(guarded, { onerror: onError });
  type NodeRequest = Parameters<typeof onRequest>[0];
  const server = createServer((request, response) => {
    // The adapter builds a URL from the header, and fails with 500 if it cannot.
    if (!URL.canParse(`http://${request.headers.host}`)) response.writeHead(400).end("Invalid Host header\n");
    else void onRequest(request as NodeRequest, response);
  });
  server.listen(port, host.replace(/^\[|\]$/g, ""));
  try {
    await once(server, "listening");
  } catch (error) {
    throw errorOf("addressUnusable", [listen, String((error as NodeJS.ErrnoException).code)]);
  }
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${actual}${PATH}`,
    async close() {
      await handler.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function parseAddress(listen: string): { readonly host: string; readonly port: number } {
  const [, host = "127.0.0.1", digits = ""] = /^(?:(\[[\da-f:]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(listen) ?? [];
  const port = Number(digits);
  if (digits !== "" && port <= 65_535) return { host: host.toLowerCase(), port };
  throw errorOf("addressInvalid", []);
}

/** The SDK requires an expiry, but this token is valid as long as the process runs. */
const EXPIRES_IN_S = 3_600;

function bearerAuth(token: string) {
  const expected = Buffer.from(token);
  return requireBearerAuth({
    verifier: {
      async verifyAccessToken(given) {
        const bytes = Buffer.from(given);
        if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) {
          throw new OAuthError(OAuthErrorCode.InvalidToken, "The bearer token is wrong");
        }
        const expiresAt = Math.floor(Date.now() / 1_000) + EXPIRES_IN_S;
        return { token: given, clientId: "bearer", scopes: [], expiresAt };
      },
    },
  });
}
