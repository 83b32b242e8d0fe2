import { OktaError } from "@okta-idm/core";
import type { BulkOptions } from "./bulk-options.ts";

/** @throws OktaError of kind `refused` for a number that bounds nothing, as one that is not a number. */
export function checkBulkOptions({ maxChanges, stopAfterFailures, atOnce }: BulkOptions): void {
  check("maxChanges", maxChanges, "a whole number from 0", isCount(maxChanges, 0));
  const isShare = stopAfterFailures !== undefined && stopAfterFailures > 0 && stopAfterFailures < 1;
  const takes = "a whole number from 1, or a share between 0 and 1";
  check("stopAfterFailures", stopAfterFailures, takes, isShare || isCount(stopAfterFailures, 1));
  check("atOnce", atOnce, "a whole number from 1 to 1000", isCount(atOnce, 1) && Number(atOnce) <= 1_000);
}

function isCount(value: number | undefined, least: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

function check(name: string, value: unknown, takes: string, holds: boolean): void {
  if (value !== undefined && !holds) throw new OktaError("refused", `${name} takes ${takes}`);
}
