import { operations } from "@okta-idm/core";
import { findAction } from "./actions.ts";
import { acceptInput } from "./documented-input.ts";
import { type GenericTaskInput, genericRequest } from "./generic-task.ts";

/** Method and path of a request. */
export interface ActionRequest {
  /** In capitals. */
  readonly method: string;
  /** Percent-encoded, without the query. */
  readonly path: string;
}

/**
 * Returns the method and path of the request that an action would send. Sends nothing.
 *
 * @throws InputError if the action does not accept the input.
 */
export async function actionRequest(name: string, given: unknown): Promise<ActionRequest> {
  const action = findAction(name);
  const input = (await acceptInput(action, given)) as GenericTaskInput;
  const { method, url } = genericRequest(
    "https://org.invalid",
    action.operation ? { ...input, ...asGenericTask(operations[action.operation]) } : input,
  );
  return { method, path: new URL(url).pathname };
}

/** An operation as an input of the Generic Task. */
function asGenericTask({ method, path }: { readonly method: string; readonly path: string }) {
  return { method, endpoint: path.replace(/\{(\w+)\}/g, "{{$1}}"), parameters: {}, headers: {} };
}
