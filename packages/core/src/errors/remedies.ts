import type { ErrorKind, Outcome } from "./okta-error.ts";

/** The next step after an error. */
export interface Remedy {
  readonly remedy: string;
  /** For a read, if it differs: a read changes nothing, so there is no state to check first. */
  readonly afterRead?: string;
}

/** The next step after an error of a kind, if its code has none of its own. */
export interface KindRemedy extends Remedy {
  /** When an error is of this kind. */
  readonly when: string;
  /** If nothing was sent: there is no state to check. */
  readonly ifNotSent?: string;
}

/** The names that a surface has for options of this package. A remedy names the option that its reader can set. */
export interface OptionNames {
  /** Trusts more certificates. Default: `ca`. */
  readonly ca: string;
}

const UNTRUSTED =
  "The certificate is not signed by a trusted CA. If it is your proxy's, pass its CA with {ca}.";

/** The remedies by error kind. */
export const REMEDY_BY_KIND: Readonly<Record<ErrorKind, KindRemedy>> = {
  refused: {
    when: "nothing was sent: our own check rejected the input or the target",
    remedy: "Nothing was sent. Fix what the message names.",
  },
  unauthenticated: {
    when: "status 401, or a refused DPoP proof",
    remedy: "The token is wrong, expired or revoked, or its owner is not active.",
  },
  forbidden: {
    when: "status 403",
    remedy: "The token's owner lacks the permission, or the target's state or type does not allow this.",
  },
  not_found: {
    when: "status 404 with Okta's error body",
    remedy: "Check the id. The target may be deleted or, for a deactivation, already deactivated.",
    afterRead: "Nothing in this org has that id or name. Check it; it may be deleted.",
  },
  conflict: {
    when: "status 409 or 423",
    remedy: "Okta is still busy with the object. Try again in a few minutes.",
  },
  invalid: {
    when: "any other 4xx status",
    remedy: "Okta refused the request. Read the target's state before you try again.",
  },
  rate_limited: {
    when: "status 429",
    remedy: "The rate limit is used up for now. Try again after the reset.",
  },
  server: {
    when: "status 500 or above",
    remedy: "Okta failed. Retry a read; after a write, read the state first.",
    afterRead: "Okta failed. Try again in a few minutes.",
  },
  network: {
    when: "no response arrived",
    remedy: "Check the URL, the proxy and the network. After a write, read the state first.",
    afterRead: "Check the URL, the proxy and the network, then try again.",
    ifNotSent: "Nothing was done. Check the URL, the proxy and the network.",
  },
  timeout: {
    when: "no response arrived within the deadline",
    remedy: "After a write, read the state first: it may have taken effect.",
    afterRead: "The response took too long. Try again, ask for less at once, or allow more time.",
    ifNotSent: "Nothing was done. Check the proxy and the network, or allow more time.",
  },
  unreadable: {
    when: "the response is not one of the Okta API",
    remedy:
      "The response is incomplete, or not from the Okta API. A proxy may have responded or changed it, or the URL is wrong.",
  },
};

/**
 * The remedies by code.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/ for the codes of Okta
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 and https://www.rfc-editor.org/rfc/rfc9449 for those of OAuth
 * @see https://nodejs.org/api/tls.html#x509-certificate-error-codes for those of Node.js
 */
export const REMEDY_BY_CODE: Readonly<Record<string, Remedy>> = {
  E0000001: {
    remedy: "The input or the target's state does not allow this. Read the state before you try again.",
  },
  E0000003: { remedy: "The body is not valid for this endpoint. Compare it with the contract." },
  E0000004: { remedy: "The sign-in was refused. A call with a token never gets this: check the path." },
  E0000005: {
    remedy:
      "No usable credentials arrived. Check that the token is of the type that the app needs (SSWS, Bearer, DPoP).",
  },
  E0000006: {
    remedy:
      "The token's owner or the app lacks an admin role for this. An app manages the members of its app groups.",
  },
  E0000007: {
    remedy:
      "The object does not exist, or is in that state already. A deactivated user cannot be deactivated again.",
  },
  E0000008: {
    remedy: "This org's API has no such path. Check the spelling and whether the feature is enabled.",
  },
  E0000009: {
    remedy: "Okta failed or timed out. Ask for fewer items of a list; after a write, read the state first.",
    afterRead: "Okta failed or timed out. Ask for fewer items of a list, or try again.",
  },
  E0000010: { remedy: "Okta is in read-only mode. Reads work; retry writes later." },
  E0000011: {
    remedy: "The token is wrong, expired or revoked, or its owner is not active. Create a new one.",
  },
  E0000014: { remedy: "The old password is wrong, or the new one does not meet the password policy." },
  E0000015: {
    remedy: "The org lacks the feature, or the token the permission. Ask the org's super administrator.",
  },
  E0000016: {
    remedy:
      "The user was activated before. If signing in fails, read the status: it may be SUSPENDED or LOCKED_OUT.",
  },
  E0000017: { remedy: "The password cannot be reset in this state. Read the user's status." },
  E0000018: { remedy: "Okta cannot send the requested media type. Omit the Accept header." },
  E0000019: { remedy: "Okta cannot read this media type. Omit the Content-Type header." },
  E0000021: { remedy: "Okta cannot read this media type. Omit the Content-Type header." },
  E0000022: {
    remedy: "The path does not support this method. An id that is empty or contains a slash causes this.",
  },
  E0000023: { remedy: "Another directory is the source of this profile. Make the change there." },
  E0000028: { remedy: "A required parameter is missing. The error names it." },
  E0000029: { remedy: "The cursor is no longer valid. Start the list again." },
  E0000031: {
    remedy: 'Okta could not parse this search. Put values in double quotes: profile.lastName eq "Ferreira".',
  },
  E0000032: {
    remedy:
      "The user is not locked out. If signing in fails, read the status: it may be SUSPENDED or PASSWORD_EXPIRED.",
  },
  E0000033: { remedy: "search and filter cannot be used together. Put both conditions into search." },
  E0000038: { remedy: "The user's status does not allow this. Read the status first." },
  E0000047: {
    remedy:
      "The rate limit is used up, or too many requests ran at once. Others share it: lower the budget, or wait.",
  },
  E0000053: {
    remedy:
      'Okta could not parse the filter, or since is more than 180 days ago. Put values in double quotes: status eq "ACTIVE".',
  },
  E0000054: { remedy: "The paging parameters do not fit together. Follow the next link unchanged." },
  E0000056: { remedy: "Deactivate the app first." },
  E0000060: {
    remedy:
      "Okta does not support this here. For example, nobody can be added to or removed from the group Everyone.",
  },
  E0000068: { remedy: "The code or answer is wrong. Request a new code, and check the clock of the device." },
  E0000090: { remedy: "The role is assigned already. Nothing has to be done." },
  E0000094: { remedy: "This list does not support that filter. Compare it with the contract." },
  E0000100: { remedy: "Okta cannot search right now. Read by id, or try again later." },
  E0000107: { remedy: "The object is not in the required state. Read it first." },
  E0000112: { remedy: "The user is still being activated. Try again in a few minutes." },
  E0000122: { remedy: "Okta cannot send the requested media type. Omit the Accept header." },
  E0000155: { remedy: "The user is not active. Read the user's status first." },
  invalid_client: {
    remedy: "Check the client id, and that the public half of this key is registered with the app.",
  },
  unauthorized_client: { remedy: "Check that the app is of the type API Services, and active." },
  invalid_scope: {
    remedy: "Grant the scopes to the app under Okta API Scopes, or request only those that are granted.",
  },
  invalid_dpop_proof: { remedy: "Check that no proxy changes the request or sends it twice." },
  use_dpop_nonce: { remedy: "Check that no proxy removes the DPoP-Nonce header." },
  ECONNREFUSED: {
    remedy: "Nothing was done: no program listens there. Check the host and port of the URL, and the proxy.",
  },
  ENOTFOUND: { remedy: "The host does not exist. Check the org's URL, and the DNS of this machine." },
  EPROTO: {
    remedy:
      "The server does not speak TLS, or only versions that this machine rejects. Check the port of the URL, and the proxy.",
  },
  CERT_HAS_EXPIRED: { remedy: "The certificate has expired, or this machine's clock is wrong." },
  CERT_NOT_YET_VALID: { remedy: "The certificate is not valid yet, or this machine's clock is wrong." },
  DEPTH_ZERO_SELF_SIGNED_CERT: { remedy: UNTRUSTED },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    remedy: "The certificate is for another host. Check the org's URL, and the proxy.",
  },
  SELF_SIGNED_CERT_IN_CHAIN: { remedy: UNTRUSTED },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { remedy: UNTRUSTED },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { remedy: UNTRUSTED },
};

/** A write took effect by its response, and reading shows another state. */
const CONTRADICTED =
  "Okta may still be working on it, or something changed it back, such as a group rule. Read the state in a few minutes.";

/** The properties of an error that its remedy depends on. */
interface ErrorFacts {
  readonly kind: ErrorKind;
  readonly method?: string | undefined;
  readonly code?: string | undefined;
  readonly missingScopes?: readonly string[];
  readonly outcome?: Outcome | undefined;
}

/**
 * The likely cause and the next step, in one or two sentences.
 *
 * @param names the option names of a surface; those of this package by default.
 */
export function remedyFor(error: ErrorFacts, names: OptionNames = { ca: "ca" }): string {
  return remedyOf(error).replace("{ca}", names.ca);
}

/** @see https://developer.okta.com/docs/reference/error-codes/#E0000008 */
function remedyOf({ kind, method, code = "", missingScopes = [], outcome }: ErrorFacts): string {
  if (missingScopes.length > 0) {
    return `Grant the app the scope ${missingScopes.join(" ")} (and a role that covers it), then get a new token.`;
  }
  const isRead = method === "GET" || method === "HEAD";
  const byKind = REMEDY_BY_KIND[kind];
  const byCode = Object.hasOwn(REMEDY_BY_CODE, code) ? REMEDY_BY_CODE[code] : undefined;
  if (isRead && kind === "not_found" && code !== "E0000008") return byKind.afterRead ?? byKind.remedy;
  if (byCode) return (isRead ? byCode.afterRead : undefined) ?? byCode.remedy;
  if (kind === "conflict" && outcome === "unknown") return CONTRADICTED;
  const notSent = outcome === "not_sent" ? byKind.ifNotSent : undefined;
  return notSent ?? (isRead ? byKind.afterRead : undefined) ?? byKind.remedy;
}
