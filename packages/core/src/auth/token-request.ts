import { notJson } from "../errors/answer.ts";
import { ACCEPTED_CODINGS } from "../http/body.ts";
import type { Send } from "../http/layer.ts";
import { HttpRequest } from "../http/request.ts";
import { userAgent } from "../http/user-agent.ts";
import { type AccessToken, readAccessToken } from "./access-token.ts";
import { clientAssertion } from "./client-assertion.ts";
import { nonceOf, type Prover } from "./dpop-proof.ts";
import type { OrgClock } from "./org-clock.ts";
import type { ServiceApp } from "./service-app.ts";
import { oauthCode, tokenError } from "./token-error.ts";

/** Where a service app gets its tokens: the token endpoint of the org itself, not of an authorization server in it. */
export interface TokenEndpoint {
  readonly origin: string;
  readonly app: ServiceApp;
  readonly clock: OrgClock;
  /** Absent where tokens are not to be bound to a key. */
  readonly prover: Prover | undefined;
}

/** A token, or why there is none and what may be done about it. */
export type TokenOutcome =
  | { readonly token: AccessToken }
  | {
      readonly error: unknown;
      /** The answer, if one came. */
      readonly response?: Response;
      /** What makes another request promising: the nonce that was asked for, a corrected clock, or time. */
      readonly again?: "nonce" | "clock" | "time";
    };

/** Asks once, with an assertion and a proof of its own. Rejects, as `next` does, when no answer came. */
export async function askForToken(
  { origin, app, clock, prover }: TokenEndpoint,
  next: Send,
  signal: AbortSignal,
): Promise<TokenOutcome> {
  const url = `${origin}/oauth2/v1/token`;
  const fields = {
    grant_type: "client_credentials",
    scope: app.scopes.join(" "),
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: await clientAssertion(app, url, clock.now()),
  };
  const request = formRequest(url, fields, signal);
  // Okta notes a failed grant for each request without the proof that an app has to send.
  const nonce = await prover?.prove(request);
  const bound = prover !== undefined;
  const sentMs = clock.local.now();
  const response = await next(request);
  const corrected = clock.learn(response, sentMs);
  prover?.note(response);
  const body = parsed(await response.text());
  if (response.status === 200) {
    if (body === undefined) throw notJson(response, { outcome: "not_sent" });
    return { token: readAccessToken(response, body, { scopes: app.scopes, bound, sentMs }) };
  }
  const error = tokenError(response, body, { bound, aheadMs: clock.aheadMs });
  const { kind } = error;
  if (oauthCode(body) === "use_dpop_nonce" && ![undefined, nonce].includes(nonceOf(response))) {
    return { error, response, again: "nonce" };
  }
  if (kind === "rate_limited" || kind === "server") return { error, response, again: "time" };
  return corrected ? { error, response, again: "clock" } : { error, response };
}

function formRequest(
  url: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
): HttpRequest {
  const headers = {
    Accept: "application/json",
    "Accept-Encoding": ACCEPTED_CODINGS,
    "User-Agent": userAgent,
  };
  return new HttpRequest(url, { method: "POST", headers, body: new URLSearchParams(fields), signal });
}

/** A body; undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
