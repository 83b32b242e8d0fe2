import type { LedgerOutcome, Target, WriteAction } from "@okta-idm/connector";
import { type Audit, type AuditEntry, named } from "../writes/audit.ts";

/** Notes outcomes one after the other, as they are many at once. Where one could not be noted, no more are. */
export function bulkAudit(audit: Audit, write: WriteAction, group: Target | undefined) {
  let noting = Promise.resolve();
  return (outcome: LedgerOutcome): Promise<void> => {
    noting = noting.then(() => (audit.isBroken ? undefined : audit.noteSent(entryOf(write, group, outcome))));
    return noting;
  };
}

function entryOf(write: WriteAction, group: Target | undefined, outcome: LedgerOutcome): AuditEntry {
  const { id, groupId, name, before, after, status, code, requestId, why } = outcome;
  if (outcome.outcome === "planned") throw new TypeError("A plan is not noted");
  const ofGroup =
    groupId === undefined ? undefined : ({ type: "group", id: groupId, name: groupId } as const);
  return {
    action: write.action.name,
    target: { type: write.of, id, name: name ?? id ?? "" },
    group: group ? named(group) : ofGroup,
    before,
    after,
    outcome: outcome.outcome,
    status,
    code,
    requestId,
    why,
  };
}
