import { distance } from "fastest-levenshtein";
import { OktaError } from "./okta-error.ts";
import { printable } from "./printable.ts";

/** The names of all options of an object: a new option does not compile until it is listed. */
export type KnownOptions<Options> = { readonly [Name in keyof Options]-?: true };

/**
 * Rejects options that do not exist: a misspelt `dryRun` would run for real, and nobody would know.
 *
 * @param of what takes the options, as the error calls it, e.g. `runBulk`.
 * @throws OktaError of kind `refused` that names the unknown option and the nearest known one.
 */
export function checkOptions<Options extends object>(
  of: string,
  known: KnownOptions<Options>,
  given: Options | undefined,
): void {
  if (given === undefined) return;
  const names = Object.keys(known);
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new OktaError("refused", `${of} takes an object with ${names.join(", ")}`);
  }
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(known, name));
  if (unknown === undefined) return;
  const near = nearest(unknown, names);
  const next = near === undefined ? `Known options: ${names.join(", ")}` : `Did you mean "${near}"?`;
  throw new OktaError("refused", `${of} has no option "${printable(unknown.slice(0, 100))}". ${next}`);
}

/** The known word that is nearest to a mistyped one; undefined if none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .flatMap((candidate) => {
      const steps = editDistance(word, candidate);
      return steps === undefined ? [] : [{ candidate, steps }];
    })
    .sort((a, b) => a.steps - b.steps);
  return best?.candidate;
}

/**
 * The number of letters in which two words differ, without regard to letter case; undefined if they differ in too many
 * for one to be the other mistyped: more than two, and more than a third of the first.
 */
export function editDistance(word: string, other: string): number | undefined {
  const steps = distance(word.toLowerCase(), other.toLowerCase());
  return steps <= Math.max(2, word.length / 3) ? steps : undefined;
}

/** Beyond it a timer of Node fires at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/**
 * Checks that an option is a number that this package can work with.
 *
 * @throws OktaError of kind `refused` for a number that is out of bounds.
 */
export function checkBound(name: string, value: number, least: number, most = LONGEST_DELAY_MS): void {
  if (value >= least && value <= most) return;
  const from = least === Number.MIN_VALUE ? "above 0" : `from ${least}`;
  throw new OktaError("refused", `${name} has to be a number ${from} and up to ${most}`);
}
