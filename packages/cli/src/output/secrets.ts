/** What stands in the place of a secret. */
export const HIDDEN = "(hidden)";

/**
 * Names of members that sign in as somebody, in lower case without `_` and `-`: `activationToken`,
 * `registration_access_token`, `sharedSecret`, `tempPassword`, `recoveryCodes`.
 */
const SECRET_NAME =
  /(token|secret|password|passphrase|passcode|devicecode|apikey|privatekey|assertion|authorization|recoverycodes?|backupcodes?)$|^(activation|resetpassword|recovery|verification)(url|uri|link)$/;

/** What ends so and is none: it says of what kind a token is, or how to ask for one. */
const KNOWN_HARMLESS = /^(changepassword|forgotpassword|resetpassword|expirepassword)$/;

/** The private members of a JSON Web Key (RFC 7518). */
const JWK_PRIVATE: ReadonlySet<string> = new Set(["d", "p", "q", "dp", "dq", "qi", "oth", "k"]);

/** Links that sign in whoever opens them, as Okta makes them: for activation, a password reset, and to enroll a factor. */
const SECRET_LINK =
  /\/(welcome|reset[-_]password|activate|qr|recovery|verify)\/[\w.~-]{10}|\/tokens\/[\w.~-]+\/verify|[?&](token|stateToken|recoveryToken|activationToken)=/i;

/** The same with what signs in hidden: terminals are looked over, shared and recorded. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value === "string") return SECRET_LINK.test(value) ? HIDDEN : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isSecret(name, value) ? blot(member) : shown(name, member),
    ]),
  );
}

function isSecret(name: string, among: object): boolean {
  if (JWK_PRIVATE.has(name) && "kty" in among) return true;
  // The answer to a recovery question.
  if (name === "answer" && "question" in among) return true;
  const { key, type } = among as { readonly key?: unknown; readonly type?: unknown };
  // A header of a hook: `{ key: "Authorization", value: "…" }`, in `authScheme` under any name.
  if (name === "value" && typeof key === "string") return type === "HEADER" || isSecret(key, {});
  const plain = name.toLowerCase().replace(/[_-]/g, "");
  return SECRET_NAME.test(plain) && !KNOWN_HARMLESS.test(plain);
}

/**
 * A secret, whatever its type. What is empty, true or false is none, and says whether there is one. Numbers in an object
 * are settings, such as a hash's work factor or a policy's shortest password.
 */
function blot(member: unknown): unknown {
  if (Array.isArray(member)) return member.map(blot);
  if (typeof member === "object" && member !== null) {
    return Object.fromEntries(
      Object.entries(member).map(([name, inner]) => [name, typeof inner === "number" ? inner : blot(inner)]),
    );
  }
  return [true, false, null, undefined, ""].includes(member as never) ? member : HIDDEN;
}

function shown(name: string, member: unknown): unknown {
  // The Generic Task repeats its body as text.
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
