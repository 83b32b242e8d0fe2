import { OktaError } from "@okta-idm/core";
import type { Action } from "./action.ts";
import { actions } from "./generated/actions.ts";

export { actions };

/**
 * Finds an action by its name.
 *
 * @throws OktaError of kind `refused` if no action has this name.
 */
export function findAction(name: string): Action {
  const action = (actions as readonly Action[]).find((candidate) => candidate.name === name);
  if (action) return action;
  const names = actions.map((known) => known.name).join(", ");
  throw new OktaError("refused", `There is no such action. The actions are ${names}`);
}
