import type { MockClock } from "../clock.ts";
import type { HeaderLine, WireRequest } from "../http/exchange.ts";
import type { OrgResponse } from "../org/org.ts";
import type { OAuthClient } from "./client-assertion.ts";
import { readAssertion, TokenError } from "./client-assertion.ts";
import { readProof } from "./dpop-proof.ts";
import type { Nonces, UsedOnce } from "./token-store.ts";
import { type AccessTokens, LIFETIME_S } from "./token-store.ts";

/** The token endpoint of the org authorization server. */
export const TOKEN_PATH = "/oauth2/v1/token";
const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** The state of the token endpoint. */
export interface TokenEndpoint {
  readonly clients: readonly OAuthClient[];
  readonly clock: MockClock;
  readonly used: UsedOnce;
  readonly nonces: Nonces;
  readonly tokens: AccessTokens;
}

/** Responds to `POST /oauth2/v1/token`: client credentials with private_key_jwt, and DPoP if required. */
export async function respondToTokenRequest(
  request: WireRequest,
  endpoint: TokenEndpoint,
): Promise<OrgResponse> {
  try {
    return await grant(request, endpoint);
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    const body = { error: error.error, error_description: error.message };
    return { status: error.status, headers: error.headers, body };
  }
}

async function grant(request: WireRequest, endpoint: TokenEndpoint): Promise<OrgResponse> {
  const form = new URLSearchParams(request.body);
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers["content-type"] ?? "")) {
    throw new TokenError(400, "invalid_request", "The request must be a form.");
  }
  if (form.get("grant_type") !== "client_credentials") {
    throw new TokenError(400, "unsupported_grant_type", "The grant type must be client_credentials.");
  }
  const client = await authenticate(form, request, endpoint);
  const thumbprint = await boundKey(client, request, endpoint);
  const requested = (form.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
  // The token omits scopes that are not granted.
  const scopes = requested.filter((scope) => client.scopes.includes(scope));
  if (scopes.length === 0) {
    throw new TokenError(400, "invalid_scope", "None of the requested scopes is granted to the client.");
  }
  const token = endpoint.tokens.issue({ clientId: client.clientId, scopes, thumbprint });
  return {
    status: 200,
    headers: [],
    body: {
      token_type: thumbprint === undefined ? "Bearer" : "DPoP",
      expires_in: LIFETIME_S,
      access_token: token,
      scope: scopes.join(" "),
    },
  };
}

function authenticate(form: URLSearchParams, request: WireRequest, { clients, clock, used }: TokenEndpoint) {
  const assertion = form.get("client_assertion");
  if (!assertion || form.get("client_assertion_type") !== ASSERTION_TYPE) {
    throw new TokenError(401, "invalid_client", "A client_assertion of type jwt-bearer is required.");
  }
  return readAssertion(assertion, clients, request.origin + TOKEN_PATH, clock.now(), used);
}

/** The key that the token is bound to, if any. */
async function boundKey(client: OAuthClient, request: WireRequest, endpoint: TokenEndpoint) {
  const sent = request.headers["dpop"];
  if (sent === undefined) {
    if (!client.dpop) return undefined;
    throw new TokenError(400, "invalid_dpop_proof", "The DPoP proof JWT header is missing.");
  }
  const of = { method: request.method, url: request.origin + TOKEN_PATH };
  const { thumbprint, nonce } = await readProof(sent, of, endpoint.clock.now(), endpoint.used);
  const current: HeaderLine = ["dpop-nonce", endpoint.nonces.current()];
  if (!endpoint.nonces.takes(nonce)) {
    throw new TokenError(400, "use_dpop_nonce", "Authorization server requires nonce in DPoP proof.", [
      current,
    ]);
  }
  return thumbprint;
}
