import type { Action } from "@okta-idm/connector";
import { type Lifecycle, type OperationId, operations } from "@okta-idm/core";

/**
 * What a write changes: the `status` of a user or app, the `membership` of a user in a group, or nothing that can be
 * read afterwards, as the `sessions` of a user.
 */
export type WriteKind = "status" | "membership" | "sessions";

/** An action that changes something. */
export interface WriteAction {
  readonly action: Action;
  readonly operation: OperationId;
  readonly kind: WriteKind;
  readonly of: "user" | "app";
  /** Absent of sessions. */
  readonly lifecycle: Lifecycle | undefined;
  /** Of membership: whether the user is a member afterwards. */
  readonly member: boolean;
}

/** What an action changes; undefined for one that only reads, and for the Generic Task, of which nobody knows. */
export function writeAction(action: Action): WriteAction | undefined {
  const { operation } = action;
  if (operation === undefined || operations[operation].method === "GET") return undefined;
  const { method, path, lifecycle } = operations[operation];
  const kind = path.includes("{groupId}") ? "membership" : lifecycle === undefined ? "sessions" : "status";
  return {
    action,
    operation,
    kind,
    of: path.includes("{appId}") ? "app" : "user",
    lifecycle,
    member: method === "PUT",
  };
}
