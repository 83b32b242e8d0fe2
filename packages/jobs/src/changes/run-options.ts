import type { ActionInput, WriteActionName } from "@okta-idm/connector";
import { checkOptions, type KnownOptions, OktaError } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import type { LedgerStore } from "../ledger/ledger.ts";
import type { BulkItem, BulkOutcome, LedgerOutcome } from "../ledger/ledger-record.ts";
import type { NameKind, Target, TargetName } from "../targets/target.ts";
import type { Audit } from "./audit.ts";
import type { Change } from "./change.ts";
import { checkAudit, checkFunctions, checkSwitches, checkValue } from "./check-value.ts";
import { GUARD_OPTIONS, Guard, type GuardOptions } from "./guard.ts";
import type { ItemOutcome } from "./outcome.ts";
import type { Plan } from "./plan.ts";

/** One thing to do, as data: a documented input of the action, with a name in the place of the id where there is one. */
export type ChangeItem = Omit<BulkItem, "n" | "action" | "after" | "known">;

/** The same, typed by the action: its input, or a name and an input without the id. */
export type BulkInput<Name extends WriteActionName = WriteActionName> =
  | { readonly input: ActionInput<Name>; readonly name?: undefined; readonly kind?: undefined }
  | { readonly name: string; readonly kind?: NameKind | undefined; readonly input?: InputWithoutId<Name> };

type InputWithoutId<Name extends WriteActionName> =
  ActionInput<Name> extends { readonly path_parameters: infer Path }
    ? Omit<ActionInput<Name>, "path_parameters"> & {
        readonly path_parameters?: Omit<Path, "userId" | "appId">;
      }
    : never;

/** The changes, for the question that a person confirms. */
export interface PendingChanges {
  /** The plan of each, with {@link RunChangesOptions.planFirst}; else empty. */
  readonly plans: readonly Plan[];
  /** The group with changed members, if {@link RunChangesOptions.group} names one. */
  readonly group: Target | undefined;
}

/** Facts about an item for an executor elsewhere. */
export interface Execution {
  /** Id of the run, the same whenever its ledger is resumed. */
  readonly run: string;
  /** How often the ledger was resumed. */
  readonly resumes: number;
  /** When the item was handed over in an earlier run, which may have done it; undefined for one that was not. */
  readonly queued: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Carries out the items of a run elsewhere, such as on the workers of a queue. Guards and audit are theirs; the run keeps
 * the ledger, the count and the progress.
 */
export interface Executor {
  /** Resolves with what became of an item; with undefined when it was not done, and is left. */
  execute(item: BulkItem, execution: Execution): Promise<ItemOutcome | undefined>;
  /** Takes back what was handed over and has not begun: too many have failed. */
  withdraw(): Promise<void>;
}

/** How changes are made. The same for a few and for many. */
export interface RunChangesOptions extends GuardOptions {
  /**
   * Path of the ledger: a new file, or one to resume. Or a store of your own, which is resumed and closed. Default: the
   * ledger is kept in memory, and cannot be resumed.
   */
  readonly ledger?: string | LedgerStore | undefined;
  /** Executor of the items, with a ledger file. Default: this process, through the client. */
  readonly executor?: Executor | undefined;
  /** A guard that was made before, for many runs of one org: the options of a guard are not taken beside it. */
  readonly guard?: Guard | undefined;
  /** Whether to resume the ledger: its items are what is to be done, and no others are taken. Default false. */
  readonly resume?: boolean | undefined;
  /** Whether to make plans only, which the ledger then holds. A run that resumes it carries them out. Default false. */
  readonly dryRun?: boolean | undefined;
  /**
   * Whether every target is found, guarded and planned before anything is sent, and one that must be left alone stops
   * all of them. For a few. Default false: each is found when its turn comes, and refused by itself.
   */
  readonly planFirst?: boolean | undefined;
  /** The group with changed members, for items that do not name it. */
  readonly group?: TargetName | undefined;
  /** Whether the state of each is read after Okta accepted the change. Default true. */
  readonly verify?: boolean | undefined;
  /** Refuses to start, or to resume, with more items than this. Default: any number. */
  readonly maxChanges?: number | undefined;
  /**
   * Stops after this number of failures in this run; below 1, after that share of at least 20 items. Items under way are
   * completed. Items that a guard refused are no failures. Default: never.
   */
  readonly stopAfterFailures?: number | undefined;
  /**
   * Items under way together; the rate limiter bounds what is sent. Default 50; 10 for actions with an unknown
   * outcome after an interruption, such as password resets; 1 with `planFirst`.
   */
  readonly atOnce?: number | undefined;
  /** Records every change and refusal elsewhere. When it cannot, nothing more is sent. */
  readonly audit?: Audit | undefined;
  /** Asked once everything is recorded, with the number of items left. When it rejects, nothing is sent. */
  readonly confirm?: ((left: number, pending: PendingChanges) => Promise<void>) | undefined;
  /**
   * Called with the outcome of each item before the ledger has it. The run waits for it. After a `kill -9`, the
   * resumed run may report the last ones again.
   */
  readonly onOutcome?: ((outcome: LedgerOutcome) => Promise<void>) | undefined;
  /** Called with each change that was made or tried, and Okta's response, which no ledger contains. */
  readonly onChange?: ((change: Change) => Promise<void>) | undefined;
  /** Called after each item, once the ledger has its outcome. A promise holds the place of the item until it is kept. */
  readonly onProgress?: ((progress: BulkProgress, outcome: LedgerOutcome) => unknown) | undefined;
  /** Ends the run: items under way are cut off, and settled when the ledger is resumed. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since the epoch, for times and the rate. Default: the client's clock. */
  readonly now?: (() => number) | undefined;
}

/** The options of a bulk run, which has a ledger file. */
export type BulkOptions = RunChangesOptions & { readonly ledger: string };

/** How many items have which outcome. */
export type BulkTally = { readonly [Outcome in BulkOutcome]: number };

/** How far a run is. `total` is `left` and the outcomes together. */
export interface BulkProgress extends BulkTally {
  readonly total: number;
  readonly left: number;
  /** Milliseconds to go at the rate of this run; undefined at its start. */
  readonly etaMs: number | undefined;
}

/** The outcome of a run, with what earlier runs of its ledger did. */
export interface BulkResult extends BulkTally {
  readonly total: number;
  readonly left: number;
  /** Path of the ledger; undefined for one in memory. */
  readonly ledger: string | undefined;
  /** Why items are left, if any are: too many failures or a rejected token, an abort, or an audit that failed. */
  readonly stopped: "failures" | "aborted" | "audit" | undefined;
  /** Outcomes that the audit lacks. A run that resumes the ledger adds them. */
  readonly unaudited: readonly LedgerOutcome[];
}

/** The result of a run that only planned this many items, and wrote no ledger. */
export function onlyPlanned(count: number): BulkResult {
  return {
    total: count,
    left: 0,
    changed: 0,
    already: 0,
    pending: 0,
    failed: 0,
    unknown: 0,
    refused: 0,
    planned: count,
    ledger: undefined,
    stopped: undefined,
    unaudited: [],
  };
}

/** More items than a run may change. Nothing was sent. */
export class TooManyChangesError extends OktaError {
  override readonly name = "TooManyChangesError";
  /** How many there are, at least. */
  readonly count: number;
  readonly maxChanges: number;

  constructor(count: number, maxChanges: number, isAll = true) {
    const many = isAll ? String(count) : `More than ${count - 1}`;
    const exceed = count === 1 ? "change exceeds" : "changes exceed";
    super("refused", `${many} ${exceed} the limit of ${maxChanges}. Nothing was changed`);
    this.count = count;
    this.maxChanges = maxChanges;
  }
}

export const RUN_OPTIONS: KnownOptions<RunChangesOptions> = {
  ...GUARD_OPTIONS,
  ledger: true,
  executor: true,
  guard: true,
  resume: true,
  dryRun: true,
  planFirst: true,
  group: true,
  verify: true,
  maxChanges: true,
  stopAfterFailures: true,
  atOnce: true,
  audit: true,
  confirm: true,
  onOutcome: true,
  onChange: true,
  onProgress: true,
  signal: true,
  now: true,
};

/**
 * @param of the function that takes them.
 * @throws OktaError of kind `refused` for an unknown option, for a number that bounds nothing, and for what is of another
 *   type.
 */
export function checkRunOptions<Options extends Omit<RunChangesOptions, "confirm">>(
  of: string,
  options: Options,
  known: KnownOptions<Options> = RUN_OPTIONS as never,
): void {
  checkOptions(of, known, options);
  const { audit, stopAfterFailures, atOnce } = options;
  checkSwitches(options, ["resume", "dryRun", "planFirst", "verify"]);
  checkFunctions(options as RunChangesOptions, ["confirm", "onOutcome", "onChange", "onProgress", "now"]);
  checkAudit(audit);
  checkLedger(options);
  checkMaxChanges(options.maxChanges);
  const isShare = stopAfterFailures !== undefined && stopAfterFailures > 0 && stopAfterFailures < 1;
  const takes = "a whole number from 1, or a share between 0 and 1";
  checkValue("stopAfterFailures", stopAfterFailures, takes, isShare || isCount(stopAfterFailures, 1));
  checkValue(
    "atOnce",
    atOnce,
    "a whole number from 1 to 1000",
    isCount(atOnce, 1) && Number(atOnce) <= 1_000,
  );
}

function checkLedger({ ledger, executor, guard, ...options }: RunChangesOptions): void {
  const isStore = typeof ledger === "object" && typeof ledger?.left === "function";
  checkValue("ledger", ledger, "a path, or a ledger store", typeof ledger === "string" || isStore);
  const executes = typeof executor?.execute === "function" && typeof executor.withdraw === "function";
  checkValue("executor", executor, "an object with the functions execute and withdraw", executes);
  if (executor !== undefined && (typeof ledger !== "string" || options.planFirst || options.dryRun)) {
    throw jobsError("executorConflicts");
  }
  checkValue("guard", guard, "what createGuard returns", guard instanceof Guard);
  const doubled = Object.keys(GUARD_OPTIONS).find(
    (name) => options[name as keyof GuardOptions] !== undefined,
  );
  if (guard !== undefined && doubled) throw jobsError("guardConflicts", doubled);
}

/** @throws TooManyChangesError for more than `maxChanges`. */
export function checkCount(count: number, maxChanges: number | undefined, isAll = true): void {
  if (maxChanges !== undefined && count > maxChanges) throw new TooManyChangesError(count, maxChanges, isAll);
}

function isCount(value: number | undefined, least: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

export function checkMaxChanges(maxChanges: number | undefined): void {
  checkValue("maxChanges", maxChanges, "a whole number from 0", isCount(maxChanges, 0));
}
