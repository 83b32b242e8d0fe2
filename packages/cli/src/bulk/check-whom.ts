import type { WriteAction } from "@okta-idm/connector";
import { OktaError, operations } from "@okta-idm/core";
import type { Values } from "../command.ts";
import { givenParameters, refuseBoth } from "../usage/parameter-options.ts";

const EXCLUSIVE = [
  ["from", "query"],
  ["from", "resume"],
  ["query", "resume"],
  ["query", "column"],
  ["resume", "column"],
  ["resume", "ledger"],
] as const;

/**
 * Checks that arguments and options say once whom many changes are for, and what they are.
 *
 * @throws OktaError of kind `refused` for what cannot be meant together.
 */
export function checkWhom(write: WriteAction, args: readonly string[], values: Values): void {
  for (const [one, other] of EXCLUSIVE) refuseBoth(values, one, other);
  const isResumed = values["resume"] !== undefined;
  const groups = write.kind === "membership" && !isResumed ? 1 : 0;
  if (args.length < groups) throw new OktaError("refused", "The group is missing: it is the argument");
  if (args.length > groups) {
    const whom = isResumed
      ? "The ledger says who is to be changed"
      : `--from and --query say which ${write.of}s are to be changed`;
    throw new OktaError("refused", `${whom}: leave the ${groups > 0 ? "other " : ""}arguments out`);
  }
  if (isResumed && saysHow(write, values)) {
    throw new OktaError("refused", "The ledger says how each is to be changed: leave those options out");
  }
}

function saysHow({ operation }: WriteAction, values: Values): boolean {
  const { query, header } = operations[operation].parameters;
  return [query, header].some((group) => Object.keys(givenParameters(group, values)).length > 0);
}
