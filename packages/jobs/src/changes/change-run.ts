import type { ActionContext } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { FileError, fileError, jobsError } from "../errors.ts";
import { Ledger, type LedgerStore } from "../ledger/ledger.ts";
import type { BulkItem, LedgerOutcome } from "../ledger/ledger-record.ts";
import { BulkCount } from "../ledger/run-count.ts";
import type { Target } from "../targets/target.ts";
import { settleInterrupted } from "./apply-change.ts";
import { auditRejection, RunAudit } from "./audit.ts";
import { type Change, executePlan } from "./change.ts";
import { type Guard, protectedError, type Reason } from "./guard.ts";
import { type ItemOutcome, outcomeOfChange, outcomeOfPlan, reasonOf } from "./outcome.ts";
import type { Plan } from "./plan.ts";
import {
  planFromKnown,
  planItem,
  type ResolvedItem,
  type ResolveItemOptions,
  resolveItem,
} from "./resolve-item.ts";
import { type BulkResult, checkCount, type Executor, type RunChangesOptions } from "./run-options.ts";
import { StepOrder } from "./step-order.ts";
import { allInOrder, runWorkers } from "./workers.ts";
import type { WriteAction } from "./write-action.ts";

/** Items that an executor with its own queue holds at the same time. */
const AT_ONCE_ELSEWHERE = 1_000;
/** A token that is rejected once is rejected for all. */
const UNAUTHENTICATED = 401;

export interface ChangeRunOptions {
  readonly context: ActionContext & { readonly signal: AbortSignal };
  /** The write of an item: of its own action, in a run of several. */
  readonly writeOf: (item: { readonly action?: string | undefined }) => WriteAction;
  /** Number of items under way at the same time, if the options do not set it. */
  readonly atOnce: number;
  /** Type of the targets. */
  readonly of: WriteAction["of"];
  readonly ledger: LedgerStore;
  readonly guard: Guard;
  readonly group: Promise<Target | undefined>;
  readonly now: () => number;
  readonly options: RunChangesOptions;
}

/** Similar names are searched for this many unknown names. The others fail, too, and are only counted. */
const SUGGESTIONS = 10;

/** The steps of each item of a run: resolve, guard, plan, record, send, verify, audit. */
export class ChangeRun {
  readonly #given: ChangeRunOptions;
  readonly #halt = new AbortController();
  readonly #context: ActionContext & { readonly signal: AbortSignal };
  readonly #finding: Omit<ResolveItemOptions, "write">;
  readonly #order = new StepOrder();
  /** Targets and plans from before the first write, by the positions of the items. */
  readonly #planned = new Map<number, { readonly found: ResolvedItem; readonly plan: Plan | undefined }>();
  readonly #audit: RunAudit;
  #suggestionsLeft = SUGGESTIONS;

  constructor(given: ChangeRunOptions) {
    this.#given = given;
    const { client, signal } = given.context;
    this.#audit = new RunAudit(given);
    this.#context = { client, signal: AbortSignal.any([signal, this.#halt.signal]) };
    this.#finding = {
      context: this.#context,
      group: given.ledger.isDurable ? undefined : given.group,
      withState: given.options.planFirst === true,
      suggests: () => this.#suggestionsLeft-- > 0,
    };
  }

  /**
   * Finds, guards and plans every item, at the same time, before anything is sent.
   *
   * @throws OktaError or AmbiguousTargetError for the first item that cannot be found or must be left alone.
   */
  async planAll(): Promise<Plan[]> {
    const { ledger, guard, options } = this.#given;
    const items: BulkItem[] = [];
    for await (const item of ledger.left()) items.push(item);
    const found = await allInOrder(
      items.map(async (item) => [item.n, await resolveItem(this.#findingOf(item), item)] as const),
    );
    for (const [n, item] of found) this.#planned.set(n, { found: item, plan: undefined });
    // Duplicates are changed once.
    const own = found.filter(([n, item]) => ledger.contents.repeated(item, n) === undefined);
    const subjects = () => own.map(([, item]) => this.#audit.subjectOfItem(item));
    await auditRejection(options.audit, subjects, async () => {
      checkCount(own.length, options.maxChanges);
      for (const [, { target, group }] of own) {
        for (const guarded of [target, group]) {
          const why = guarded && (await guard.reasonFor(guarded));
          if (guarded && why !== undefined) throw protectedError(guarded, why);
        }
      }
    });
    const plans = await allInOrder(
      own.map(async ([n, item]) => {
        const plan = await planItem(this.#findingOf({}), item, true);
        this.#planned.set(n, { found: item, plan });
        return plan;
      }),
    );
    return plans;
  }

  /**
   * Does what is left, several items at once, until there is none, too many have failed, the audit fails, or it is
   * aborted.
   *
   * @throws FileError when the ledger cannot be written any more. Items under way are cut off then.
   */
  async workThrough(): Promise<BulkResult> {
    const { context, of, ledger, now, options } = this.#given;
    const { onOutcome, onProgress, stopAfterFailures, planFirst, executor } = options;
    const { atOnce = executor ? AT_ONCE_ELSEWHERE : planFirst ? 1 : this.#given.atOnce } = options;
    const count = new BulkCount(ledger.contents.count, ledger.contents.tally, now());
    const items = ledger.left();
    let stopped: BulkResult["stopped"];
    const worker = async () => {
      for (;;) {
        if (this.#context.signal.aborted) stopped ??= "aborted";
        if (this.#audit.isBehind) stopped ??= "audit";
        const { value: item, done } = await items.next();
        if (done || stopped) return;
        const outcome = await this.#do(item);
        // It was cut off: that it was sent, if it was, is recorded already.
        if (outcome === undefined) continue;
        const recorded = await this.#audit.record(outcome);
        await onOutcome?.(recorded);
        await ledger.recordOutcome(recorded);
        count.add(recorded.outcome);
        await onProgress?.(count.progress(now()), recorded);
        const isRejected = recorded.status === UNAUTHENTICATED;
        if (stopped || !(isRejected || count.hasFailedTooOften(stopAfterFailures))) continue;
        stopped = "failures";
        await executor?.withdraw();
      }
    };
    try {
      await this.#audit.recordEarlier(() => this.#time());
      const isGuardedHere = !planFirst && !executor && ledger.contents.left > 0;
      if (isGuardedHere) await this.#given.guard.prepare(of);
      await runWorkers(atOnce, worker, this.#halt);
    } catch (error) {
      if (error instanceof FileError || !context.signal.aborted) throw error;
      stopped = "aborted";
    } finally {
      await items.return(undefined);
    }
    const { tally, total, left } = count;
    const unaudited = this.#audit.missing;
    return { ...tally, total, left, ledger: ledger.path, stopped: left > 0 ? stopped : undefined, unaudited };
  }

  /** The outcome of an item; undefined when it was cut off, so that nothing can be said of it. */
  async #do(item: BulkItem): Promise<LedgerOutcome | undefined> {
    const done = this.#order.begin(item);
    let outcome: ItemOutcome | undefined;
    try {
      await this.#order.waitFor(item);
      const startedAt = this.#time();
      const { executor } = this.#given.options;
      outcome = await (executor ? this.#executed(item, executor) : this.#outcomeOf(item));
      const { n, line, action } = item;
      const more = { ...(line !== undefined && { line }), ...(action !== undefined && { action }) };
      return outcome && { n, ...more, ...outcome, startedAt, endedAt: this.#time() };
    } finally {
      done(outcome);
    }
  }

  /** Hands an item to whoever carries it out; undefined when it was not done. */
  async #executed(item: BulkItem, executor: Executor): Promise<ItemOutcome | undefined> {
    const { ledger } = this.#given;
    if (!(ledger instanceof Ledger && ledger.run !== undefined)) {
      throw fileError("notQueued", ledger.path ?? "");
    }
    const { begun, resumes } = ledger.contents;
    const { sending: queued } = begun.get(item.n) ?? {};
    if (queued === undefined) await ledger.queued({ n: item.n, queued: this.#time() });
    const { signal } = this.#context;
    const outcome = await executor.execute(item, { run: ledger.run, resumes, queued, signal });
    return outcome && { ...outcome, name: outcome.name ?? item.name };
  }

  async #outcomeOf(item: BulkItem): Promise<ItemOutcome | undefined> {
    const { begun, foundIds } = this.#given.ledger.contents;
    let known: Pick<ItemOutcome, "id" | "groupId" | "name"> = { name: item.name ?? item.known?.name };
    const refused = item.known?.refused;
    if (refused !== undefined) return { ...known, outcome: "refused", why: refused };
    try {
      const planned = this.#planned.get(item.n);
      const knownId = begun.get(item.n)?.id ?? foundIds.get(item.n);
      const found = planned?.found ?? (await resolveItem(this.#findingOf(item), item, knownId));
      const { id, groupId, target } = found;
      known = { id, groupId, name: target?.name ?? item.known?.name };
      const outcome = await this.#outcomeOfFound(item, found, planned?.plan);
      return outcome && { ...known, ...outcome };
    } catch (error) {
      if (error instanceof FileError || this.#audit.isFailure(error)) throw error;
      if (this.#context.signal.aborted) return undefined;
      if (!(error instanceof OktaError)) throw error;
      return { ...known, name: known.name ?? item.name, outcome: "failed", ...reasonOf(error) };
    }
  }

  async #outcomeOfFound(
    item: BulkItem,
    found: ResolvedItem,
    planned: Plan | undefined,
  ): Promise<ItemOutcome | undefined> {
    const { ledger, guard, writeOf, options, now } = this.#given;
    const { dryRun = false, verify = true } = options;
    const { n } = item;
    const write = writeOf(item);
    const begun = ledger.contents.begun.get(n);
    if (begun !== undefined) {
      const sentAgoMs = now() - Date.parse(begun.sending ?? "");
      const settled = await settleInterrupted(this.#context, write, found.path, begun.before, sentAgoMs);
      if (this.#context.signal.aborted) return undefined;
      if (settled?.unread) return { outcome: "unknown", before: begun.before, ...reasonOf(settled.unread) };
      if (settled) {
        const { outcome, after, since, why: reason } = settled;
        const more = { ...(since && { since }), ...(reason && { why: reason }) };
        return { outcome, before: begun.before, after, settled: true, ...more };
      }
    }
    const reason = await this.#guardedBy(guard, write, found);
    if (reason !== undefined) return { outcome: "refused", why: `protected: ${reason.entry}` };
    const repeats = await ledger.repeated(found, n, item.action);
    if (repeats !== undefined) {
      return { outcome: "already", repeats, why: `it has the same target as item ${repeats}` };
    }
    const held = this.#order.whyHeld(item, write);
    if (held !== undefined) return { outcome: "failed", why: held };
    const plan = planned ?? (await this.#planWrite(item, write, found));
    if (dryRun) return outcomeOfPlan(plan);
    if (plan.verdict === "impossible") this.#order.markImpossible(item);
    const change = await this.#executePlan(item, found, plan, verify);
    if (change === undefined) return undefined;
    await options.onChange?.(change);
    return outcomeOfChange(change);
  }

  /** The earlier plan holds, unless an earlier run may have continued meanwhile, or the step before failed. */
  async #planWrite(item: BulkItem, write: WriteAction, found: ResolvedItem): Promise<Plan> {
    const { dryRun = false, resume = false } = this.#given.options;
    const finding = this.#findingOf(item);
    if (item.known === undefined) return planItem(finding, found, dryRun);
    const { impossible, state } = item.known;
    const isCurrent = !resume && state !== undefined && !this.#order.hasFailedBefore(item);
    const mustRead = write.kind !== "sessions" && impossible === undefined && !isCurrent;
    return mustRead ? planItem(finding, found, true) : planFromKnown(write, found, item.known);
  }

  #findingOf(item: Pick<BulkItem, "action">): ResolveItemOptions {
    return { ...this.#finding, write: this.#given.writeOf(item) };
  }

  async #guardedBy(
    guard: Guard,
    { of }: WriteAction,
    { id, groupId, target, group }: ResolvedItem,
  ): Promise<Reason | undefined> {
    const reason = await guard.reasonFor(target ?? { type: of, id });
    if (reason !== undefined || groupId === undefined) return reason;
    return guard.reasonFor(group ?? { type: "group", id: groupId });
  }

  async #executePlan(
    item: BulkItem,
    found: ResolvedItem,
    plan: Plan,
    verify: boolean,
  ): Promise<Change | undefined> {
    const { writeOf, ledger } = this.#given;
    const write = writeOf(item);
    const { n, action } = item;
    const { id, groupId } = found;
    let isSent = false;
    const beforeSending = async () => {
      this.#context.signal.throwIfAborted();
      if (ledger.isDurable) {
        const ofSeveral = action === undefined ? {} : { action };
        await ledger.sending({ n, ...ofSeveral, sending: this.#time(), id, groupId, before: plan.before });
      } else await this.#audit.recordSending(plan);
      isSent = true;
    };
    const free = await this.#order.reserve(item, write);
    try {
      const onAccepted = () => this.#order.markAccepted(item);
      return await executePlan(this.#context, write, found, plan, { verify, beforeSending, onAccepted });
    } catch (error) {
      // A ledger in memory is gone with the process: this is the only place to say that it may have been done.
      if (!this.#context.signal.aborted || ledger.isDurable || !isSent) throw error;
      const { message } = jobsError("interrupted", plan.action);
      const interrupted = new OktaError("timeout", message, { outcome: "unknown" });
      return { ...plan, outcome: "unknown", after: undefined, error: interrupted };
    } finally {
      free();
    }
  }

  #time(): string {
    return new Date(this.#given.now()).toISOString();
  }
}
