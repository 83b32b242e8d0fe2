import { OktaError } from "@okta-idm/core";
import type { WriteAction } from "../changes/write-action.ts";
import type { BulkOptions } from "./bulk-options.ts";
import { idParameter } from "./find-item.ts";
import type { Ledger } from "./ledger.ts";
import type { BulkItem } from "./ledger-record.ts";

/** What is to be done: a documented input of the action, with a name in the place of the id where there is one. */
export type BulkInput = Omit<BulkItem, "n">;

/**
 * Writes all that is to be done into a ledger; where that does not go well, there is none.
 *
 * @throws OktaError of kind `refused` for too many items, none, or one that cannot be written down.
 */
export async function writeItems(
  ledger: Ledger,
  write: WriteAction,
  inputs: Iterable<BulkInput> | AsyncIterable<BulkInput>,
  options: BulkOptions,
  signal: AbortSignal,
): Promise<void> {
  try {
    for await (const item of inputs) {
      signal.throwIfAborted();
      const fault = faultOf(write, item);
      if (fault)
        throw new OktaError("refused", `Item ${ledger.contents.count + 1} ${fault}. Nothing was changed`);
      await ledger.add({ name: item.name, input: item.input });
      checkCount(ledger.contents.count, options);
    }
    signal.throwIfAborted();
    if (ledger.contents.count === 0) {
      throw new OktaError("refused", "There is nothing to do: no user or app was named");
    }
    await ledger.planned();
    await options.confirm?.(ledger.contents.count);
  } catch (error) {
    // What went wrong first is what is told.
    await ledger.discard().catch(() => {});
    throw error;
  }
}

/** @throws OktaError of kind `refused` for more than `maxChanges`. */
export function checkCount(count: number, { maxChanges }: BulkOptions): void {
  if (maxChanges === undefined || count <= maxChanges) return;
  throw new OktaError(
    "refused",
    `There is more to change than the ${maxChanges} that are allowed. Nothing was changed`,
  );
}

/** What makes an item come to nothing, or to something else than was meant; undefined of one that is as it should be. */
function faultOf(write: WriteAction, { name, input }: BulkInput): string | undefined {
  if (typeof input !== "object" || input === null) return "has no input";
  if (name !== undefined && typeof name !== "string") return "has a name that is no text";
  const { path_parameters, verify_ssl } = input as Readonly<Record<string, unknown>>;
  const id = idParameter(write);
  const isNamedTwice = name !== undefined && Object(path_parameters)[id] !== undefined;
  if (isNamedTwice) return `has a name and ${id}: which of them is meant?`;
  // It would not be followed: a run has one client.
  return verify_ssl === undefined ? undefined : "sets verify_ssl, which is set for all of them";
}
