import type { ActionContext } from "../action.ts";
import type { WriteAction } from "../changes/write-action.ts";
import { FileError } from "../files/file-error.ts";
import { BulkCount } from "./bulk-count.ts";
import { openBulkGuard } from "./bulk-guard.ts";
import type { BulkOptions, BulkResult } from "./bulk-options.ts";
import { BulkWork } from "./bulk-work.ts";
import type { Ledger } from "./ledger.ts";

const AT_ONCE = 50;
/** Of an action whose items, cut off, stay unknown. */
const AT_ONCE_UNSETTLED = 10;
/** A token that is refused is refused for all. */
const UNAUTHENTICATED = 401;

/**
 * Does what is left in a ledger, several items at once, until there is none, too many have failed, or it is aborted.
 *
 * @throws FileError where the ledger cannot be written any more. Those under way are cut off then.
 */
export async function workThrough(
  { client, signal: abort = new AbortController().signal }: ActionContext,
  write: WriteAction,
  ledger: Ledger,
  options: BulkOptions,
): Promise<BulkResult> {
  const { now = Date.now, dryRun, onOutcome, onProgress, stopAfterFailures } = options;
  const { atOnce = write.lifecycle?.again ? AT_ONCE_UNSETTLED : AT_ONCE } = options;
  const halt = new AbortController();
  const context = { client, signal: AbortSignal.any([abort, halt.signal]) };
  const count = new BulkCount(ledger.contents.count, ledger.contents.tally, now());
  const items = ledger.left();
  let stopped: BulkResult["stopped"];

  const doItems = async (work: BulkWork) => {
    for (;;) {
      if (context.signal.aborted) stopped ??= "aborted";
      const { value: item, done } = await items.next();
      if (done || stopped) return;
      const outcome = await work.do(item);
      // It was cut off: that it was sent, if it was, is written down already.
      if (outcome === undefined) continue;
      await onOutcome?.(outcome);
      await ledger.settled(outcome);
      count.add(outcome.outcome);
      await onProgress?.(count.progress(now()), outcome);
      const isRefused = outcome.status === UNAUTHENTICATED;
      if (isRefused || count.hasFailedTooOften(stopAfterFailures)) stopped ??= "failures";
    }
  };
  try {
    const guard = await openBulkGuard(context, write, options);
    const work = new BulkWork({ context, write, ledger, guard, dryRun, now });
    await allOrNone(atOnce, () => doItems(work), halt);
  } catch (error) {
    if (error instanceof FileError || !abort.aborted) throw error;
    stopped = "aborted";
  } finally {
    await items.return(undefined);
  }
  const { tally, total, left } = count;
  return { ...tally, total, left, ledger: ledger.path, stopped: left > 0 ? stopped : undefined };
}

/** Waits for all, also where one fails: then the others are cut off, and its error is thrown. */
async function allOrNone(count: number, worker: () => Promise<void>, halt: AbortController): Promise<void> {
  const workers = Array.from({ length: count }, () =>
    worker().catch((error: unknown) => {
      halt.abort(error);
      throw error;
    }),
  );
  const results = await Promise.allSettled(workers);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}
