import { type Action, errorFromOutput } from "@okta-idm/connector";
import { linkTarget, printable } from "@okta-idm/core";
import type { RecordedRequest } from "@okta-idm/mock";
import type { AgentResult } from "./mcp-host.ts";
import type { SurfaceResponse } from "./surfaces.ts";
import type { TargetState } from "./target-state.ts";

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

/** Returns the result of a read with this response. */
export function resultOfRead(response: SurfaceResponse): Members {
  return Object.values(READ_STEPS).reduce((got, step) => step(got), { ...response } as Members);
}

/** Returns the result of a change, from the states before and after. */
export function resultOfChange(action: Action, before: TargetState, after: TargetState): Members {
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

/** Returns the text of an error for this response. Ids that Okta generates come from the text itself. */
export function textOfError(
  action: Action,
  request: RecordedRequest,
  { status, reason, body, headers = {} }: SurfaceResponse,
  result: AgentResult,
): string {
  const { requestId = "", errorId = "" } = idsIn(result);
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

/** Returns the ids in the text of an error. */
export function idsIn({ text }: AgentResult): { readonly requestId?: string; readonly errorId?: string } {
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

/** Returns a step that changes every value of a result, outer ones first. */
function valuesOf(change: (value: unknown) => unknown): Step {
  const changed = (value: unknown): unknown => {
    const other = change(value);
    if (Array.isArray(other)) return other.map(changed);
    if (typeof other !== "object" || other === null) return other;
    return Object.fromEntries(Object.entries(other).map(([name, member]) => [name, changed(member)]));
  };
  return (got) => changed(got) as Members;
}
