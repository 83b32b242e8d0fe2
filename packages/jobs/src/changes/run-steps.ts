import { type ActionContext, findAction, type WriteActionName } from "@okta-idm/connector";
import type { KnownOptions } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import { Ledger } from "../ledger/ledger.ts";
import type { BulkItem, KnownState } from "../ledger/ledger-record.ts";
import { auditRejection } from "./audit.ts";
import { ChangeRun } from "./change-run.ts";
import type { Guard } from "./guard.ts";
import { type BulkResult, checkCount, RUN_OPTIONS, type RunChangesOptions } from "./run-options.ts";
import { type WriteAction, writeAction } from "./write-action.ts";

/**
 * Maps values in order, several at the same time.
 *
 * @param most how many run at the same time.
 */
export async function* mapInOrder<Value, Result>(
  values: Iterable<Value> | AsyncIterable<Value>,
  most: number,
  each: (value: Value) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const value of values) {
    const result = each(value);
    // An error is thrown where the result is awaited.
    result.catch(() => {});
    running.push(result);
    if (running.length >= most) yield running.shift() as Promise<Result>;
  }
  for (const result of running) yield result;
}

/** One step of a run of several actions. Its target is given by id. */
export interface Step {
  readonly action: WriteActionName;
  /** The documented input of the action. */
  readonly input: object;
  /** The number of the step, from 1, that Okta has to accept first. */
  readonly after?: number | undefined;
  readonly known: KnownState;
  /** The line of the file that named the target. */
  readonly line?: number | undefined;
}

/** The purpose of a run of several actions, as its ledger records it. */
export type StepsKind = "contain" | "restore";

/** Options of a run of several actions. */
export interface RunStepsOptions
  extends Omit<
    RunChangesOptions,
    "ledger" | "executor" | "guard" | "dryRun" | "planFirst" | "group" | "confirm" | "onChange"
  > {
  /** Path of the ledger: a new file, or one to resume. */
  readonly ledger: string;
  /**
   * Called after everything is recorded, with the number of users and apps that are left. If it rejects, nothing is
   * sent.
   */
  readonly confirm?: ((targets: number) => Promise<void>) | undefined;
}

const { dryRun: _, planFirst: _1, group: _2, onChange: _3, executor: _4, guard: _5, ...TAKEN } = RUN_OPTIONS;
export const RUN_STEPS_OPTIONS: KnownOptions<RunStepsOptions> = TAKEN;

/** Steps in progress at the same time; some of them wait for others. */
const AT_ONCE = 100;

export interface StepsRun {
  readonly kind: StepsKind;
  /** The guard that was used when the steps were planned. */
  readonly guard: Guard;
  /** The ledger of the run that is undone. */
  readonly undoes?: string | undefined;
  /** The type of the targets. */
  readonly of?: WriteAction["of"] | undefined;
  readonly steps: AsyncIterable<Step>;
  /** Options that the caller has checked. */
  readonly options: RunStepsOptions;
}

/**
 * Makes the changes of several actions in one run. It is the same pipeline with the same guards, ledger, audit,
 * verification and resume, and with an order between steps. `maxChanges` counts users and apps, not steps.
 *
 * @throws as `runChanges` does.
 */
export async function runSteps(
  given: ActionContext,
  { kind, guard, undoes, of = "user", steps, options }: StepsRun,
): Promise<BulkResult> {
  const { client } = given;
  const { now = () => client.clock.now(), resume = false, maxChanges, audit, confirm, ...more } = options;
  const signal = AbortSignal.any([given.signal, options.signal].filter((one) => one !== undefined));
  const context = { client, signal };
  const time = new Date(now()).toISOString();
  const head = { ledger: 2, action: kind, org: client.orgUrl } as const;
  const ledger = resume
    ? await Ledger.resume(options.ledger, head, time)
    : await Ledger.begin(options.ledger, {
        ...head,
        startedAt: time,
        ...(undoes !== undefined && { undoes }),
      });
  try {
    const writeOf = writes();
    try {
      if (!resume) await writeSteps(ledger, steps, signal);
      const count = await targetsLeft(ledger, writeOf);
      await auditRejection(
        audit,
        () => [{ action: kind }],
        async () => {
          checkCount(count, maxChanges);
          await confirm?.(count);
        },
      );
    } catch (error) {
      // The first error is the one to throw.
      if (!resume) await ledger.discard().catch(() => {});
      throw error;
    }
    const group = Promise.resolve(undefined);
    const run = new ChangeRun({
      context,
      writeOf,
      of,
      atOnce: AT_ONCE,
      ledger,
      guard,
      group,
      now,
      options: { ...more, resume, audit },
    });
    return await run.workThrough();
  } finally {
    await ledger.close();
  }
}

/** Finds the write of an item. Each action is looked up once. */
function writes(): (item: { readonly action?: string | undefined }) => WriteAction {
  const known = new Map<string, WriteAction>();
  return ({ action = "" }) => {
    const write = known.get(action) ?? writeAction(findAction(action));
    if (write === undefined) throw jobsError("notAWrite", action);
    known.set(action, write);
    return write;
  };
}

async function writeSteps(ledger: Ledger, steps: AsyncIterable<Step>, signal: AbortSignal): Promise<void> {
  for await (const step of steps) {
    signal.throwIfAborted();
    await ledger.add(step satisfies Omit<BulkItem, "n">);
  }
  signal.throwIfAborted();
  if (ledger.contents.count === 0) throw jobsError("noSteps");
  await ledger.planned();
}

/**
 * Counts the users and apps that are left.
 *
 * @throws OktaError of kind `refused` if an item's action is not a write.
 */
async function targetsLeft(ledger: Ledger, writeOf: ReturnType<typeof writes>): Promise<number> {
  const ids = new Set<unknown>();
  for await (const item of ledger.left()) {
    writeOf(item);
    if (item.known?.refused !== undefined) continue;
    const { userId, appId } = Object((item.input as { readonly path_parameters?: unknown }).path_parameters);
    ids.add(userId ?? appId);
  }
  return ids.size;
}
