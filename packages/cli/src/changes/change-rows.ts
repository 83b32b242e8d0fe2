import { type Change, describePlan, outputBody, type Plan, type WriteAction } from "@okta-idm/connector";
import type { RowShape } from "../output/row-writer.ts";

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

/** What plans look like where nothing else is said. */
export function planShape({ kind }: WriteAction, count: number): RowShape {
  const group = kind === "membership" ? ["group"] : [];
  return { columns: ["verdict", "name", "id", ...group, "plan"], record: count === 1, sentences: true };
}

/** The link that signs in as the user, by the operation whose answer may carry it. */
const LINKS: Readonly<Record<string, string>> = {
  activateUser: "activationUrl",
  resetPassword: "resetPasswordUrl",
};

/** The field that holds the link, of an action whose answer may carry one. */
export function linkOf({ operation }: WriteAction): string | undefined {
  return LINKS[operation];
}

/** What changes look like where nothing else is said. */
export function changeShape(write: WriteAction, count: number): RowShape {
  const { kind } = write;
  const link = linkOf(write);
  return {
    columns: [
      "outcome",
      "name",
      "id",
      ...(kind === "membership" ? ["group"] : []),
      ...(kind === "sessions" ? [] : ["before", "after"]),
      ...(link ? [link] : []),
    ],
    heads: link ? { [link]: "LINK" } : {},
    record: count === 1,
  };
}

/** A change as a row. `answer` is what Okta answered; what signs in as the user stands beside it as well. */
export function changeRow({ action, outcome, target, group, before, after, output, error }: Change): object {
  const answer = output && outputBody(output);
  const links = Object.entries(answer ?? {}).filter(([name]) => Object.values(LINKS).includes(name));
  return {
    action,
    outcome,
    id: target.id,
    name: target.name,
    ...(group && { group: group.name }),
    before: before ?? null,
    after: after ?? null,
    ...Object.fromEntries(links),
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
