import { OktaError } from "@okta-idm/core";
import type { ActionContext } from "../action.ts";
import { writeAction } from "../changes/write-action.ts";
import { findAction } from "../find-action.ts";
import type { BulkOptions, BulkResult } from "./bulk-options.ts";
import { BulkCount } from "./bulk-progress.ts";
import { BulkWork } from "./bulk-work.ts";
import { Ledger } from "./ledger.ts";
import type { BulkItem } from "./ledger-record.ts";

/** What is to be done: a documented input of the action, with a name in the place of the id where there is one. */
export type BulkInput = Omit<BulkItem, "n">;

const AT_ONCE = 50;

/**
 * Does one action to many users or apps, as fast as Okta allows, and writes down in a ledger what is to be done, what is
 * about to be sent, and what became of it. Whatever ends it, `resume` goes on: nothing that was done is sent again, and
 * nothing is left out. An item that was being sent is settled by reading its state.
 *
 * @param inputs what is to be done; not looked at when a ledger is resumed.
 * @throws OktaError of kind `refused` before anything is sent, for more items than `maxChanges`, or none.
 * @throws FileError for a ledger that cannot be used or is another's; once it has begun, where it can no longer be written.
 */
export async function runBulk(
  context: ActionContext,
  actionName: string,
  inputs: Iterable<BulkInput> | AsyncIterable<BulkInput>,
  options: BulkOptions,
): Promise<BulkResult> {
  const action = findAction(actionName);
  const write = writeAction(action);
  if (write === undefined)
    throw new OktaError("refused", `${actionName} changes nothing, so there is nothing to do to many`);
  const { now = Date.now, signal } = options;
  const org = context.client.orgUrl;
  const head = { ledger: 1, action: actionName, org, startedAt: new Date(now()).toISOString() } as const;
  const ledger = options.resume
    ? await Ledger.resume(options.ledger, actionName, org)
    : await Ledger.begin(options.ledger, head);
  if (!options.resume) await writeDown(ledger, inputs, options);
  try {
    const count = new BulkCount(ledger.count, ledger.tally, now());
    const work = await BulkWork.prepare({ ...context, signal }, write, ledger, options);
    let stopped: BulkResult["stopped"];
    const items = ledger.left();
    const worker = async () => {
      for (;;) {
        if (signal?.aborted) stopped ??= "aborted";
        if (count.hasFailedTooOften(options.stopAfterFailures)) stopped ??= "failures";
        if (stopped) return;
        const { value: item, done } = await items.next();
        if (done) return;
        const outcome = await work.do(item);
        // What an abort cut off is settled when the ledger is resumed.
        if (outcome === undefined) continue;
        await ledger.settled(outcome);
        count.add(outcome.outcome);
        options.onProgress?.(count.progress(now()));
      }
    };
    await allOrNone(Array.from({ length: options.atOnce ?? AT_ONCE }, worker), () => {
      stopped ??= "aborted";
    });
    const { tally, total, left } = count;
    return { ...tally, total, left, ledger: options.ledger, stopped: left > 0 ? stopped : undefined };
  } finally {
    await ledger.close();
  }
}

/** Writes all that is to be done into the ledger; where that does not go well, there is none. */
async function writeDown(
  ledger: Ledger,
  inputs: Iterable<BulkInput> | AsyncIterable<BulkInput>,
  { maxChanges }: BulkOptions,
): Promise<void> {
  try {
    for await (const { name, input } of inputs) {
      if (maxChanges !== undefined && ledger.count >= maxChanges) {
        throw new OktaError(
          "refused",
          `There is more to change than the ${maxChanges} that are allowed. Nothing was changed`,
        );
      }
      await ledger.add({ ...(name !== undefined && { name }), input });
    }
    if (ledger.count === 0)
      throw new OktaError("refused", "There is nothing to do: no user or app was named");
    await ledger.planned();
  } catch (error) {
    await ledger.discard();
    throw error;
  }
}

/** Waits for all, also where one fails: then the others are told to end, and its error is thrown. */
async function allOrNone(workers: readonly Promise<void>[], stop: () => void): Promise<void> {
  const results = await Promise.allSettled(
    workers.map((worker) =>
      worker.catch((error: unknown) => {
        stop();
        throw error;
      }),
    ),
  );
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}
