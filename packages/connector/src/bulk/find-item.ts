import type { ActionContext } from "../action.ts";
import { checked } from "../changes/change.ts";
import type { WritePath } from "../changes/state.ts";
import type { WriteAction } from "../changes/write-action.ts";
import { findTarget } from "../targets/find-target.ts";
import type { Target } from "../targets/target.ts";
import type { BulkItem, LedgerTarget } from "./ledger-record.ts";

/** An item of which is known whom or what it is about. */
export interface FoundItem extends LedgerTarget {
  /** The documented input, with the id in it. */
  readonly input: object;
  readonly path: WritePath;
  /** Undefined where it was named by its id: then nothing was read yet. */
  readonly target: Target | undefined;
}

/** To Okta the path of a user may also hold a login, in whatever letter case, or the beginning of one. */
const USER_ID = /^00u\w{17}$/;

/**
 * Finds whom or what an item is about.
 *
 * @param knownId where an earlier run found it: a name may lead to somebody else by now, or to nobody any more.
 * @throws InputError for an input that the action does not take.
 * @throws AmbiguousTargetError where several have the name, OktaError of kind `not_found` where none has it.
 */
export async function findItem(
  context: ActionContext,
  write: WriteAction,
  { name, input }: BulkItem,
  knownId: string | undefined,
): Promise<FoundItem> {
  if (knownId !== undefined) return found(write, withId(write, input, knownId), undefined);
  if (name === undefined) {
    const item = await found(write, input, undefined);
    if (write.of === "app" || USER_ID.test(item.id)) return item;
    return findByName(context, write, input, item.id);
  }
  return findByName(context, write, input, name);
}

async function findByName(
  { client, signal }: ActionContext,
  write: WriteAction,
  input: object,
  name: string,
) {
  const target = await findTarget(client, write.of, name, { signal });
  return found(write, withId(write, input, target.id), target);
}

async function found(write: WriteAction, given: object, target: Target | undefined): Promise<FoundItem> {
  const { path, input } = await checked(write.action.name, given);
  const { appId, userId = "", groupId } = path;
  return { input, path, target, id: appId ?? userId, ...(groupId !== undefined && { groupId }) };
}

/** Name of the path parameter that holds the id. */
export function idParameter({ of }: WriteAction): "userId" | "appId" {
  return of === "user" ? "userId" : "appId";
}

function withId(write: WriteAction, input: object, id: string): object {
  const { path_parameters } = input as { readonly path_parameters?: object };
  return { ...input, path_parameters: { ...path_parameters, [idParameter(write)]: id } };
}
