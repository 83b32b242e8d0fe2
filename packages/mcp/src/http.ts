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
import { OktaError } from "@okta-idm/core";

const PATH = "/mcp";
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "::1", "localhost"]);

export interface HttpOptions {
  /** `8765`, `0.0.0.0:8765` or `[::1]:8765`. */
  readonly listen: string;
  /** Host names that clients may use, beyond localhost. */
  readonly allowedHosts: readonly string[];
  readonly token: string | undefined;
  readonly onError: (error: Error) => void;
}

/** A server that listens. */
export interface HttpServer {
  /** Where clients connect, e.g. `http://127.0.0.1:8765/mcp`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves streamable HTTP. A request has to name an allowed host, come from an allowed origin if from any, and carry the
 * token if there is one.
 *
 * @throws OktaError of kind `refused` for options that would let strangers in, and an address that cannot be used.
 */
export async function serveHttp(
  factory: McpServerFactory,
  { listen, allowedHosts, token, onError }: HttpOptions,
): Promise<HttpServer> {
  const { host, port } = addressOf(listen);
  if (!LOOPBACK.has(host) && token === undefined) {
    const how = "give --token-file, or set OKTA_IDM_MCP_TOKEN";
    throw new OktaError("refused", `Beyond 127.0.0.1, HTTP clients need a bearer token: ${how}`);
  }
  if (token !== undefined && token.length < 16) {
    throw new OktaError("refused", "The bearer token has fewer than 16 characters: use a longer one");
  }
  const hosts = [...localhostAllowedHostnames(), ...allowedHosts.map((name) => name.toLowerCase())];
  const handler = createMcpHandler(factory, { onerror: onError });
  const gate = token === undefined ? undefined : bearerGate(token);
  const guarded = {
    async fetch(request: Request, options?: Parameters<typeof handler.fetch>[1]): Promise<Response> {
      const rejected =
        hostHeaderValidationResponse(request, hosts) ?? originValidationResponse(request, hosts);
      if (rejected) return rejected;
      if (new URL(request.url).pathname !== PATH) return new Response("Not found\n", { status: 404 });
      if (gate === undefined) return handler.fetch(request, options);
      const authInfo = await gate(request);
      return authInfo instanceof Response ? authInfo : handler.fetch(request, { ...options, authInfo });
    },
  };
  const onRequest = toNodeHandler(guarded, { onerror: onError });
  type NodeRequest = Parameters<typeof onRequest>[0];
  const server = createServer((request, response) => void onRequest(request as NodeRequest, response));
  server.listen(port, host.replace(/^\[|\]$/g, ""));
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OktaError("refused", `--http ${listen} cannot be used (${code})`);
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

function addressOf(listen: string): { readonly host: string; readonly port: number } {
  const [, host = "127.0.0.1", digits = ""] = /^(?:(\[[\da-f:]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(listen) ?? [];
  const port = Number(digits);
  if (digits !== "" && port <= 65_535) return { host: host.toLowerCase(), port };
  throw new OktaError("refused", "--http takes a port, or a host and a port, such as 127.0.0.1:8765");
}

/** The SDK wants to know when a token expires. This one holds as long as the process. */
const AN_HOUR_S = 3_600;

function bearerGate(token: string) {
  const expected = Buffer.from(token);
  return requireBearerAuth({
    verifier: {
      async verifyAccessToken(given) {
        const bytes = Buffer.from(given);
        if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) {
          throw new OAuthError(OAuthErrorCode.InvalidToken, "The bearer token is wrong");
        }
        const expiresAt = Math.floor(Date.now() / 1_000) + AN_HOUR_S;
        return { token: given, clientId: "bearer", scopes: [], expiresAt };
      },
    },
  });
}
