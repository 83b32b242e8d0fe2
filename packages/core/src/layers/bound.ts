import { OktaError } from "../errors.ts";

/** Beyond it a timer of Node fires at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** @throws OktaError of kind `refused` for a number that no layer can work with. */
export function checkBound(name: string, value: number, least: number): void {
  if (value >= least && value <= LONGEST_DELAY_MS) return;
  throw new OktaError("refused", `${name} has to be a number from ${least} to ${LONGEST_DELAY_MS}`);
}
