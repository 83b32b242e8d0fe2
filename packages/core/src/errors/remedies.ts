import type { ErrorKind, Outcome } from "./okta-error.ts";

const UNTRUSTED =
  "The certificate is not signed by a CA that this machine trusts. If it is your proxy's, pass its CA as ca.";

/**
 * What codes mean for the operations of this contract, and what to do: Okta's, from its list of error codes, OAuth's, and
 * Node's.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/
 */
const BY_CODE: Readonly<Record<string, string>> = {
  E0000001:
    "The input or the target's state does not allow it. Read the target's status before you try again.",
  E0000003: "The body is not what this endpoint takes. Compare it with the contract.",
  E0000004: "The sign-in was refused. A token call never answers so: check the path.",
  E0000005:
    "No usable credentials arrived. Check that the token is of the kind that the app needs (SSWS, Bearer, DPoP).",
  E0000006:
    "The token's owner, or the app, lacks an admin role for it. Members of app groups are managed by the app.",
  E0000007:
    "There is no such object, or it is in that state already: a deactivated user cannot be deactivated again.",
  E0000008: "There is no such path in this org's API. Check its spelling, and that the feature is there.",
  E0000009:
    "Okta failed or ran out of time. Ask for less of a list at once; after a write, read the state first.",
  E0000010: "Okta is in read-only mode: reads go on, writes have to wait.",
  E0000011: "The token is wrong, expired or revoked, or its owner is no longer active. Make a new one.",
  E0000014: "The old password is wrong, or the new one does not meet the password policy.",
  E0000015: "The org lacks the feature, or the token the right to it. Ask the org's super administrator.",
  E0000016:
    "The user was activated before. If signing in fails, read the status: it may be SUSPENDED or LOCKED_OUT.",
  E0000017: "The password could not be reset in this state. Read the user's status.",
  E0000018: "Okta cannot answer in the asked media type. Leave Accept out.",
  E0000019: "Okta cannot read the sent media type. Leave Content-Type out.",
  E0000021: "Okta cannot read the sent media type. Leave Content-Type out.",
  E0000022: "The path takes no such method. An id that is empty or holds a slash leads here.",
  E0000023: "Another directory masters this profile. Make the change there.",
  E0000028: "A required parameter is missing. The error names it.",
  E0000029: "The cursor is no longer good. Start the list again.",
  E0000031: 'Okta could not parse this search. Put values in double quotes: profile.lastName eq "Ferreira".',
  E0000032:
    "The user is not locked out. If signing in fails, read the status: it may be SUSPENDED or PASSWORD_EXPIRED.",
  E0000033: "search and filter exclude each other. Put both into search.",
  E0000038: "The user's status does not allow it. Read the status first.",
  E0000047:
    "The limit is used up for this window, or too many calls were under way. Others count too: lower the budget, or wait.",
  E0000053:
    'Okta could not parse the filter, or since is more than 180 days ago. Put values in double quotes: status eq "ACTIVE".',
  E0000054: "The paging parameters do not go together. Follow the next link as it is.",
  E0000056: "The app has to be deactivated first.",
  E0000060:
    "Okta does not support this here. For example, nobody can be added to or removed from the group Everyone.",
  E0000068: "The code or answer is wrong. Ask for a new code, and check the clock of the device.",
  E0000090: "The role is assigned already. Nothing has to be done.",
  E0000094: "This list does not take that filter. Compare it with the contract.",
  E0000100: "Okta cannot search at the moment. Read by id, or try again.",
  E0000107: "The object is not in the state that this needs. Read it first.",
  E0000112: "The user is still being activated. Try again in a few minutes.",
  E0000122: "Okta cannot answer in the asked media type. Leave Accept out.",
  E0000155: "The user is not active. Read the user's status first.",
  invalid_client: "Check the client id, and that the public half of this key is registered with the app.",
  unauthorized_client: "Check that the app is of the type API Services, and active.",
  invalid_scope: "Grant the scopes to the app under Okta API Scopes, or ask for those that are granted.",
  invalid_dpop_proof: "Check that no proxy changes the request on its way, or sends it twice.",
  use_dpop_nonce: "Check that no proxy takes the DPoP-Nonce header away.",
  ENOTFOUND: "There is no such host. Check the org's URL, and that this machine finds others by name.",
  EPROTO: "What listens there speaks no TLS that this machine takes. Check the URL's port, and the proxy.",
  CERT_HAS_EXPIRED: "The certificate has expired, or this machine's clock is wrong.",
  CERT_NOT_YET_VALID: "The certificate is not valid yet, or this machine's clock is wrong.",
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  ERR_TLS_CERT_ALTNAME_INVALID: "The certificate is another host's. Check the org's URL, and the proxy.",
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
};

const BY_KIND: Readonly<Record<ErrorKind, string>> = {
  refused: "Nothing was sent. Fix what the message names.",
  unauthenticated: "The token is wrong, expired or revoked, or its owner is no longer active.",
  forbidden: "The token's owner lacks the permission, or the target's state or kind does not allow it.",
  not_found: "Check the id; the target may be gone, or, for a deactivation, deactivated already.",
  conflict: "Okta is still busy with it. Try again in a few minutes.",
  invalid: "Okta rejected the request. Read the target's state before you try again.",
  rate_limited: "The org's limit is used up for now. Try again after the reset.",
  server: "Okta failed. A read can be tried again; after a write, read the state first.",
  network: "Check the URL, the proxy and the network. After a write, read the state first.",
  timeout: "After a write, read the state first: Okta may have done it.",
  unreadable: "The response is not from the API. A proxy may have answered, or the URL is wrong.",
};

/**
 * For a read, which changes nothing, so that there is no state to look at first.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000009
 */
const READ_BY_CODE: Readonly<Record<string, string>> = {
  E0000009: "Okta failed or ran out of time. Ask for less of a list at once, or try again.",
};
const READ: Partial<Record<ErrorKind, string>> = {
  server: "Okta failed. Try again in a few minutes.",
  network: "Check the URL, the proxy and the network, then try again.",
  timeout: "The response took too long. Try again, ask for less at once, or allow more time.",
};

/** What an error is about, as far as its remedy hangs on it. */
interface Trouble {
  readonly kind: ErrorKind;
  readonly method?: string | undefined;
  readonly code?: string | undefined;
  readonly missingScopes?: readonly string[];
  readonly outcome?: Outcome | undefined;
}

/** Where no answer came and nothing was done, there is no state to read. */
const NOT_SENT: Partial<Record<ErrorKind, string>> = {
  network: "Nothing was done. Check the URL, the proxy and the network.",
  timeout: "Nothing was done. Check the proxy and the network, or allow more time.",
};

/** The state was read and says otherwise: it may come yet, or something took it back, such as a rule of a group. */
const CONTRADICTED =
  "Okta may still be at it, or something changed it back, such as a group rule. Read the state in a few minutes.";

/** What a read does not find is not there, whatever state it was in. */
const NOT_FOUND_BY_READ = "Nothing in this org has that id or name. Check it; it may be deleted.";

/**
 * The likely cause and the next step, in a sentence or two.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000008
 */
export function remedyFor({ kind, method, code = "", missingScopes = [], outcome }: Trouble): string {
  if (missingScopes.length > 0) {
    return `Grant the app the scope ${missingScopes.join(" ")} (and a role that covers it), then get a new token.`;
  }
  const isRead = method === "GET" || method === "HEAD";
  if (isRead && kind === "not_found" && code !== "E0000008") return NOT_FOUND_BY_READ;
  if (isRead && Object.hasOwn(READ_BY_CODE, code)) return READ_BY_CODE[code] ?? "";
  if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code] ?? "";
  if (kind === "conflict" && outcome === "unknown") return CONTRADICTED;
  const notSent = outcome === "not_sent" ? NOT_SENT[kind] : undefined;
  return notSent ?? (isRead ? READ[kind] : undefined) ?? BY_KIND[kind];
}
