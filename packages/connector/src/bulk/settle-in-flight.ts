import { OktaError } from "@okta-idm/core";
import type { ActionContext } from "../action.ts";
import { hasMoved, isReached } from "../changes/change.ts";
import { membership } from "../changes/plan.ts";
import { isMember, readTarget, type WritePath } from "../changes/state.ts";
import type { WriteAction } from "../changes/write-action.ts";
import { type ItemOutcome, whyOf } from "./item-outcome.ts";

/**
 * What became of an item that was being sent when an earlier run ended, by its state now; `unknown` where that cannot
 * be read. Undefined where it shows that it was not done, or where doing it again is doing it once: then it is to be
 * done.
 */
export async function settleInFlight(
  context: ActionContext,
  write: WriteAction,
  path: WritePath,
  before: string | undefined,
): Promise<ItemOutcome | undefined> {
  // To end sessions that have ended harms nobody.
  if (write.kind === "sessions") return undefined;
  try {
    const { state, pending } = await readState(context, write, path);
    const settled = { before, after: state, settled: true } as const;
    const done = { outcome: pending ? "pending" : "changed", ...settled } as const;
    if (hasMoved(write, before, state)) return done;
    if (write.lifecycle?.again) {
      // Sent again it would mint another link.
      const why =
        "it was being sent when an earlier run ended, and its state does not tell whether it arrived";
      return { outcome: "unknown", ...settled, why };
    }
    if (write.lifecycle?.tried?.includes(state)) return undefined;
    return isReached(write, state) ? done : undefined;
  } catch (error) {
    if (!(error instanceof OktaError) || context.signal?.aborted) throw error;
    return { outcome: "unknown", before, ...whyOf(error) };
  }
}

async function readState(context: ActionContext, write: WriteAction, path: WritePath) {
  if (write.kind === "membership") {
    return { state: membership(await isMember(context, path)), pending: false };
  }
  try {
    return await readTarget(context, write, path);
  } catch (error) {
    const gone = error instanceof OktaError && error.kind === "not_found" && write.of === "app";
    if (!gone) throw error;
    return { state: "DELETED", pending: false };
  }
}
