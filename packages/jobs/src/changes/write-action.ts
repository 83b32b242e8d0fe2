import type { Action, ActionContext } from "@okta-idm/connector";
import { type Lifecycle, OktaError, type OperationId, operations } from "@okta-idm/core";
import { listGroupsOfUser, readApp, readUser } from "../targets/read-target.ts";
import type { Target } from "../targets/target.ts";
import { membership } from "./plan.ts";

/**
 * The subject of a write: the `status` of a user or app, the `membership` of a user in a group, or the `sessions` of a
 * user, which cannot be read afterwards.
 */
export type WriteKind = "status" | "membership" | "sessions";

/** An action that writes. */
export interface WriteAction {
  readonly action: Action;
  readonly operation: OperationId;
  readonly kind: WriteKind;
  readonly of: "user" | "app";
  /** Undefined for sessions. */
  readonly lifecycle: Lifecycle | undefined;
  /** For memberships: whether the user is a member afterwards. */
  readonly member: boolean;
}

/** Returns what an action changes. Undefined for a read, and for the Generic Task with its unknown effect. */
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

/** The path parameters of a write's documented input. */
export interface WritePath {
  readonly userId?: string;
  readonly groupId?: string;
  readonly appId?: string;
}

/** The current status or membership. */
export interface State {
  /** A status, `member` or `no member`; `DELETED` for an app that is gone. */
  readonly state: string;
  /** Whether Okta is still changing the status. */
  readonly pending: boolean;
  /** When the user got the status, if Okta says it. */
  readonly since?: string | undefined;
}

/** Reads the user or app of a write by its id. */
export function readWriteTarget(
  context: ActionContext,
  { of }: Pick<WriteAction, "of">,
  { userId = "", appId = "" }: WritePath,
): Promise<Target> {
  return of === "user" ? readUser(context, userId) : readApp(context, appId);
}

/** Whether a group is in a user's list of groups. The list may lag behind a change. */
export async function isMember(
  context: ActionContext,
  { userId = "", groupId = "" }: WritePath,
): Promise<boolean> {
  for await (const { id } of listGroupsOfUser(context, userId)) {
    if (id === groupId) return true;
  }
  return false;
}

/** Reads the state that a write changes. Returns undefined for sessions, which cannot be read. */
export async function readState(
  context: ActionContext,
  write: WriteAction,
  path: WritePath,
): Promise<State | undefined> {
  if (write.kind === "sessions") return undefined;
  if (write.kind === "membership") {
    return { state: membership(await isMember(context, path)), pending: false };
  }
  try {
    return await readWriteTarget(context, write, path);
  } catch (error) {
    const isGone = error instanceof OktaError && error.kind === "not_found" && write.of === "app";
    if (!isGone) throw error;
    return { state: "DELETED", pending: false };
  }
}
