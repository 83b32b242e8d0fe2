import { OktaError } from "@okta-idm/core";
import type { Action } from "./action.ts";
import { actions } from "./actions/index.ts";

/**
 * The action of that name.
 *
 * @throws OktaError of kind `refused` when there is none.
 */
export function findAction(name: string): Action {
  const action = (actions as readonly Action[]).find((candidate) => candidate.name === name);
  if (action) return action;
  const names = actions.map((known) => known.name).join(", ");
  throw new OktaError("refused", `There is no such action. There are ${names}`);
}
