/** Members of answers that sign in as a user or an app. */
const SECRETS = new Set([
  "activationToken",
  "activationUrl",
  "resetPasswordUrl",
  "resetPasswordToken",
  "recoveryToken",
  "tempPassword",
  "password",
  "stateToken",
  "sessionToken",
  "access_token",
  "refresh_token",
  "id_token",
  "client_secret",
  "clientSecret",
]);

/** What stands in the place of a secret. */
export const HIDDEN = "(hidden)";

/** The same with what signs in hidden: terminals are looked over, shared and recorded. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, hidden(name, member)]));
}

function hidden(name: string, member: unknown): unknown {
  if (typeof member !== "string") return masked(member);
  // The Generic Task repeats its body as text.
  const holdsOne = name === "response_text" && [...SECRETS].some((secret) => member.includes(`"${secret}"`));
  return SECRETS.has(name) || holdsOne ? HIDDEN : member;
}
