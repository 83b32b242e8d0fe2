import { type ActionContext, type Effect, findAction, type WriteActionName } from "@okta-idm/connector";
import { checkOptions, type KnownOptions, OktaError } from "@okta-idm/core";
import { checkSwitches, checkValue } from "../changes/check-value.ts";
import { Guard } from "../changes/guard.ts";
import { type Plan, planOf, reached } from "../changes/plan.ts";
import { type BulkResult, checkRunOptions, onlyPlanned } from "../changes/run-options.ts";
import {
  inOrder,
  RUN_STEPS_OPTIONS,
  type RunStepsOptions,
  runSteps,
  type Step,
} from "../changes/run-steps.ts";
import { readTarget, type WriteAction, writeAction } from "../changes/write-action.ts";
import { FileError } from "../errors.ts";
import { lockFile } from "../files/lock-file.ts";
import type { KnownState } from "../ledger/ledger-record.ts";
import { isOktaId, type Target } from "../targets/target.ts";
import { groupsOfUser } from "./group-facts.ts";
import { type RunItem, type RunRecord, readRun } from "./run-record.ts";

/** How a run is undone. */
export interface UndoOptions extends Omit<RunStepsOptions, "ledger" | "confirm"> {
  /** Path of the ledger of the undoing: a new file, or one to resume. Not needed for a dry run, which leaves none. */
  readonly ledger?: string | undefined;
  /** Whether only plans are made. Default false. */
  readonly dryRun?: boolean | undefined;
  /** Whether also those are undone whose state was changed after the run. Default false: they are `refused`. */
  readonly force?: boolean | undefined;
  /** Told the plan of each user or app, in order, before anything is sent. */
  readonly onPlan?: ((plan: UndoPlan) => unknown) | undefined;
  /** Asked once everything is planned and recorded, with the number of users and apps. When it rejects, nothing is sent. */
  readonly confirm?: ((targets: number, planned: UndoFacts) => Promise<void>) | undefined;
}

/** What undoing the changes of one user or app comes to. */
export interface UndoPlan {
  readonly id: string;
  /** Undefined where there is none any more. */
  readonly target: Target | undefined;
  /** Why nothing is done. */
  readonly refused: string | undefined;
  readonly plans: readonly Plan[];
}

/** What is known of all that a run did. */
export interface UndoFacts {
  /** How often the run did what nothing undoes, by action: `clear_user_session`. */
  readonly irreversible: Readonly<Record<string, number>>;
  /** Items that may have been changed, and of which the state before is not known. */
  readonly unclear: number;
}

const OPTIONS: KnownOptions<UndoOptions> = {
  ...RUN_STEPS_OPTIONS,
  dryRun: true,
  force: true,
  onPlan: true,
};

/** The action that takes another one back. */
const INVERSE: Readonly<Partial<Record<string, WriteActionName>>> = {
  suspend_user: "unsuspend_user",
  unsuspend_user: "suspend_user",
  add_user_to_group: "remove_user_from_group",
  remove_user_from_group: "add_user_to_group",
  application_activate_by_id: "application_deactivate_by_id",
  application_deactivate_by_id: "application_activate_by_id",
};

/** Users and apps that are read at the same time. */
const AT_ONCE = 20;

/**
 * Undoes what a run changed, and no more: the statuses and memberships that its ledger says it moved. Doing it twice is no
 * error. What nothing brings back (sessions, tokens, passwords) is told, and left.
 *
 * @param path the ledger of the run; not read when the undoing is resumed.
 * @throws FileError for a ledger of another org, one whose run has not ended, and one that is itself an undoing.
 * @throws as `runChanges` does.
 */
export async function undoRun(given: ActionContext, path: string, options: UndoOptions): Promise<BulkResult> {
  checkUndoOptions(options);
  const { dryRun = false, force = false, onPlan, confirm, ...run } = options;
  const signal = AbortSignal.any([given.signal, options.signal].filter((one) => one !== undefined));
  const context = { client: given.client, signal };
  if (options.resume === true) {
    // What it is about is in its own ledger.
    const own = await readRun(options.ledger ?? "");
    return runSteps(context, {
      kind: "restore",
      guard: guardOf(
        context,
        own.items.map(({ item }) => item.action ?? ""),
        options,
      ),
      of: ofItems(own),
      steps: none(),
      options: { ...run, ledger: options.ledger ?? "", confirm: (count) => asked(confirm, count, NO_FACTS) },
    });
  }
  // Nobody resumes the run while it is undone.
  const lock = await lockedForUndoing(path);
  try {
    const record = await readRun(path);
    const changes = undoableIn(path, record, context.client.orgUrl);
    const guard = guardOf(context, [...changes.inverse], options);
    async function* planned(): AsyncGenerator<PlannedUndo> {
      const each = (target: ChangedTarget) => planUndo(context, target, force);
      for await (const plan of inOrder(changes.targets.values(), AT_ONCE, each)) {
        await onPlan?.(plan);
        yield plan;
      }
    }
    async function* steps(): AsyncGenerator<Step> {
      for await (const plan of planned()) yield* plan.steps;
    }
    if (dryRun) {
      let total = 0;
      for await (const _ of planned()) total += 1;
      await confirm?.(total, changes.facts);
      return onlyPlanned(total);
    }
    if (changes.targets.size === 0) {
      await confirm?.(0, changes.facts);
      return onlyPlanned(0);
    }
    return await runSteps(context, {
      kind: "restore",
      guard,
      undoes: path,
      of: changes.of,
      steps: steps(),
      options: {
        ...run,
        ledger: options.ledger ?? "",
        confirm: (count) => asked(confirm, count, changes.facts),
      },
    });
  } finally {
    await lock?.release();
  }
}

async function asked(confirm: UndoOptions["confirm"], count: number, facts: UndoFacts): Promise<void> {
  await confirm?.(count, facts);
}

const NO_FACTS: UndoFacts = { irreversible: {}, unclear: 0 };

async function* none(): AsyncGenerator<Step> {}

function checkUndoOptions(options: UndoOptions): void {
  checkOptions("undoRun", OPTIONS, options);
  checkRunOptions("undoRun", options as never, OPTIONS as never);
  checkSwitches(options, ["dryRun", "force"]);
  const { onPlan, ledger, dryRun } = options;
  checkValue("onPlan", onPlan, "a function", typeof onPlan === "function");
  if (dryRun !== true && (typeof ledger !== "string" || ledger === "")) {
    throw new OktaError("refused", "undoRun needs a ledger: the path of a file that records the undoing");
  }
}

/** A ledger in a folder that cannot be written to has no process that works on it. */
async function lockedForUndoing(path: string) {
  try {
    return await lockFile(path);
  } catch (error) {
    if (error instanceof FileError && /^(EACCES|EPERM|EROFS)$/.test(error.code ?? "")) return undefined;
    throw error;
  }
}

function guardOf(context: ActionContext, actions: readonly string[], options: UndoOptions): Guard {
  const { protection, protectedIds, owner, onUnguardedOwner } = options;
  const takesAccess = actions.some((name) => name !== "" && findAction(name).effect === "contain");
  const effect: Effect = takesAccess ? "contain" : "restore";
  return new Guard(context, effect, { protection, protectedIds, owner, onUnguardedOwner });
}

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
interface ChangedTarget {
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

function undoableIn(path: string, { head, items, isPlanned }: RunRecord, org: string): Undoable {
  if (head.org !== org) throw new FileError(path, `is of ${head.org}, and not of ${org}`);
  if (head.action === "restore") {
    throw new FileError(path, "records a run that undid another one, which is not undone by a command");
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
    if (!isOktaId(of, changed.id)) throw new FileError(path, `was damaged: ${changed.id} is no id`);
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
  return { of: ofItems({ items }), targets, inverse, facts: { irreversible, unclear } };
}

/** What an item changed, or may have changed. */
function changedBy({ outcome, begun }: RunItem) {
  if (begun?.id !== undefined) return { ...begun, id: begun.id };
  const { outcome: what, id, groupId, before } = outcome ?? {};
  if (id === undefined || !/^(changed|pending|unknown)$/.test(what ?? "")) return undefined;
  return { id, groupId, before };
}

function ofItems({ items }: Pick<RunRecord, "items">): WriteAction["of"] {
  const path = Object(items[0]?.item.input).path_parameters;
  const id = items[0]?.outcome?.id ?? "";
  return Object(path).appId !== undefined || isOktaId("app", id) ? "app" : "user";
}

type PlannedUndo = UndoPlan & { readonly steps: readonly Step[] };

/** Reads the state of a user or app, and plans what takes the changes back. */
async function planUndo(
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
      readTarget(context, { of }, path),
      hasGroups ? groupsOfUser(context, id) : undefined,
    ]);
  } catch (error) {
    if (!(error instanceof OktaError) || error.kind !== "not_found") throw error;
  }
  const refused = target === undefined ? `there is no such ${of} any more` : movedOn(target, changes, since);
  const isRefused = refused !== undefined && (target === undefined || !force);
  const plans = changes.map((change) => {
    const isMember = groups?.some((group) => group.id === change.group?.id);
    return target && planOf(write(change.inverse), target, { group: groupOf(change), isMember });
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
function movedOn(
  { state, since, pending }: Target,
  changes: readonly Changed[],
  knownSince: string | undefined,
): string | undefined {
  const change = changes.find(({ group }) => group === undefined);
  // The groups of somebody who was deactivated since are not the run's any more.
  if (change === undefined) return state === "DEPROVISIONED" ? "is DEPROVISIONED now" : undefined;
  const { lifecycle } = write(change.inverse);
  const goals = lifecycle === undefined ? [] : reached(lifecycle);
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
