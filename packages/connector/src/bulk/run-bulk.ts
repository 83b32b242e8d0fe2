import { OktaError } from "@okta-idm/core";
import type { ActionContext } from "../action.ts";
import { writeAction } from "../changes/write-action.ts";
import { findAction } from "../find-action.ts";
import type { BulkOptions, BulkResult } from "./bulk-options.ts";
import { checkBulkOptions } from "./check-bulk-options.ts";
import { Ledger } from "./ledger.ts";
import { workThrough } from "./work-through.ts";
import { type BulkInput, checkCount, writeItems } from "./write-items.ts";

/**
 * Does one action to many users or apps, as fast as Okta allows, and writes down in a ledger what is to be done, what is
 * about to be sent, and what became of it. Whatever ends it, `resume` goes on: nothing that was done is sent again, and
 * nothing is left out. An item that was being sent is settled by reading its state; one that failed is tried again.
 *
 * @param inputs what is to be done; not looked at when a ledger is resumed.
 * @throws OktaError of kind `refused` before anything is sent: for more items than `maxChanges`, none, and what cannot
 *   be done to many; of another kind where what is protected cannot be read.
 * @throws FileError for a ledger that cannot be used or is another's; once it has begun, where it can no longer be
 *   written: nothing more is sent then.
 */
export async function runBulk(
  context: ActionContext,
  actionName: string,
  inputs: Iterable<BulkInput> | AsyncIterable<BulkInput>,
  options: BulkOptions,
): Promise<BulkResult> {
  const write = writeAction(findAction(actionName));
  if (write === undefined) {
    throw new OktaError("refused", `${actionName} changes nothing, so there is nothing to do to many`);
  }
  checkBulkOptions(options);
  const { client } = context;
  const { now = Date.now, resume = false } = options;
  const given = [context.signal, options.signal].filter((signal) => signal !== undefined);
  const signal = AbortSignal.any(given);
  const head = { ledger: 1, action: actionName, org: client.orgUrl } as const;
  const ledger = resume
    ? await Ledger.resume(options.ledger, head)
    : await Ledger.begin(options.ledger, { ...head, startedAt: new Date(now()).toISOString() });
  try {
    if (resume) {
      checkCount(ledger.contents.left, options);
      await options.confirm?.(ledger.contents.left);
    } else await writeItems(ledger, write, inputs, options, signal);
    return await workThrough({ client, signal }, write, ledger, options);
  } finally {
    await ledger.close();
  }
}
