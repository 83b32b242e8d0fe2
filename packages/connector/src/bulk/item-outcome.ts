import type { OktaError } from "@okta-idm/core";
import type { Change } from "../changes/change.ts";
import type { Plan } from "../changes/plan.ts";
import { outputHeaders } from "../output.ts";
import type { Target } from "../targets/target.ts";
import type { LedgerOutcome } from "./ledger-record.ts";

/** What became of an item, but for its place and the times. */
export type ItemOutcome = Omit<LedgerOutcome, "n" | "startedAt" | "endedAt">;

/** Reasons are for people: a list of all that have a name may be longer than anybody reads. */
const LONGEST_WHY = 1_000;

/** Nothing of what Okta's answer carries is in it: that may be a link which signs in as the user. */
export function outcomeOfChange({ outcome, target, before, after, output, error }: Change): ItemOutcome {
  return {
    outcome,
    ...nameOf(target),
    before,
    after,
    status: output?.status_code ?? error?.status,
    requestId: error?.requestId ?? (output && outputHeaders(output)["x-okta-request-id"]),
    ...(error && { code: error.code, why: inShort(error.message) }),
  };
}

export function outcomeOfPlan({ verdict, target, before, after, why }: Plan): ItemOutcome {
  return { outcome: "planned", verdict, ...nameOf(target), before, after, why };
}

/** What an error tells of itself. */
export function whyOf(error: Error & Partial<OktaError>) {
  const { message, code, status, requestId } = error;
  return { why: inShort(message), code, status, requestId };
}

function nameOf({ id, name }: Target) {
  return name === id ? {} : { name };
}

function inShort(text: string): string {
  return text.length > LONGEST_WHY ? `${text.slice(0, LONGEST_WHY)}…` : text;
}
