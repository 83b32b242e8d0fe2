import { OktaError, type TokenGrant } from "@okta-idm/core";
import { describeTarget, type Target } from "@okta-idm/jobs";
import { type Session, tokenOwner } from "../session.ts";
import type { Check } from "./check.ts";

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
