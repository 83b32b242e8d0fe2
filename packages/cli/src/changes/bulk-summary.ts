import type { BulkResult, LedgerOutcome, Plan } from "@okta-idm/jobs";
import type { RowShape } from "../output/row-writer.ts";

/** The result of a run. A run that had nothing to do has no ledger. */
export type RunResult = Omit<BulkResult, "ledger"> & { readonly ledger: string | null };

export const NOTHING: Omit<BulkResult, "ledger"> = {
  total: 0,
  left: 0,
  stopped: undefined,
  changed: 0,
  already: 0,
  pending: 0,
  failed: 0,
  unknown: 0,
  refused: 0,
  planned: 0,
  unaudited: [],
};

/** Counts the plans of a dry run. */
export class PlanCount {
  readonly #verdicts = new Map<Plan["verdict"], number>();

  take({ verdict }: LedgerOutcome): void {
    if (verdict !== undefined) this.#verdicts.set(verdict, this.of(verdict) + 1);
  }

  of(verdict: Plan["verdict"]): number {
    return this.#verdicts.get(verdict) ?? 0;
  }
}

const CHANGE_COLUMNS = ["total", "changed", "already", "pending", "failed", "unknown", "refused", "left"];
const PLAN_COLUMNS = ["total", "change", "already", "impossible", "failed", "refused", "left"];

/** The output of a bulk run: one object. */
export function summaryShape(isDryRun: boolean): RowShape {
  return { columns: [...(isDryRun ? PLAN_COLUMNS : CHANGE_COLUMNS), "ledger"], single: true };
}

/** `left` is the number of items that were not reached. */
export function changeSummary(
  action: string,
  { stopped, ledger, unaudited: _unaudited, ...counts }: RunResult,
): object {
  const { planned: _, total, left, ...outcomes } = counts;
  return { action, total, ...outcomes, left, stopped: stopped ?? null, ledger };
}

export function planSummary(action: string, result: RunResult, plans: PlanCount): object {
  const { total, already, failed, refused, left, stopped, ledger } = result;
  return {
    action,
    total,
    change: plans.of("change"),
    // Duplicates are planned once.
    already: already + plans.of("already"),
    impossible: plans.of("impossible"),
    failed,
    refused,
    left,
    stopped: stopped ?? null,
    ledger,
  };
}
