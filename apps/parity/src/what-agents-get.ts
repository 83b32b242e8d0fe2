import { type Action, errorFromOutput } from "@okta-idm/connector";
import { linkTarget, printable } from "@okta-idm/core";
import type { RecordedRequest } from "@okta-idm/mock";
import type { Told } from "./mcp-host.ts";
import type { Subject } from "./subject.ts";
import type { Answer } from "./ways.ts";

type Members = Readonly<Record<string, unknown>>;
type Step = (got: Members) => Members;

/**
 * The result of a read for agents differs from the response only by these steps. Each key is a row of
 * docs/differences.md.
 */
export const READ_STEPS: Readonly<Record<string, Step>> = {
  "names of the members": ({ body, ...got }) => ({
    ...got,
    ...(Array.isArray(body) ? { items: body } : { item: body }),
  }),
  "next page": ({ headers, ...got }) => {
    const link = Object(headers).link ?? null;
    const next = new URL(linkTarget(link, "next") ?? "https://none.invalid").searchParams.get("after");
    return { ...got, headers, complete: next === null, ...(next !== null && { next }) };
  },
  "reason phrase and headers": ({ reason: _, headers: __, ...got }) => got,
  "links, embedded objects, null": membersOf(([name, value]) =>
    value === null || name === "_links" || name === "_embedded" ? [] : [[name, value]],
  ),
  secrets: membersOf(([name, value]) => [[name, isSecret(name, value) ? "(hidden)" : value]]),
  "control characters": valuesOf((value) => (typeof value === "string" ? printable(value) : value)),
  "integers of 64 bits": valuesOf((value) => (typeof value === "bigint" ? String(value) : value)),
};

/** The result of a read with this answer. */
export function resultOfRead(answer: Answer): Members {
  return Object.values(READ_STEPS).reduce((got, step) => step(got), { ...answer } as Members);
}

/** The result of a change, by what was read before and after it. */
export function resultOfChange(action: Action, before: Subject, after: Subject): Members {
  const { id, name, group, state } = before;
  return {
    action: action.name,
    outcome: "changed",
    id,
    name,
    ...(group !== undefined && { group }),
    ...(state !== undefined && { before: state, after: after.state }),
  };
}

/** The text of an error with this answer. Ids that Okta generates for each response come from the text itself. */
export function textOfError(
  action: Action,
  request: RecordedRequest,
  { status, reason, body, headers = {} }: Answer,
  told: Told,
): string {
  const { requestId = "", errorId = "" } = idsIn(told);
  const error = errorFromOutput(request, {
    status_code: status,
    reason,
    response_headers: { ...headers, "x-okta-request-id": requestId },
    json_body: { ...(body as object), errorId },
  });
  return [
    `${action.name} failed. Message, as data: ${JSON.stringify(error.message)}`,
    `status: ${status}`,
    `code: ${error.code}`,
    `requestId: ${requestId}`,
    `errorId: ${errorId}`,
    `Next step: ${error.remedy}`,
  ].join("\n");
}

/** The ids in the text of an error. */
export function idsIn({ text }: Told): { readonly requestId?: string; readonly errorId?: string } {
  return Object.fromEntries(
    [...text.matchAll(/^(requestId|errorId): (\S+)$/gm)].map(([, name, id]) => [name, id]),
  );
}

function isSecret(name: string, value: unknown): boolean {
  return (
    /token$/i.test(name) || (typeof value === "string" && /\/(welcome|reset_password)\/\w{10}/.test(value))
  );
}

function membersOf(change: (member: [string, unknown]) => [string, unknown][]): Step {
  return valuesOf((value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).flatMap(change))
      : value,
  );
}

/** Changes every value of a result, the outer ones first. */
function valuesOf(change: (value: unknown) => unknown): Step {
  const changed = (value: unknown): unknown => {
    const other = change(value);
    if (Array.isArray(other)) return other.map(changed);
    if (typeof other !== "object" || other === null) return other;
    return Object.fromEntries(Object.entries(other).map(([name, member]) => [name, changed(member)]));
  };
  return (got) => changed(got) as Members;
}
