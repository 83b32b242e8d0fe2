import type { Io } from "../command.ts";
import { note } from "../terminal/print.ts";

/** The text that replaces a secret. */
export const HIDDEN = "(hidden)";

/** Says how hidden secrets can be shown. */
export function noteHidden(io: Pick<Io, "stderr" | "env">): void {
  note(io, `Values shown as ${HIDDEN} can be used to sign in. Pass --show-secrets to show them.`);
}

/**
 * Names of members that hold a secret, in lower case without `_` and `-`: `activationToken`, `registration_access_token`,
 * `sharedSecret`, `tempPassword`, `recoveryCodes`.
 */
const SECRET_NAME =
  /(token|secret|password|passphrase|passcode|devicecode|apikey|privatekey|assertion|authorization|recoverycodes?|backupcodes?)$|^(activation|resetpassword|recovery|verification)(url|uri|link)$/;

/** Names that end like a secret's, but describe a link or a policy. */
const KNOWN_HARMLESS = /^(changepassword|forgotpassword|resetpassword|expirepassword)$/;

/** The private members of a JSON Web Key. @see https://www.rfc-editor.org/rfc/rfc7518#section-6 */
const JWK_PRIVATE: ReadonlySet<string> = new Set(["d", "p", "q", "dp", "dq", "qi", "oth", "k"]);

/** Okta's links that sign in whoever opens them: for activation, a password reset, and factor enrollment. */
const SECRET_LINK =
  /\/(welcome|reset[-_]password|activate|qr|recovery|verify)\/[\w.~-]{10}|\/tokens\/[\w.~-]+\/verify|[?&](token|stateToken|recoveryToken|activationToken)=/i;

/** A value with its secrets hidden, for terminals, which others may see or record. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value === "string") return SECRET_LINK.test(value) ? HIDDEN : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isSecret(name, value) ? hide(member) : maskedMember(name, member),
    ]),
  );
}

function isSecret(name: string, parent: object): boolean {
  if (JWK_PRIVATE.has(name) && "kty" in parent) return true;
  // The answer to a recovery question.
  if (name === "answer" && "question" in parent) return true;
  const { key, type } = parent as { readonly key?: unknown; readonly type?: unknown };
  // A header of a hook: `{ key: "Authorization", value: "…" }`, in `authScheme` under any name.
  if (name === "value" && typeof key === "string") return type === "HEADER" || isSecret(key, {});
  const plain = name.toLowerCase().replace(/[_-]/g, "");
  return SECRET_NAME.test(plain) && !KNOWN_HARMLESS.test(plain);
}

/**
 * Hides a secret of any type. Empty values, true and false only say whether there is one. Numbers in an object are
 * settings, such as the work factor of a hash or the minimum length of a password.
 */
function hide(member: unknown): unknown {
  if (Array.isArray(member)) return member.map(hide);
  if (typeof member === "object" && member !== null) {
    return Object.fromEntries(
      Object.entries(member).map(([name, inner]) => [name, typeof inner === "number" ? inner : hide(inner)]),
    );
  }
  return [true, false, null, undefined, ""].includes(member as never) ? member : HIDDEN;
}

function maskedMember(name: string, member: unknown): unknown {
  // The Generic Task repeats the response body as text.
  if (name === "response_text" && typeof member === "string") return holdsSecret(member) ? HIDDEN : member;
  return masked(member);
}

function holdsSecret(text: string): boolean {
  try {
    const body = JSON.parse(text);
    return JSON.stringify(masked(body)) !== JSON.stringify(body);
  } catch {
    return SECRET_LINK.test(text) || /(token|secret|password)["']?\s{0,9}[:=]/i.test(text);
  }
}
