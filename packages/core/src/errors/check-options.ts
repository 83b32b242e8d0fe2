import { distance } from "fastest-levenshtein";
import type { OktaError } from "./okta-error.ts";
import { printable } from "./printable.ts";
import { rejection } from "./rejections.ts";

/** The names of all options of an object. A new option does not compile until it is listed. */
export type KnownOptions<Options> = { readonly [Name in keyof Options]-?: true };

/**
 * Rejects unknown options. A misspelt `dryRun` would otherwise make a real change.
 *
 * @param owner takes the options, as the error names it, e.g. `runBulk`.
 * @throws OktaError of kind `refused` that names the unknown option and the nearest known one.
 */
export function checkOptions<Options extends object>(
  owner: string,
  known: KnownOptions<Options>,
  given: Options | undefined,
): void {
  if (given === undefined) return;
  const names = Object.keys(known);
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw rejection("optionsNotObject", owner, names.join(", "));
  }
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw unknownOption(owner, unknown, names);
}

function unknownOption(owner: string, unknown: string, names: readonly string[]): OktaError {
  const near = nearest(unknown, names);
  const hint = near === undefined ? `Known options: ${names.join(", ")}` : `Did you mean "${near}"?`;
  return rejection("unknownOption", owner, printable(unknown.slice(0, 100)), hint);
}

/** The known word that is nearest to a mistyped one. Undefined if none is near. */
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
 * The number of letters that differ between two words, ignoring case. Undefined if it is more than two and more than a
 * third of the first word, because then one is not a typo of the other.
 */
export function editDistance(word: string, other: string): number | undefined {
  const steps = distance(word.toLowerCase(), other.toLowerCase());
  return steps <= Math.max(2, word.length / 3) ? steps : undefined;
}

/**
 * A longer timer of Node.js fires at once.
 *
 * @see https://nodejs.org/api/timers.html#settimeoutcallback-delay-args
 */
const MAX_DELAY_MS = 2 ** 31 - 1;

/**
 * Checks that an option is a number within bounds.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkBound(name: string, value: number, min: number, max = MAX_DELAY_MS): void {
  if (value >= min && value <= max) return;
  throw rejection("numberOutOfBounds", name, min === Number.MIN_VALUE ? "above 0" : `from ${min}`, max);
}
