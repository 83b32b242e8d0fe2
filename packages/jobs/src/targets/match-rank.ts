import { editDistance } from "@okta-idm/core";

/**
 * How well a text fits one of the names of somebody or something; the smaller, the better. 0 is the name itself, then
 * come names that begin with it, that have a word that begins with it, that hold it, and that it may be mistyped for.
 * Undefined if it fits none.
 */
export function matchRank(text: string, names: readonly (string | undefined)[]): number | undefined {
  const wanted = folded(text);
  const ranks = names.flatMap((name: unknown) =>
    typeof name === "string" && name !== "" ? (rankOf(wanted, folded(name)) ?? []) : [],
  );
  return ranks.length > 0 ? Math.min(...ranks) : undefined;
}

function rankOf(wanted: string, name: string): number | undefined {
  if (name === wanted) return 0;
  const at = name.indexOf(wanted);
  if (at === 0) return 1;
  if (at > 0) return /[\p{L}\p{N}]/u.test(name[at - 1] ?? "") ? 3 : 2;
  const steps = editDistance(wanted, name);
  // Of two short words nearly all are near to each other.
  return steps === undefined || steps >= wanted.length - 1 ? undefined : 3 + steps;
}

/** Without letter case and accents, which people leave out. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The words of a text, each of two letters or digits at least: so many at most, as Okta rejects long searches. */
export function wordsIn(text: string, most: number): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? [])].slice(0, most);
}
