import { operations } from "@okta-idm/core";
import { acceptedInput } from "./accepted-input.ts";
import { findAction } from "./find-action.ts";
import { genericRequest } from "./generic-request.ts";
import type { GenericTaskInput } from "./generic-task-input.ts";

/** The request that an input leads to, as far as it tells what is done to whom. */
export interface AskedRequest {
  /** In capitals. */
  readonly method: string;
  /** Percent-encoded, without the query. */
  readonly path: string;
}

/**
 * Tells what running an action would ask of Okta, for whoever has to look before it is sent.
 *
 * @throws InputError for an input that the action does not take.
 */
export async function askedRequest(name: string, given: unknown): Promise<AskedRequest> {
  const action = findAction(name);
  const input = (await acceptedInput(action, given)) as GenericTaskInput;
  const { method, url } = genericRequest(
    "https://org.invalid",
    action.operation ? { ...input, ...written(operations[action.operation]) } : input,
  );
  return { method, path: new URL(url).pathname };
}

/** An operation in the words of the Generic Task. */
function written({ method, path }: { readonly method: string; readonly path: string }) {
  return { method, endpoint: path.replace(/\{(\w+)\}/g, "{{$1}}"), parameters: {}, headers: {} };
}
