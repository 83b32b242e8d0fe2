import { OktaError } from "@okta-idm/core";

/**
 * A number of failures, or a share of them below 1, as `--stop-after-failures` gives it: `20` or `5%`.
 *
 * @throws OktaError of kind `refused` for what is neither.
 */
export function stopAfter(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const [, digits, percent] = /^(\d{1,9}|\d{1,2}\.\d{1,3}(?=%))(%?)$/.exec(given) ?? [];
  const number = percent ? Number(digits) / 100 : Number(digits);
  if (digits !== undefined && number > 0 && (percent ? number < 1 : true)) return number;
  throw new OktaError(
    "refused",
    "--stop-after-failures takes a whole number from 1, or a share below 100%, such as 5%",
  );
}
