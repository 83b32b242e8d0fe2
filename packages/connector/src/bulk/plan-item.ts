import type { ActionContext } from "../action.ts";
import { membership, type Plan, planMembership, planSessions, planStatus } from "../changes/plan.ts";
import { isMember, readGroup, readTarget } from "../changes/state.ts";
import type { WriteAction } from "../changes/write-action.ts";
import type { Target } from "../targets/target.ts";
import type { FoundItem } from "./find-item.ts";

/**
 * What an item comes to. The state is read for it only where that is asked for, or is needed to tell later whether it
 * was done: a read for each write would take as long again.
 */
export async function planItem(
  context: ActionContext,
  write: WriteAction,
  { path, id, target: known }: FoundItem,
  dryRun: boolean,
): Promise<Plan> {
  const reads = dryRun || isReadFirst(write);
  const target = known ?? (reads ? await readTarget(context, write, path) : undefined);
  if (write.kind === "status" && target) return planStatus(write, target);
  if (write.kind === "membership" && target && dryRun) {
    return planMembership(write, target, await readGroup(context, path), await isMember(context, path));
  }
  if (write.kind === "sessions") return planSessions(write, target ?? unread(write, id));
  return {
    action: write.action.name,
    verdict: "change",
    target: target ?? unread(write, id),
    before: undefined,
    after: write.kind === "membership" ? membership(write.member) : write.lifecycle?.to,
  };
}

/**
 * Whether the state afterwards tells nothing without the one before: of what can be done again, or may have been so
 * already, and of what is gone then, as if it had never been there.
 */
function isReadFirst({ lifecycle }: WriteAction): boolean {
  return Boolean(lifecycle?.again || lifecycle?.tried || lifecycle?.to === "DELETED");
}

/** A target of which nothing but its id is known. */
function unread({ of }: WriteAction, id: string): Target {
  return { type: of, id, name: id, state: "", pending: false, hasPassword: false };
}
