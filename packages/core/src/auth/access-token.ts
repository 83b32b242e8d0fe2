import { tellHook } from "../http/client-event.ts";
import { noToken } from "./token-error.ts";

/** Renewed so long before its end, or a quarter of its life if that is less. */
const RENEW_BEFORE_MS = 300_000;
/** Not used any more so long before its end, or a tenth of its life: a request takes its time to arrive. */
const UNUSED_BEFORE_MS = 30_000;

/** A token, and what it is good for. Times are by the local clock. */
export interface AccessToken {
  readonly value: string;
  readonly type: "DPoP" | "Bearer";
  /** What Okta granted, which may be less than was asked for. */
  readonly scopes: readonly string[];
  readonly renewMs: number;
  readonly lastUseMs: number;
  readonly expiresMs: number;
}

/** What was asked for. */
export interface AskedToken {
  readonly scopes: readonly string[];
  /** Whether a proof was sent. */
  readonly bound: boolean;
  /** When, by the local clock. */
  readonly sentMs: number;
}

/**
 * Reads what a token endpoint gives.
 *
 * @throws OktaError of kind `unreadable` for what is no token. A Bearer token in answer to a proof is none either:
 * whatever took the proof away on the way could use it.
 */
export function readAccessToken(response: Response, body: unknown, asked: AskedToken): AccessToken {
  const answer = (body ?? {}) as Readonly<Record<string, unknown>>;
  const value = answer["access_token"];
  const lifetimeMs = Number(answer["expires_in"]) * 1_000;
  const type = String(answer["token_type"]).toLowerCase();
  if (typeof value !== "string" || !/^[\w.~+/-]+=*$/.test(value) || !(lifetimeMs > 0)) {
    throw noToken(response, "its body is not a token with an end");
  }
  if (asked.bound && type === "bearer") {
    throw noToken(
      response,
      "the token is not bound to the DPoP key whose proof was sent. Check that no proxy takes the DPoP header " +
        "away; for an org that knows no DPoP, set dpop: false",
    );
  }
  if (type !== (asked.bound ? "dpop" : "bearer")) throw noToken(response, "the token is of another type");
  const expiresMs = asked.sentMs + lifetimeMs;
  const { scope } = answer;
  return {
    value,
    type: asked.bound ? "DPoP" : "Bearer",
    // Who leaves it out has granted all.
    scopes: typeof scope === "string" ? scope.split(" ").filter(Boolean) : asked.scopes,
    renewMs: expiresMs - Math.min(RENEW_BEFORE_MS, lifetimeMs / 4),
    lastUseMs: expiresMs - Math.min(UNUSED_BEFORE_MS, lifetimeMs / 10),
    expiresMs,
  };
}

/** What is known of a token, but not the token. */
export interface TokenGrant {
  /** The org's origin. */
  readonly orgUrl: string;
  readonly tokenType: "DPoP" | "Bearer";
  /** The scopes that Okta granted. */
  readonly scopes: readonly string[];
  /** The scopes that were asked for and not granted: calls that need them will be answered 403. */
  readonly missingScopes: readonly string[];
  /** Milliseconds since the epoch, by this machine's clock. */
  readonly expiresMs: number;
}

/** Told of each token that arrives. What it throws, or rejects with, is passed over. */
export type OnToken = (grant: TokenGrant) => void;

/** Tells of a token. */
export function tell(onToken: OnToken, token: AccessToken, orgUrl: string, asked: readonly string[]): void {
  const { type, scopes, expiresMs } = token;
  const missingScopes = asked.filter((scope) => !scopes.includes(scope));
  tellHook(onToken, { orgUrl, tokenType: type, scopes, missingScopes, expiresMs });
}
