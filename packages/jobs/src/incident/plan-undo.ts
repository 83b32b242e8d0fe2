import { type ActionContext, findAction, type WriteActionName } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { goalStates, type Plan, planWrite } from "../changes/plan.ts";
import type { Step } from "../changes/run-steps.ts";
import { readWriteTarget, type WriteAction, writeAction } from "../changes/write-action.ts";
import { fileError } from "../errors.ts";
import type { KnownState } from "../ledger/ledger-record.ts";
import { readGroupsOfUser } from "../targets/read-target.ts";
import { isOktaId, type Target } from "../targets/target.ts";
import type { RunItem, RunRecord } from "./run-record.ts";

/** Plan to undo the changes of one user or app. */
export interface UndoPlan {
  readonly id: string;
  /** Undefined where there is none any more. */
  readonly target: Target | undefined;
  /** Why nothing is done. */
  readonly refused: string | undefined;
  readonly plans: readonly Plan[];
}

/** Summary of a run's changes. */
export interface UndoFacts {
  /** How often the run did what nothing undoes, by action: `clear_user_session`. */
  readonly irreversible: Readonly<Record<string, number>>;
  /** Items that may have been changed, with an unknown state before. */
  readonly unclear: number;
}

/** The action that takes another one back. */
const INVERSE: Readonly<Partial<Record<string, WriteActionName>>> = {
  suspend_user: "unsuspend_user",
  unsuspend_user: "suspend_user",
  add_user_to_group: "remove_user_from_group",
  remove_user_from_group: "add_user_to_group",
  application_activate_by_id: "application_deactivate_by_id",
  application_deactivate_by_id: "application_activate_by_id",
};

/** A change that a run made, or may have made. */
interface Changed {
  readonly action: WriteActionName;
  readonly inverse: WriteActionName;
  readonly group?: { readonly id: string; readonly name: string } | undefined;
  readonly before: string | undefined;
  /** Undefined where the run ended before it knew. */
  readonly after: string | undefined;
}

/** Behind every moment. */
const UNREAD = "~";

/** A user or app, with what a run changed of it. */
export interface ChangedTarget {
  readonly of: WriteAction["of"];
  readonly id: string;
  readonly name: string | undefined;
  readonly changes: Changed[];
  /**
   * The last moment since which a user had a status that the run read afterwards, by Okta's clock; undefined where it may
   * have changed the status once more without reading it.
   */
  since: string | undefined;
}

interface Undoable {
  readonly of: WriteAction["of"];
  readonly targets: ReadonlyMap<string, ChangedTarget>;
  readonly inverse: ReadonlySet<WriteActionName>;
  readonly facts: UndoFacts;
}

export function findUndoable(path: string, { head, items, isPlanned }: RunRecord, org: string): Undoable {
  if (head.org !== org) throw fileError("otherOrg", path, head.org, org);
  if (head.action === "restore") {
    throw fileError("undoOfUndo", path);
  }
  const targets = new Map<string, ChangedTarget>();
  const inverse = new Set<WriteActionName>();
  const irreversible: Record<string, number> = {};
  const since = new Map<string, string>();
  let unclear = 0;
  for (const one of isPlanned ? items : []) {
    const { outcome } = one;
    const action = one.item.action ?? head.action;
    const changed = changedBy(one);
    if (changed === undefined) continue;
    if (writeAction(findAction(action))?.kind === "status") {
      const known = since.get(changed.id) ?? "";
      const read = outcome?.since ?? UNREAD;
      if (read > known) since.set(changed.id, read);
    }
    const back = INVERSE[action];
    if (back === undefined) {
      irreversible[action] = (irreversible[action] ?? 0) + 1;
      continue;
    }
    const isSure = outcome?.outcome === "changed" || outcome?.outcome === "pending";
    if (!isSure && changed.before === undefined) {
      unclear += 1;
      continue;
    }
    const { of } = write(back);
    if (!isOktaId(of, changed.id)) throw fileError("ledgerBadId", path, changed.id);
    inverse.add(back);
    const target: ChangedTarget = targets.get(changed.id) ?? {
      of,
      id: changed.id,
      name: outcome?.name ?? one.item.known?.name,
      changes: [],
      since: undefined,
    };
    targets.set(changed.id, target);
    target.changes.push({
      action: action as WriteActionName,
      inverse: back,
      ...(changed.groupId !== undefined && {
        group: { id: changed.groupId, name: one.item.known?.group ?? changed.groupId },
      }),
      before: changed.before,
      after: outcome?.after,
    });
  }
  for (const target of targets.values()) {
    const known = since.get(target.id);
    target.since = known === UNREAD ? undefined : known;
  }
  return { of: typeOfItems({ items }), targets, inverse, facts: { irreversible, unclear } };
}

/** Change of an item, or possible change. */
function changedBy({ outcome, begun }: RunItem) {
  if (begun?.id !== undefined) return { ...begun, id: begun.id };
  const { outcome: what, id, groupId, before } = outcome ?? {};
  if (id === undefined || !/^(changed|pending|unknown)$/.test(what ?? "")) return undefined;
  return { id, groupId, before };
}

export function typeOfItems({ items }: Pick<RunRecord, "items">): WriteAction["of"] {
  const path = Object(items[0]?.item.input).path_parameters;
  const id = items[0]?.outcome?.id ?? "";
  return Object(path).appId !== undefined || isOktaId("app", id) ? "app" : "user";
}

export type PlannedUndo = UndoPlan & { readonly steps: readonly Step[] };

/** Reads the state of a user or app, and plans what takes the changes back. */
export async function planUndo(
  context: ActionContext,
  { of, id, name, changes, since }: ChangedTarget,
  force: boolean,
): Promise<PlannedUndo> {
  const path = of === "user" ? { userId: id } : { appId: id };
  const hasGroups = changes.some(({ group }) => group !== undefined);
  let target: Target | undefined;
  let groups: readonly Target[] | undefined;
  try {
    [target, groups] = await Promise.all([
      readWriteTarget(context, { of }, path),
      hasGroups ? readGroupsOfUser(context, id) : undefined,
    ]);
  } catch (error) {
    if (!(error instanceof OktaError) || error.kind !== "not_found") throw error;
  }
  const refused =
    target === undefined ? `there is no such ${of} any more` : whyNotUndone(target, changes, since);
  const isRefused = refused !== undefined && (target === undefined || !force);
  const plans = changes.map((change) => {
    const isMember = groups?.some((group) => group.id === change.group?.id);
    return target && planWrite(write(change.inverse), target, { group: groupOf(change), isMember });
  });
  const steps = changes.map((change, index): Step => {
    const known: KnownState = {
      name: target?.name ?? name ?? id,
      ...(plans[index]?.before !== undefined && { state: plans[index].before }),
      ...(change.group && { group: change.group.name }),
      ...(isRefused && { refused }),
    };
    const path_parameters = { ...path, ...(change.group && { groupId: change.group.id }) };
    return { action: change.inverse, input: { path_parameters }, known };
  });
  return {
    id,
    target,
    refused: isRefused ? refused : undefined,
    plans: isRefused ? [] : plans.filter((plan) => plan !== undefined),
    steps,
  };
}

/** Why the state is not as the run left it, nor as it was before. */
function whyNotUndone(
  { state, since, pending }: Target,
  changes: readonly Changed[],
  knownSince: string | undefined,
): string | undefined {
  const change = changes.find(({ group }) => group === undefined);
  // The groups of somebody who was deactivated since are not the run's any more.
  if (change === undefined) return state === "DEPROVISIONED" ? "is DEPROVISIONED now" : undefined;
  const { lifecycle } = write(change.inverse);
  const goals = lifecycle === undefined ? [] : goalStates(lifecycle);
  if (goals.includes(state) && !pending) return undefined;
  const left = change.after ?? write(change.action).lifecycle?.to;
  if (state !== left || pending) return `is ${state} now, and was left ${left}: it was changed after the run`;
  // Both times are Okta's.
  if (since !== undefined && knownSince !== undefined && since > knownSince) {
    return `is ${state} since ${since}, and was left so at ${knownSince}: it was changed after the run`;
  }
  return undefined;
}

function groupOf({ group }: Changed): Target | undefined {
  if (group === undefined) return undefined;
  return { type: "group", ...group, state: "OKTA_GROUP", pending: false, hasPassword: false };
}

function write(name: WriteActionName): WriteAction {
  return writeAction(findAction(name)) as WriteAction;
}
