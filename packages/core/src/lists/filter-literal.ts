/**
 * A text as a literal of a `filter` or `search`, quoted and escaped:
 *
 * ```ts
 * const filter = `profile.login eq ${filterLiteral(login)}`;
 * ```
 * Without it, a login that holds a quote could widen the expression. Okta's literals are JSON strings (RFC 7644).
 */
export function filterLiteral(text: string): string {
  return JSON.stringify(String(text));
}
