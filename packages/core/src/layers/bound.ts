import { OktaError } from "../errors.ts";

/** Beyond it a timer of Node fires at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** @throws OktaError of kind `refused` for a number that nothing can work with. */
export function checkBound(name: string, value: number, least: number, most = LONGEST_DELAY_MS): void {
  if (value >= least && value <= most) return;
  const from = least === Number.MIN_VALUE ? "above 0" : `from ${least}`;
  throw new OktaError("refused", `${name} has to be a number ${from} and up to ${most}`);
}
