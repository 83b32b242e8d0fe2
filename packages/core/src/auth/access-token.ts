import { callHook } from "../http/client-event.ts";
import { unreadableToken } from "./token-error.ts";

/** A token is renewed this long before it expires, or a quarter of its lifetime if that is less. */
const RENEW_BEFORE_MS = 300_000;
/** A token is not used in its last 30 s, or last tenth if that is less, because a request takes time to arrive. */
const UNUSED_BEFORE_MS = 30_000;

/** An access token. Times are by the local clock. */
export interface AccessToken {
  readonly value: string;
  readonly type: "DPoP" | "Bearer";
  /** The scopes that Okta granted. They may be fewer than requested. */
  readonly scopes: readonly string[];
  readonly renewMs: number;
  readonly lastUseMs: number;
  readonly expiresMs: number;
}

/** The token request that a response belongs to. */
export interface TokenRequest {
  readonly scopes: readonly string[];
  /** Whether it had a DPoP proof. */
  readonly bound: boolean;
  /** When it was sent, by the local clock. */
  readonly sentMs: number;
}

/**
 * Reads the response of a token endpoint.
 *
 * @throws OktaError of kind `unreadable` if it has no usable token. A Bearer token is not usable if a proof was sent:
 * whatever removed the proof on the way could use that token.
 */
export function readAccessToken(response: Response, body: unknown, request: TokenRequest): AccessToken {
  const fields = (body ?? {}) as Readonly<Record<string, unknown>>;
  const value = fields["access_token"];
  const lifetimeMs = Number(fields["expires_in"]) * 1_000;
  const type = String(fields["token_type"]).toLowerCase();
  if (typeof value !== "string" || !/^[\w.~+/-]+=*$/.test(value) || !(lifetimeMs > 0)) {
    throw unreadableToken(response, "its body is not a token with an expiry");
  }
  if (request.bound && type === "bearer") {
    throw unreadableToken(
      response,
      "the token is not bound to the DPoP key of the proof. Check that no proxy removes the DPoP " +
        "header. If the org does not support DPoP, set dpop: false",
    );
  }
  if (type !== (request.bound ? "dpop" : "bearer")) {
    throw unreadableToken(response, "the token has another type");
  }
  const expiresMs = request.sentMs + lifetimeMs;
  const { scope } = fields;
  return {
    value,
    type: request.bound ? "DPoP" : "Bearer",
    // Without `scope`, all were granted: https://www.rfc-editor.org/rfc/rfc6749#section-5.1
    scopes: typeof scope === "string" ? scope.split(" ").filter(Boolean) : request.scopes,
    renewMs: expiresMs - Math.min(RENEW_BEFORE_MS, lifetimeMs / 4),
    lastUseMs: expiresMs - Math.min(UNUSED_BEFORE_MS, lifetimeMs / 10),
    expiresMs,
  };
}

/** The properties of a token, without the token. */
export interface TokenGrant {
  /** The org's origin. */
  readonly orgUrl: string;
  readonly tokenType: "DPoP" | "Bearer";
  /** The scopes that Okta granted. */
  readonly scopes: readonly string[];
  /** The scopes that were requested but not granted. Okta refuses calls that need them with 403. */
  readonly missingScopes: readonly string[];
  /** Milliseconds since the epoch, by the local clock. */
  readonly expiresMs: number;
}

/** Called for each token that arrives. Its errors and rejections are ignored. */
export type OnToken = (grant: TokenGrant) => void;

/** Calls the hook for a token. */
export function reportToken(
  onToken: OnToken,
  token: AccessToken,
  orgUrl: string,
  requestedScopes: readonly string[],
): void {
  const { type, scopes, expiresMs } = token;
  const missingScopes = requestedScopes.filter((scope) => !scopes.includes(scope));
  callHook(onToken, { orgUrl, tokenType: type, scopes, missingScopes, expiresMs });
}
