import { describePlan, type LedgerOutcome, type Plan } from "@okta-idm/jobs";
import type { RowShape } from "../output/row-writer.ts";

/** The names of steps, by action. */
const WORDS: Readonly<Record<string, string>> = {
  suspend_user: "suspend",
  unsuspend_user: "unsuspend",
  clear_user_session: "end sessions",
  force_password_reset: "reset password",
  remove_user_from_group: "leave group",
  add_user_to_group: "join group",
  application_activate_by_id: "activate",
  application_deactivate_by_id: "deactivate",
};

export function stepWords(action: string): string {
  return (Object.hasOwn(WORDS, action) ? WORDS[action] : undefined) ?? action;
}

/**
 * A planned step as a row.
 *
 * @param words the effects of steps, by action, instead of those of their plans.
 */
export function plannedStepRow(plan: Plan, words: Readonly<Record<string, string>> = {}): object {
  const { action, verdict, target, group, before, after } = plan;
  return {
    verdict,
    step: stepWords(action),
    action,
    id: target.id,
    name: target.name,
    group: group?.name ?? null,
    before: before ?? null,
    after: after ?? null,
    plan: (verdict === "change" ? words[action] : undefined) ?? describePlan(plan),
  };
}

/** The outcome of a step as a row. */
export function stepRow(outcome: LedgerOutcome, group: string | undefined): object {
  const { n, action = "", outcome: what, id, name, before, after, code, status, requestId, why } = outcome;
  return {
    n,
    outcome: what,
    step: stepWords(action),
    action,
    id: id ?? null,
    name: name ?? null,
    group: group ?? outcome.groupId ?? null,
    before: before ?? null,
    after: after ?? null,
    why: why ?? null,
    status: status ?? null,
    code: code ?? null,
    requestId: requestId ?? null,
  };
}

/** @param isOne whether all steps are of one user, named above the table. */
export function stepShape(isOne: boolean, isPlan: boolean): RowShape {
  const columns = isPlan
    ? ["verdict", "step", "group", "plan"]
    : ["outcome", "step", "group", "before", "after"];
  return {
    columns: isOne ? columns : [columns[0] ?? "", "name", ...columns.slice(1)],
    sentences: isPlan,
  };
}
