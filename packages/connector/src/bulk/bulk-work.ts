import { OktaError } from "@okta-idm/core";
import type { ActionContext } from "../action.ts";
import { makeChange } from "../changes/change.ts";
import type { Plan } from "../changes/plan.ts";
import type { WriteAction } from "../changes/write-action.ts";
import { FileError } from "../files/file-error.ts";
import { AmbiguousTargetError } from "../targets/ambiguous-target-error.ts";
import type { BulkGuard } from "./bulk-guard.ts";
import type { BulkOptions } from "./bulk-options.ts";
import { type FoundItem, findItem } from "./find-item.ts";
import { type ItemOutcome, outcomeOfChange, outcomeOfPlan, whyOf } from "./item-outcome.ts";
import type { Ledger } from "./ledger.ts";
import type { BulkItem, LedgerOutcome } from "./ledger-record.ts";
import { planItem } from "./plan-item.ts";
import { settleInFlight } from "./settle-in-flight.ts";

/** What the work at items needs. */
export interface BulkWorkOptions extends Pick<BulkOptions, "dryRun" | "now"> {
  readonly context: ActionContext;
  readonly write: WriteAction;
  readonly ledger: Ledger;
  readonly guard: BulkGuard;
}

/** Does one item after the other, and says what became of each. */
export class BulkWork {
  readonly #options: BulkWorkOptions;

  constructor(options: BulkWorkOptions) {
    this.#options = options;
  }

  /**
   * What became of an item; undefined where an abort cut it off, so that nothing can be said of it.
   *
   * @throws FileError where the ledger can no longer be written: nothing was sent then.
   */
  async do(item: BulkItem): Promise<LedgerOutcome | undefined> {
    const startedAt = this.#time();
    const outcome = await this.#outcomeOf(item);
    return outcome && { n: item.n, ...outcome, startedAt, endedAt: this.#time() };
  }

  async #outcomeOf(item: BulkItem): Promise<ItemOutcome | undefined> {
    const { context, write, ledger } = this.#options;
    const { begun, foundIds } = ledger.contents;
    let whom: Pick<ItemOutcome, "id" | "groupId" | "name"> = { name: item.name };
    try {
      const knownId = begun.get(item.n)?.id ?? foundIds.get(item.n);
      const found = await findItem(context, write, item, knownId);
      const { id, groupId, target } = found;
      whom = { id, groupId, name: target?.name };
      return { ...whom, ...(await this.#outcomeOfFound(item.n, found)) };
    } catch (error) {
      if (error instanceof FileError) throw error;
      if (context.signal?.aborted) return undefined;
      if (!(error instanceof OktaError || error instanceof AmbiguousTargetError)) throw error;
      return { outcome: "failed", ...whom, name: whom.name ?? item.name, ...whyOf(error) };
    }
  }

  async #outcomeOfFound(n: number, found: FoundItem): Promise<ItemOutcome> {
    const { context, write, ledger, guard, dryRun = false } = this.#options;
    const begun = ledger.contents.begun.get(n);
    const settled = begun && (await settleInFlight(context, write, found.path, begun.before));
    if (settled) return settled;
    const why = await guard(found);
    if (why !== undefined) return { outcome: "refused", why };
    const owner = ledger.contents.ownerOf(found, n);
    if (owner !== n) return { outcome: "already", repeats: owner, why: `it is item ${owner} once more` };
    const plan = await planItem(context, write, found, dryRun);
    if (dryRun) return outcomeOfPlan(plan);
    if (plan.verdict === "change") await this.#sending(n, found, plan);
    const options = { plan, verify: false };
    return outcomeOfChange(await makeChange(context, write.action.name, found.input, options));
  }

  #sending(n: number, { id, groupId }: FoundItem, { before }: Plan): Promise<void> {
    const { context, ledger } = this.#options;
    context.signal?.throwIfAborted();
    return ledger.sending({ n, sending: this.#time(), id, groupId, before });
  }

  #time(): string {
    const { now = Date.now } = this.#options;
    return new Date(now()).toISOString();
  }
}
