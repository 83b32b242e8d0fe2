/** What settings, mail and Okta's own examples write before a token. */
const BEFORE = /^(?:export\s+)?(?:OKTA_API_KEY\s*=|Authorization\s*:)?\s*["'`]?(?:SSWS\s+)?/i;

/**
 * An API token from what people paste: with quotes, with `SSWS` or a whole header before it, broken over lines, or with
 * characters that nobody sees.
 */
export function pastedToken(pasted: string): string {
  return pasted
    .replace(/[\p{Cf}\uFEFF]/gu, "")
    .trim()
    .replace(BEFORE, "")
    .replace(/[\s"'`,;]+/g, "");
}
