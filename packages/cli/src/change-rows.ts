import { type Change, describePlan, outputBody, type Plan, type WriteAction } from "@okta-idm/connector";
import type { RowShape } from "./output/row-writer.ts";

/** A plan as a row: `verdict` is change, already or impossible. */
export function planRow(plan: Plan): object {
  const { action, verdict, target, group, before, after } = plan;
  return {
    action,
    verdict,
    id: target.id,
    name: target.name,
    ...(group && { group: group.name }),
    before: before ?? null,
    after: after ?? null,
    plan: describePlan(plan),
  };
}

/** What a plan looks like where nothing else is said. */
export function planShape({ kind }: WriteAction): RowShape {
  return { columns: ["verdict", "name", "id", ...(kind === "membership" ? ["group"] : []), "plan"] };
}

/** What a change looks like where nothing else is said. */
export function changeShape({ kind, operation }: WriteAction): RowShape {
  const links = ["activateUser", "resetPassword"].includes(operation) ? ["link"] : [];
  const group = kind === "membership" ? ["group"] : [];
  return { columns: ["outcome", "name", "id", ...group, "before", "after", ...links] };
}

/** A change as a row. `answer` is what Okta answered, `link` the one in it that signs in as the user. */
export function changeRow({ action, outcome, target, group, before, after, output, error }: Change): object {
  const answer = output && outputBody(output);
  const { activationUrl, resetPasswordUrl } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  const link = resetPasswordUrl ?? activationUrl;
  return {
    action,
    outcome,
    id: target.id,
    name: target.name,
    ...(group && { group: group.name }),
    before: before ?? null,
    after: after ?? null,
    ...(typeof link === "string" && { link }),
    ...(answer !== undefined && { answer }),
    ...(error && {
      error: {
        kind: error.kind,
        status: error.status ?? null,
        code: error.code ?? null,
        message: error.message,
        remedy: error.remedy,
        requestId: error.requestId ?? null,
      },
    }),
  };
}
