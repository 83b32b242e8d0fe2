import { failuresNeeded } from "../usage/usage-errors.ts";

/**
 * The value of `--stop-after-failures`: `20` is a number of failures, `5%` a share of 0.05.
 *
 * @throws UsageError for any other text.
 */
export function stopAfter(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const [, digits, percent] = /^(\d{1,9}|\d{1,2}\.\d{1,3}(?=%))(%?)$/.exec(given) ?? [];
  const number = percent ? Number(digits) / 100 : Number(digits);
  if (digits !== undefined && number > 0 && (percent ? number < 1 : true)) return number;
  throw failuresNeeded();
}
