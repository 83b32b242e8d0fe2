import type { KnownState } from "../bulk/ledger-record.ts";
import type { Target } from "../targets/target.ts";
import type { FoundItem } from "./find-item.ts";
import { type Plan, planOf, planUnread } from "./plan.ts";
import type { WriteAction } from "./write-action.ts";

/** The plan of an item whose state was read when the whole run was planned. */
export function planOfKnown(write: WriteAction, { id, groupId }: FoundItem, known: KnownState): Plan {
  const { name, state, hasPassword = false, impossible } = known;
  const target: Target = { type: write.of, id, name, state: state ?? "", pending: false, hasPassword };
  const group = groupId === undefined ? undefined : groupOf(groupId, known);
  if (impossible !== undefined) {
    const action = write.action.name;
    return { action, verdict: "impossible", target, group, before: state, after: undefined, why: impossible };
  }
  if (write.kind === "sessions") return planUnread(write, target);
  return planOf(write, target, { group, isMember: state === "member" });
}

/** Only the members of an `OKTA_GROUP` can be chosen: others are impossible, and say why. */
function groupOf(id: string, { group = id }: KnownState): Target {
  return { type: "group", id, name: group, state: "OKTA_GROUP", pending: false, hasPassword: false };
}
