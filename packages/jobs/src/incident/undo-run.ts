import { type ActionContext, type Effect, findAction } from "@okta-idm/connector";
import { checkOptions, type KnownOptions } from "@okta-idm/core";
import { checkSwitches, checkValue } from "../changes/check-value.ts";
import { Guard } from "../changes/guard.ts";
import { type BulkResult, checkRunOptions, onlyPlanned } from "../changes/run-options.ts";
import {
  mapInOrder,
  RUN_STEPS_OPTIONS,
  type RunStepsOptions,
  runSteps,
  type Step,
} from "../changes/run-steps.ts";
import { FileError, jobsError } from "../errors.ts";
import { lockFile } from "../files/lock-file.ts";
import {
  type ChangedTarget,
  findUndoable,
  type PlannedUndo,
  planUndo,
  typeOfItems,
  type UndoFacts,
  type UndoPlan,
} from "./plan-undo.ts";
import { readRun } from "./run-record.ts";

/** How a run is undone. */
export interface UndoOptions extends Omit<RunStepsOptions, "ledger" | "confirm"> {
  /** Path of the ledger of the undoing: a new file, or one to resume. Not needed for a dry run, which leaves none. */
  readonly ledger?: string | undefined;
  /** Whether only plans are made. Default false. */
  readonly dryRun?: boolean | undefined;
  /** Whether to undo changes of targets with a later state change, too. Default false: they are `refused`. */
  readonly force?: boolean | undefined;
  /** Called with the plan of each user or app, in order, before anything is sent. */
  readonly onPlan?: ((plan: UndoPlan) => unknown) | undefined;
  /** Asked once everything is planned and recorded, with the number of users and apps. When it rejects, nothing is sent. */
  readonly confirm?: ((targets: number, planned: UndoFacts) => Promise<void>) | undefined;
}

const OPTIONS: KnownOptions<UndoOptions> = {
  ...RUN_STEPS_OPTIONS,
  dryRun: true,
  force: true,
  onPlan: true,
};

/** Users and apps that are read at the same time. */
const AT_ONCE = 20;

/**
 * Undoes what a run changed, and no more: the statuses and memberships that its ledger says it moved. Doing it twice is no
 * error. Sessions, tokens and passwords cannot be restored; they are reported.
 *
 * @param path the ledger of the run; not read when the undoing is resumed.
 * @throws FileError if the ledger is for another org, if its run has not ended, or if it is an undo itself.
 * @throws as `runChanges` does.
 */
export async function undoRun(given: ActionContext, path: string, options: UndoOptions): Promise<BulkResult> {
  checkUndoOptions(options);
  const { dryRun = false, force = false, onPlan, confirm, ...run } = options;
  const signal = AbortSignal.any([given.signal, options.signal].filter((one) => one !== undefined));
  const context = { client: given.client, signal };
  if (options.resume === true) {
    // Its targets are in its own ledger.
    const own = await readRun(options.ledger ?? "");
    return runSteps(context, {
      kind: "restore",
      guard: guardOf(
        context,
        own.items.map(({ item }) => item.action ?? ""),
        options,
      ),
      of: typeOfItems(own),
      steps: none(),
      options: { ...run, ledger: options.ledger ?? "", confirm: (count) => asked(confirm, count, NO_FACTS) },
    });
  }
  // Nobody resumes the run while it is undone.
  const lock = await lockedForUndoing(path);
  try {
    const record = await readRun(path);
    const changes = findUndoable(path, record, context.client.orgUrl);
    const guard = guardOf(context, [...changes.inverse], options);
    async function* planned(): AsyncGenerator<PlannedUndo> {
      const each = (target: ChangedTarget) => planUndo(context, target, force);
      for await (const plan of mapInOrder(changes.targets.values(), AT_ONCE, each)) {
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
    throw jobsError("ledgerRequired", "undoRun");
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
  const { protection, protectedIds, owner, onUnknownOwner } = options;
  const takesAccess = actions.some((name) => name !== "" && findAction(name).effect === "contain");
  const effect: Effect = takesAccess ? "contain" : "restore";
  return new Guard(context, effect, { protection, protectedIds, owner, onUnknownOwner });
}
