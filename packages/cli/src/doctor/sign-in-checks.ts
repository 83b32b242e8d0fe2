import { OktaError, type TokenGrant } from "@okta-idm/core";
import { describeTarget, type Target } from "@okta-idm/jobs";
import { type Session, tokenOwner } from "../session.ts";
import type { Check } from "./check.ts";

/** The owner of an API token; an error if it could not be read, and undefined of a service app. */
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

/** Whose token it is, and what it is good for. */
export function signInChecks(
  { settings }: Pick<Session, "settings">,
  owner: Target | OktaError | undefined,
  grant: TokenGrant | undefined,
): Check[] {
  const { kind, clientId, from } = settings.credentials;
  if (kind === "oauth") return [signIn(`service app ${clientId}, with a private key`), ...grantChecks(grant)];
  const warning = "has all rights of its owner; a service app has its scopes alone";
  return [
    signIn(`API token of ${nameOf(owner)} (${from})`),
    { result: "warn", check: "token", detail: warning },
  ];
}

function signIn(detail: string): Check {
  return { result: "ok", check: "sign-in", detail };
}

function nameOf(owner: Target | OktaError | undefined): string {
  if (owner === undefined) return "somebody";
  if (!(owner instanceof OktaError)) return describeTarget(owner);
  // A server that only resembles Okta has no user `me`. What else works is worth knowing all the same.
  return owner.kind === "forbidden" ? "somebody who may not be read" : `somebody (${owner.message})`;
}

function grantChecks(grant: TokenGrant | undefined): Check[] {
  if (grant === undefined) return [];
  const { tokenType, scopes, missingScopes, expiresMs } = grant;
  const isBound = tokenType === "DPoP";
  const minutes = Math.round((expiresMs - Date.now()) / 60_000);
  const missing = `asked for, and not granted to the app: ${missingScopes.join(" ")}`;
  return [
    {
      result: isBound ? "ok" : "warn",
      check: "DPoP",
      detail: isBound
        ? "tokens are bound to a key of this process"
        : "off: whoever gets hold of a token can use it",
    },
    {
      result: "ok",
      check: "scopes",
      detail: `${scopes.join(" ") || "none"}, as far as the app's admin role`,
    },
    ...(missingScopes.length > 0 ? [{ result: "warn", check: "scopes", detail: missing } as const] : []),
    { result: "ok", check: "token", detail: `good for ${minutes} min more, and renewed by itself` },
  ];
}
