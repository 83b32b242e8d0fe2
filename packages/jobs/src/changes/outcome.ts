import { outputHeaders } from "@okta-idm/connector";
import type { OktaError } from "@okta-idm/core";
import type { LedgerOutcome } from "../ledger/ledger-record.ts";
import type { Target } from "../targets/target.ts";
import type { Change } from "./change.ts";
import { goalStates, membership, type Plan } from "./plan.ts";
import type { State, WriteAction } from "./write-action.ts";

/**
 * The outcome of a write. The state decides it.
 *
 * - `changed`: the state changed, or Okta accepted a write without a readable state
 * - `already`: there was nothing to do
 * - `pending`: Okta accepted it and is still working on it
 * - `failed`: it was not done; `error` says why
 * - `unknown`: it may have been done: the response was lost, or Okta accepted it and the state disagrees
 */
export type ChangeOutcome = "changed" | "already" | "pending" | "failed" | "unknown";

/** Facts about a write besides the state. */
export type Evidence =
  /** Okta accepted it. */
  | { readonly kind: "accepted"; readonly isAsynchronous: boolean }
  /** Okta refused it, or it was not sent. */
  | { readonly kind: "rejected"; readonly error: OktaError }
  /** There was no response, or one that says nothing, such as a 500. */
  | { readonly kind: "lost"; readonly error: OktaError }
  /** An earlier run was interrupted while it sent this. */
  | { readonly kind: "interrupted" };

/**
 * Error codes for a change that was made before.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000001
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000016
 */
const MADE_BEFORE: ReadonlySet<string | undefined> = new Set(["E0000001", "E0000016"]);
/**
 * Error code for a target that does not exist, such as a deleted app.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000007
 */
const NOT_FOUND = "E0000007";
/**
 * Error code for unlocking a user who is not locked out.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000032
 */
const NOT_LOCKED_OUT = "E0000032";

/**
 * Decides the outcome of a write from the evidence and the state afterwards. Returns `undefined` if an earlier run
 * certainly did not make it, or it can be repeated without harm. Then it is sent again.
 *
 * @param before the state before the write, if it was read.
 * @param after the state after it; undefined if it cannot be read.
 */
export function outcomeOf(
  write: WriteAction,
  evidence: Evidence,
  before: string | undefined,
  after: State | undefined,
): ChangeOutcome | undefined {
  switch (evidence.kind) {
    case "accepted":
      return outcomeOfAccepted(write, evidence.isAsynchronous, before, after);
    case "rejected":
      return isRejectedForState(write, evidence.error, after) ? "already" : "failed";
    case "lost":
      return outcomeOfLost(write, evidence.error, before, after);
    case "interrupted":
      return outcomeOfInterrupted(write, before, after);
  }
}

function outcomeOfAccepted(
  write: WriteAction,
  isAsynchronous: boolean,
  before: string | undefined,
  after: State | undefined,
): ChangeOutcome {
  if (after?.pending || (isAsynchronous && !(after && leadsTo(write, before, after.state)))) return "pending";
  if (after === undefined) return "changed";
  if (!leadsTo(write, before, after.state)) return "unknown";
  return write.kind === "membership" && before === after.state ? "already" : "changed";
}

function isRejectedForState(write: WriteAction, { code }: OktaError, after: State | undefined): boolean {
  // Okta accepts a membership that exists already, so a refusal has another reason.
  if (write.kind === "membership") return false;
  if (after === undefined || !isReached(write, after.state)) return false;
  if (code === NOT_FOUND) return after.state === "DELETED";
  // In these states only Okta knows whether there was something to do. This code says that there was not.
  return write.lifecycle?.tried?.includes(after.state) ? code === NOT_LOCKED_OUT : MADE_BEFORE.has(code);
}

function outcomeOfLost(
  write: WriteAction,
  error: OktaError,
  before: string | undefined,
  after: State | undefined,
): ChangeOutcome {
  if (after === undefined) return "unknown";
  if (hasMoved(write, before, after.state)) return after.pending ? "pending" : "changed";
  if (write.lifecycle?.again || error.outcome === "unknown") return "unknown";
  // The state before is unknown.
  return before === undefined && isReached(write, after.state) ? "unknown" : "failed";
}

function outcomeOfInterrupted(
  write: WriteAction,
  before: string | undefined,
  after: State | undefined,
): ChangeOutcome | undefined {
  // Sessions can be ended twice without harm.
  if (write.kind === "sessions") return undefined;
  if (after === undefined) return "unknown";
  const done = after.pending ? "pending" : "changed";
  if (hasMoved(write, before, after.state)) return done;
  // SentWrite again, it would create another link.
  if (write.lifecycle?.again) return "unknown";
  if (write.lifecycle?.tried?.includes(after.state)) return undefined;
  return isReached(write, after.state) ? done : undefined;
}

/** Whether the state shows that the write took effect, and that there was something to do. */
function hasMoved(write: WriteAction, before: string | undefined, state: string): boolean {
  if (before === undefined || before === state) return false;
  if (write.kind === "membership") return state === membership(write.member);
  return write.lifecycle !== undefined && goalStates(write.lifecycle).includes(state);
}

/** Whether the state is a goal state. Never for a write that has an effect each time. */
function isReached({ kind, lifecycle, member }: WriteAction, state: string): boolean {
  if (kind === "membership") return state === membership(member);
  return lifecycle !== undefined && !lifecycle.again && goalStates(lifecycle).includes(state);
}

/** Whether a state is possible after a write that Okta accepted. */
function leadsTo(
  { kind, lifecycle, member }: WriteAction,
  before: string | undefined,
  state: string,
): boolean {
  if (kind === "membership") return state === membership(member);
  if (lifecycle === undefined) return true;
  const isKept = lifecycle.keeps?.includes(state) === true && (before === undefined || before === state);
  return isKept || goalStates(lifecycle).includes(state);
}

/** The outcome of an item, without its number and times. */
export type ItemOutcome = Omit<LedgerOutcome, "n" | "startedAt" | "endedAt">;

/** Longer reasons, such as a long list of candidates, are cut. */
const LONGEST_REASON = 1_000;

/** Copies nothing from the body of Okta's response, which may hold a link that signs in as the user. */
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

/** Returns the reason and codes of an error. */
export function reasonOf({ message, code, status, requestId }: Error & Partial<OktaError>) {
  return { why: shortened(message), code, status, requestId };
}

function nameIn({ id, name }: Target) {
  return name === id ? {} : { name };
}

function shortened(text: string): string {
  return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON)}…` : text;
}
