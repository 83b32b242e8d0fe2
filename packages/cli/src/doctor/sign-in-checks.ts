import { describeTarget } from "@okta-idm/connector";
import { OktaError, type TokenGrant } from "@okta-idm/core";
import { type Session, tokenOwner } from "../session.ts";
import type { Check } from "./check.ts";

/** Whose token it is, and what it is good for. */
export async function signInChecks(
  session: Session,
  grant: TokenGrant | undefined,
  signal: AbortSignal,
): Promise<Check[]> {
  const { kind, clientId, from } = session.settings.credentials;
  if (kind === "oauth") return [signIn(`service app ${clientId}, with a private key`), ...grantChecks(grant)];
  const warning = "has all rights of its owner; a service app has its scopes alone";
  return [
    signIn(`API token of ${await ownerOf(session, signal)} (${from})`),
    { result: "warn", check: "token", detail: warning },
  ];
}

function signIn(detail: string): Check {
  return { result: "ok", check: "sign-in", detail };
}

async function ownerOf(session: Session, signal: AbortSignal): Promise<string> {
  try {
    const owner = await tokenOwner(session, signal);
    return owner ? describeTarget(owner) : "somebody";
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    // A server that only resembles Okta has no user `me`. What else works is worth knowing all the same.
    return error.kind === "forbidden" ? "somebody who may not be read" : `somebody (${error.message})`;
  }
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
