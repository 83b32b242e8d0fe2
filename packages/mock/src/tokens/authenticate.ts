import type { Operation } from "../contract/contract.ts";
import { oktaError } from "../errors.ts";
import type { HeaderLine, WireRequest } from "../http/exchange.ts";
import type { OrgRequest, OrgResponse } from "../org/org.ts";
import { TokenError } from "./client-assertion.ts";
import { readProof } from "./dpop-proof.ts";
import type { TokenEndpoint } from "./token-endpoint.ts";
import type { AccessToken } from "./token-store.ts";

type Actor = OrgRequest["actor"];

/** The caller, or the response that refuses it. */
export type Authenticated =
  | { readonly actor: Actor; readonly scopes?: readonly string[]; readonly scheme?: string }
  | { readonly actor?: never; readonly refusal: OrgResponse };

/** Owner of every API token of the mock: the administrator of the org. */
const ADMINISTRATOR: Actor = { id: "00u7adm2in4istr6ato8", type: "User", displayName: "Acme Admin" };

/** Finds the owner of the key or token. Requests without Authorization are already refused. */
export async function authenticate(
  request: WireRequest,
  operation: Operation,
  apiKeys: ReadonlySet<string>,
  endpoint: TokenEndpoint,
): Promise<Authenticated> {
  const { requestId, headers } = request;
  const [, sent = "", value = ""] = /^(\w+) +(\S.*)$/.exec(headers["authorization"] ?? "") ?? [];
  const scheme = sent.toLowerCase();
  if (scheme === "ssws") {
    if (apiKeys.has(value.trim())) return { actor: ADMINISTRATOR };
    return { refusal: oktaError("invalidToken", requestId, [["www-authenticate", "SSWS"]]) };
  }
  if (scheme !== "bearer" && scheme !== "dpop") return { refusal: oktaError("invalidSession", requestId) };

  const name = scheme === "dpop" ? "DPoP" : "Bearer";
  const token = endpoint.tokens.find(value);
  try {
    if (!token || (name === "Bearer" && token.thumbprint !== undefined)) throw INVALID_TOKEN;
    if (name === "DPoP") await checkProof(request, value, token, endpoint);
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    const challenge: HeaderLine = [
      "www-authenticate",
      challengeOf(name, request, operation, error.error, error.message),
    ];
    // Okta reports the error of a proof in the header only: https://github.com/okta/okta-sdk-golang/issues/554
    if (error.status === 400) return { refusal: { status: 400, headers: [challenge] } };
    return { refusal: oktaError("invalidToken", requestId, [challenge]) };
  }
  const actor = { id: token.clientId, type: "PublicClientApp", displayName: token.clientId };
  return { actor, scopes: token.scopes, scheme: name };
}

/** The refusal of a token without the scope of an operation: an empty body, and the reason in a header. */
export function missingScope(
  { scopes, scheme = "Bearer" }: Authenticated & { actor: Actor },
  request: WireRequest,
  operation: Operation,
): OrgResponse | undefined {
  if (!scopes || operation.scopes.some((scope) => holds(scopes, scope))) return undefined;
  const description = "The access token provided does not contain the required scopes.";
  const challenge = challengeOf(scheme, request, operation, "insufficient_scope", description);
  return { status: 403, headers: [["www-authenticate", challenge]] };
}

/** `okta.users.manage` includes `okta.users.read`. */
function holds(granted: readonly string[], scope: string): boolean {
  return granted.includes(scope) || granted.includes(scope.replace(/\.read$/, ".manage"));
}

const INVALID_TOKEN = new TokenError(401, "invalid_token", "The access token is invalid or has expired.");

async function checkProof(request: WireRequest, value: string, token: AccessToken, endpoint: TokenEndpoint) {
  const proof = request.headers["dpop"];
  if (proof === undefined) {
    throw new TokenError(400, "invalid_dpop_proof", "The DPoP proof JWT header is missing.");
  }
  const of = { method: request.method, url: request.origin + request.pathname, token: value };
  const { thumbprint } = await readProof(proof, of, endpoint.clock.now(), endpoint.used);
  if (thumbprint !== token.thumbprint) {
    throw new TokenError(400, "invalid_dpop_proof", "The DPoP proof JWT's key is not the token's.");
  }
}

function challengeOf(
  scheme: string,
  { origin, pathname }: WireRequest,
  operation: Operation,
  error: string,
  description: string,
): string {
  const details = [
    `authorization_uri="${origin}/oauth2/v1/authorize"`,
    `realm="${origin}"`,
    `scope="${operation.scopes.join(" ")}"`,
    `error="${error}"`,
    `error_description="${description}"`,
    `resource="${pathname}"`,
  ];
  return `${scheme} ${details.join(", ")}`;
}
