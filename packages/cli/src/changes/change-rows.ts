import { outputBody } from "@okta-idm/connector";
import { type Change, describePlan, type Plan, type WriteAction } from "@okta-idm/jobs";
import type { Values } from "../command.ts";
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
      ...(kind === "sessions" ? ["revoked"] : ["before", "after"]),
      ...(link ? [link] : []),
    ],
    heads: link ? { [link]: "LINK" } : {},
    record: count === 1,
  };
}

/** What a change without a state takes from a user, by the options that were given. */
export function revokedBy({ kind }: WriteAction, values: Values): string[] | undefined {
  if (kind !== "sessions") return undefined;
  return ["sessions", ...(values["oauth-tokens"] === true ? ["OAuth tokens"] : [])];
}

/** What will be done, in a few words. */
export function effectText(write: WriteAction, plan: Plan, values: Values): string {
  const revoked = revokedBy(write, values);
  if (revoked === undefined) return describePlan(plan);
  const tokens = revoked.length > 1 ? ", and OpenID Connect and OAuth 2.0 tokens are revoked" : "";
  return `all sessions end${tokens}`;
}

/** A change as a row. `revoked` is what it took from the user if that is no state. `answer` is what Okta answered; what signs in as the user stands beside it as well. */
export function changeRow(
  { action, outcome, target, group, before, after, output, error }: Change,
  revoked?: readonly string[],
): object {
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
    ...(revoked && { revoked: outcome === "changed" ? revoked : [] }),
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
