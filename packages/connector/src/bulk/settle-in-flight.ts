import { OktaError } from "@okta-idm/core";
import type { ActionContext } from "../action.ts";
import { isReached } from "../changes/change.ts";
import { membership, reached } from "../changes/plan.ts";
import { isMember, readTarget, type WritePath } from "../changes/state.ts";
import type { WriteAction } from "../changes/write-action.ts";
import type { LedgerOutcome, LedgerSending } from "./ledger-record.ts";

type Settled = Pick<LedgerOutcome, "outcome" | "before" | "after" | "why">;

/**
 * What became of an item that was being sent when an earlier run ended, by its state now. Undefined where that shows that
 * it was not done, or where doing it again is doing it once: then it is to be done.
 */
export async function settleInFlight(
  context: ActionContext,
  write: WriteAction,
  path: WritePath,
  { before }: LedgerSending,
): Promise<Settled | undefined> {
  // To end sessions that have ended harms nobody.
  if (write.kind === "sessions") return undefined;
  const state = await stateOf(context, write, path);
  if (write.lifecycle?.again) {
    // Sent again it would mint another link. The state tells it only where it was another one before.
    const arrived = reached(write.lifecycle).includes(state) && before !== undefined && before !== state;
    if (arrived) return { outcome: "changed", before, after: state };
    const why = "it was being sent when an earlier run ended, and its state does not tell whether it arrived";
    return { outcome: "unknown", before, after: state, why };
  }
  return isReached(write, state) ? { outcome: "changed", before, after: state } : undefined;
}

async function stateOf(context: ActionContext, write: WriteAction, path: WritePath): Promise<string> {
  if (write.kind === "membership") return membership(await isMember(context, path));
  try {
    return (await readTarget(context, write, path)).state;
  } catch (error) {
    const gone = error instanceof OktaError && error.kind === "not_found" && write.of === "app";
    if (!gone) throw error;
    return "DELETED";
  }
}
