import type { ActionContext } from "@okta-idm/connector";
import { OktaError, segmentFault } from "@okta-idm/core";
import type { BulkItem, KnownState, LedgerTarget } from "../ledger/ledger-record.ts";
import { listGroupsOfUser, readGroup } from "../targets/read-target.ts";
import { resolveWithState } from "../targets/resolve-target.ts";
import { isOktaId, type Target, type TargetName } from "../targets/target.ts";
import { checked } from "./change.ts";
import { type Plan, planWithoutState, planWrite } from "./plan.ts";
import { isMember, readWriteTarget, type WriteAction, type WritePath } from "./write-action.ts";

/** An item with a known target, at least its id. */
export interface ResolvedItem extends LedgerTarget {
  /** The documented input, with the id in it. */
  readonly input: object;
  readonly path: WritePath;
  /** Undefined if only the id is known. */
  readonly target: Target | undefined;
  readonly group: Target | undefined;
  /** Whether the state was read by id. Search results may lag behind. */
  readonly isFresh: boolean;
  /** Whether the user is a member, if it was read together with the target. */
  readonly isMember?: boolean | undefined;
}

export interface ResolveItemOptions {
  readonly context: ActionContext;
  readonly write: WriteAction;
  /** The group of items without a group of their own. */
  readonly group?: Promise<Target | undefined> | undefined;
  /** Whether to read the state together with the target. */
  readonly withState: boolean;
  /** Whether to search for similar names if a name is unknown. This is one more request. */
  readonly suggests: () => boolean;
}

/**
 * Resolves the target of an item.
 *
 * @param knownId the id that an earlier run resolved. The name may belong to another target by now, or to none.
 * @throws InputError if the action does not accept the input.
 * @throws AmbiguousTargetError if several targets have the name, OktaError of kind `not_found` if none has it.
 */
export async function resolveItem(
  options: ResolveItemOptions,
  { name, kind = "any", input }: BulkItem,
  knownId?: string | undefined,
): Promise<ResolvedItem> {
  const { write } = options;
  const given = name ?? givenId(write, input);
  // If the item has an id, the earlier run's is not needed.
  if (name === undefined && (given === undefined || write.of === "app" || isOktaId("user", given))) {
    return resolveById(options, input);
  }
  // A ledger may come from anywhere. A text without the form of an id would be resolved as a name and could
  // bypass the guard.
  if (knownId !== undefined && isOktaId(write.of, knownId))
    return resolveById(options, withId(write, input, knownId));
  return resolveByName(options, input, { kind, value: given ?? "" });
}

/**
 * Plans an item.
 *
 * @param isFull whether to read the state even if the write could be sent without it.
 */
export async function planItem(
  { context, write }: ResolveItemOptions,
  found: ResolvedItem,
  isFull: boolean,
): Promise<Plan> {
  const { path, id, group } = found;
  const unread: Target = { type: write.of, id, name: id, state: "", pending: false, hasPassword: false };
  if (!isFull && !isReadFirst(write)) {
    const isKnown = write.kind === "status" && found.target !== undefined;
    if (!isKnown) return planWithoutState(write, found.target ?? unread, group);
  }
  if (write.kind === "membership") {
    const [target, ofGroup, isIn] = await Promise.all([
      found.target ?? readWriteTarget(context, write, path),
      group ?? readGroup(context, path.groupId ?? ""),
      found.isMember ?? isMember(context, path),
    ]);
    return planWrite(write, target, { group: ofGroup, isMember: isIn });
  }
  const target =
    found.target ??
    (isFull || write.kind === "status" ? await readWriteTarget(context, write, path) : unread);
  const plan = planWrite(write, target);
  // Search results lag behind. Only a state that was read by id is a reason not to act.
  if (plan.verdict === "change" || found.target === undefined || found.isFresh) return plan;
  return planWrite(write, await readWriteTarget(context, write, path));
}

/** The path parameter with the id. */
export function idParameter({ of }: WriteAction): "userId" | "appId" {
  return of === "user" ? "userId" : "appId";
}

/**
 * Whether the state must be read before the write. This is needed for writes that have an effect each time or may
 * have been made before, and for apps, because their API does not say when the status changed.
 */
function isReadFirst({ of, lifecycle }: WriteAction): boolean {
  return of === "app" || Boolean(lifecycle?.again || lifecycle?.tried);
}

async function resolveById(options: ResolveItemOptions, input: object): Promise<ResolvedItem> {
  const { context, write, withState } = options;
  const { path } = await checked(write.action.name, await withGroup(options, input));
  const [group, target, isIn] = await Promise.all([
    options.group,
    withState ? readWriteTarget(context, write, path) : undefined,
    withState && write.kind === "membership" ? isMember(context, path) : undefined,
  ]);
  return found(write, await withGroup(options, input), { target, group, isFresh: true, isMember: isIn });
}

async function resolveByName(
  options: ResolveItemOptions,
  input: object,
  name: TargetName,
): Promise<ResolvedItem> {
  const { context, write, withState, suggests } = options;
  const isRead = withState && write.kind === "membership";
  const [{ target, isFresh }, group, memberships] = await Promise.all([
    resolveWithState(context, write.of, name, { suggests }),
    options.group,
    isRead ? groupsByPath(context, name.value) : undefined,
  ]);
  const ready = await withGroup(options, withId(write, input, target.id));
  const { groupId = "" } = (ready as { path_parameters: WritePath }).path_parameters;
  // Read by the name that was given, which must be this very user's.
  const isTheirs = memberships && target.name.toLowerCase() === name.value.toLowerCase();
  return found(write, ready, {
    target,
    group,
    isFresh,
    isMember: isTheirs ? memberships.has(groupId) : undefined,
  });
}

/** Returns the ids of a user's groups; undefined if there is no such user. */
async function groupsByPath(context: ActionContext, userId: string): Promise<Set<string> | undefined> {
  if (segmentFault(userId) !== undefined) return undefined;
  const ids = new Set<string>();
  try {
    for await (const { id } of listGroupsOfUser(context, userId)) {
      if (id !== undefined) ids.add(id);
    }
    return ids;
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not_found") return undefined;
    throw error;
  }
}

async function found(
  write: WriteAction,
  given: object,
  known: Pick<ResolvedItem, "target" | "group" | "isFresh" | "isMember">,
): Promise<ResolvedItem> {
  const { path, input } = await checked(write.action.name, given);
  const { appId, userId = "", groupId } = path;
  return { ...known, input, path, id: appId ?? userId, ...(groupId !== undefined && { groupId }) };
}

async function withGroup({ group }: ResolveItemOptions, input: object): Promise<object> {
  const known = await group;
  if (known === undefined) return input;
  const { path_parameters } = input as { readonly path_parameters?: object };
  return { ...input, path_parameters: { ...path_parameters, groupId: known.id } };
}

function givenId(write: WriteAction, input: object): string | undefined {
  const { path_parameters } = input as { readonly path_parameters?: Readonly<Record<string, unknown>> };
  const id = Object(path_parameters)[idParameter(write)];
  return typeof id === "string" ? id : undefined;
}

function withId(write: WriteAction, input: object, id: string): object {
  const { path_parameters } = input as { readonly path_parameters?: object };
  return { ...input, path_parameters: { ...path_parameters, [idParameter(write)]: id } };
}

/** Plans an item with the state that was read for the plan of the run. */
export function planFromKnown(write: WriteAction, { id, groupId }: ResolvedItem, known: KnownState): Plan {
  const { name, state, hasPassword = false, impossible } = known;
  const target: Target = { type: write.of, id, name, state: state ?? "", pending: false, hasPassword };
  const group = groupId === undefined ? undefined : groupOf(groupId, known);
  if (impossible !== undefined) {
    const action = write.action.name;
    return { action, verdict: "impossible", target, group, before: state, after: undefined, why: impossible };
  }
  if (write.kind === "sessions") return planWithoutState(write, target);
  return planWrite(write, target, { group, isMember: state === "member" });
}

/** Steps on groups of other types are recorded as impossible. */
function groupOf(id: string, { group = id }: KnownState): Target {
  return { type: "group", id, name: group, state: "OKTA_GROUP", pending: false, hasPassword: false };
}
