import { outputBody } from "@okta-idm/connector";
import { type Change, describePlan, type Plan, type WriteAction } from "@okta-idm/jobs";
import type { RowShape } from "../output/row-writer.ts";
import type { ChangeValues } from "../usage/options.ts";

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

/** The default output of plans. */
export function planShape({ kind }: WriteAction, count: number): RowShape {
  const group = kind === "membership" ? ["group"] : [];
  return { columns: ["verdict", "name", "id", ...group, "plan"], record: count === 1, sentences: true };
}

/** The field of a response with a link that signs in as the user, by operation. */
const LINKS: Readonly<Record<string, string>> = {
  activateUser: "activationUrl",
  resetPassword: "resetPasswordUrl",
};

/** The field of the response with the link. Undefined for an action without one. */
export function linkOf({ operation }: WriteAction): string | undefined {
  return LINKS[operation];
}

/** The default output of changes. */
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

/** The things that an action without a state change ends, by its options. */
export function revokedBy(
  { kind }: WriteAction,
  values: Pick<ChangeValues, "oauthTokens">,
): string[] | undefined {
  if (kind !== "sessions") return undefined;
  return ["sessions", ...(values.oauthTokens === true ? ["OAuth tokens"] : [])];
}

/** The effect of a plan, in a few words. */
export function effectText(
  write: WriteAction,
  plan: Plan,
  values: Pick<ChangeValues, "oauthTokens">,
): string {
  const revoked = revokedBy(write, values);
  if (revoked === undefined) return describePlan(plan);
  const tokens = revoked.length > 1 ? ", and OpenID Connect and OAuth 2.0 tokens are revoked" : "";
  return `all sessions end${tokens}`;
}

/** A change as a row. Links that sign in as the user are fields of their own, and in `answer`, the response. */
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
