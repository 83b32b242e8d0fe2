import { outputHeaders } from "@okta-idm/connector";
import type { OktaError } from "@okta-idm/core";
import type { LedgerOutcome } from "../bulk/ledger-record.ts";
import type { Target } from "../targets/target.ts";
import type { Change } from "./change.ts";
import type { Plan } from "./plan.ts";

/** The outcome of an item, without its place and its times. */
export type ItemOutcome = Omit<LedgerOutcome, "n" | "startedAt" | "endedAt">;

/** Reasons are for people: the list of all who have a name may be longer than anybody reads. */
const LONGEST_REASON = 1_000;

/** Nothing that Okta's answer carries is in it: that may be a link which signs in as the user. */
export function outcomeOfChange({
  outcome,
  target,
  before,
  after,
  since,
  output,
  error,
}: Change): ItemOutcome {
  return {
    outcome,
    ...nameIn(target),
    before,
    after,
    since,
    status: output?.status_code ?? error?.status,
    requestId: error?.requestId ?? (output && outputHeaders(output)["x-okta-request-id"]),
    ...(error && { code: error.code, why: shortened(error.message) }),
  };
}

export function outcomeOfPlan({ verdict, target, before, after, why }: Plan): ItemOutcome {
  return { outcome: "planned", verdict, ...nameIn(target), before, after, why };
}

/** What an error tells of itself. */
export function reasonOf({ message, code, status, requestId }: Error & Partial<OktaError>) {
  return { why: shortened(message), code, status, requestId };
}

function nameIn({ id, name }: Target) {
  return name === id ? {} : { name };
}

function shortened(text: string): string {
  return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON)}…` : text;
}
