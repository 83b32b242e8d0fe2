/** The members that Okta tells: those that are texts, and not empty ones. */
export function present<Name extends string>(
  given: Readonly<Record<Name, unknown>>,
): { readonly [Member in Name]?: string } {
  const members = Object.entries(given).filter(([, value]) => typeof value === "string" && value !== "");
  return Object.fromEntries(members) as { readonly [Member in Name]?: string };
}
