import { OktaError, type RateLimit, type TokenGrant } from "@okta-idm/core";
import { describeTarget, type Target } from "@okta-idm/jobs";
import type { Settings } from "../config/settings.ts";
import { type Session, tokenOwner } from "../session.ts";
import { remedyOf } from "../terminal/error-text.ts";
import type { Check } from "./check.ts";

/** With a larger difference, signatures and links of the log begin to fail. */
const WARN_S = 30;
/** A response takes time, and its `Date` is in whole seconds. */
const TOLERANCE_S = 3;

/** The failure of the first request: of the connection, or of signing in, because a service app gets its token first. */
export function failedCall(error: OktaError): Check {
  const check = ["network", "timeout", "unreadable"].includes(error.kind) ? "connection" : "sign-in";
  return { result: "fail", check, detail: `${error.message}. ${remedyOf(error)}` };
}

export function tlsCheck(
  orgUrl: string,
  { verifyTls, verifyProxy }: Pick<Settings, "verifyTls" | "verifyProxy">,
): Check {
  if (!orgUrl.startsWith("https:"))
    return { result: "warn", check: "TLS", detail: "not used, because the org is on this machine" };
  if (verifyTls && !verifyProxy) {
    const detail = "the certificate of the org is verified, but not that of a proxy";
    return { result: "warn", check: "TLS", detail };
  }
  return verifyTls
    ? { result: "ok", check: "TLS", detail: "the certificate is verified" }
    : {
        result: "warn",
        check: "TLS",
        detail: "the certificate is not verified: another server could pose as the org",
      };
}

/** Compares this machine's clock with the org's. */
export function clockCheck(response: Response, nowMs: number): Check {
  const dateMs = Date.parse(response.headers.get("Date") ?? "");
  if (Number.isNaN(dateMs)) {
    return {
      result: "warn",
      check: "clock",
      detail: "the response of the org has no Date header to compare with",
    };
  }
  const aheadS = Math.round((nowMs - dateMs) / 1_000);
  const off = Math.abs(aheadS);
  if (off <= TOLERANCE_S) return { result: "ok", check: "clock", detail: "same as the org's" };
  const detail = `this machine is ${spanOf(off)} ${aheadS < 0 ? "behind" : "ahead of"} the org`;
  return { result: off > WARN_S ? "warn" : "ok", check: "clock", detail };
}

function spanOf(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** The remaining requests of each rate limit that was met. Other programs of the org may share it. */
export function limitChecks(limits: readonly RateLimit[]): Check[] {
  return limits.map(({ bucket, limit, remaining }) => {
    const isLow = limit !== undefined && remaining !== undefined && remaining < limit / 10;
    const detail = `${bucket}: ${remaining ?? "?"} of ${limit ?? "?"} left`;
    return { result: isLow ? "warn" : "ok", check: "rate limit", detail };
  });
}

/** The owner of an API token, or the error if it could not be read. Undefined for a service app. */
export async function readOwner(
  session: Session,
  signal: AbortSignal,
): Promise<Target | OktaError | undefined> {
  try {
    return await tokenOwner(session, signal);
  } catch (error) {
    if (error instanceof OktaError) return error;
    throw error;
  }
}

/** The owner of the token, and its rights. */
export function signInChecks(
  { settings }: Pick<Session, "settings">,
  owner: Target | OktaError | undefined,
  grant: TokenGrant | undefined,
): Check[] {
  const { kind, clientId, from } = settings.credentials;
  if (kind === "oauth") return [signIn(`service app ${clientId}, with a private key`), ...grantChecks(grant)];
  const warning = "has all rights of its owner. A service app has only its scopes";
  return [
    signIn(`API token of ${ownerName(owner)} (${from})`),
    { result: "warn", check: "token", detail: warning },
  ];
}

function signIn(detail: string): Check {
  return { result: "ok", check: "sign-in", detail };
}

function ownerName(owner: Target | OktaError | undefined): string {
  if (owner === undefined) return "an unknown user";
  if (!(owner instanceof OktaError)) return describeTarget(owner);
  // A server that only resembles Okta has no user `me`. The other checks are still useful.
  return owner.kind === "forbidden" ? "a user that it may not read" : `an unknown user (${owner.message})`;
}

function grantChecks(grant: TokenGrant | undefined): Check[] {
  if (grant === undefined) return [];
  const { tokenType, scopes, missingScopes, expiresMs } = grant;
  const isBound = tokenType === "DPoP";
  const minutes = Math.round((expiresMs - Date.now()) / 60_000);
  const missing = `requested, but not granted to the app: ${missingScopes.join(" ")}`;
  return [
    {
      result: isBound ? "ok" : "warn",
      check: "DPoP",
      detail: isBound
        ? "tokens are bound to a key of this process"
        : "off: anyone who gets a token can use it",
    },
    {
      result: "ok",
      check: "scopes",
      detail: `${scopes.join(" ") || "none"}, within the app's admin role`,
    },
    ...(missingScopes.length > 0 ? [{ result: "warn", check: "scopes", detail: missing } as const] : []),
    { result: "ok", check: "token", detail: `valid for ${minutes} min, then renewed` },
  ];
}
