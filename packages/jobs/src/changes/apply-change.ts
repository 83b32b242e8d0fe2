import type { ActionContext } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import { describeTarget } from "../targets/target.ts";
import { type ChangeOutcome, type Evidence, outcomeOf } from "./outcome.ts";
import { goalStates, membership, type Plan } from "./plan.ts";
import { readState, type State, type WriteAction, type WritePath } from "./write-action.ts";

/**
 * Delays in milliseconds before each read of the state. Okta may show an accepted change late, and may still be
 * working on a change with a lost response.
 */
const POLL_DELAYS_MS: { readonly [Kind in Evidence["kind"]]: readonly number[] } = {
  accepted: [0, 500, 1_500, 3_000],
  rejected: [0],
  lost: [0, 1_000, 3_000],
  interrupted: [0, 1_000, 3_000],
};
/** No gateway in front of Okta waits longer. */
const RECENTLY_MS = 60_000;
/** The clocks of this machine and of Okta differ by less. An older status was set before the write. */
const CLOCKS_DIFFER_MS = 86_400_000;

/** The response to a write. */
export interface SentWrite<Response = unknown> {
  /** Undefined if there was no response. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Undefined for a success. */
  readonly error: OktaError | undefined;
  readonly response: Response | undefined;
}

/** A write that was sent, with its outcome. */
export interface Applied<Response = unknown> extends SentWrite<Response> {
  readonly outcome: ChangeOutcome;
  readonly after: string | undefined;
  /** When the user got the status `after`, if it was read and Okta says it. */
  readonly since?: string | undefined;
}

export interface ApplyOptions<Response> {
  readonly context: ActionContext;
  /** Undefined for a request with an unknown effect. */
  readonly write: WriteAction | undefined;
  readonly path: WritePath;
  readonly plan: Pick<Plan, "before" | "after" | "target" | "group">;
  /** Whether Okta responds before the change is complete. */
  readonly isAsynchronous: boolean;
  /** Whether to read the state after a success. After any other response it is always read. */
  readonly verify: boolean;
  /** Sends the write. Rejects with an {@link OktaError} if there is no usable response. */
  readonly send: () => Promise<SentWrite<Response>>;
}

/**
 * Sends a write and decides its outcome from the state, if the state can be read. If Okta accepts the write and the
 * state disagrees, the state is read again for a few seconds. Then the outcome is `unknown`.
 *
 * @throws the caller's abort reason, and any error that is not an OktaError.
 */
export async function applyChange<Response>(options: ApplyOptions<Response>): Promise<Applied<Response>> {
  const { context, write, path, plan, isAsynchronous, verify, send } = options;
  const sent = await attempt(context, send);
  const evidence = evidenceOf(sent, isAsynchronous);
  if (sent.error?.outcome === "done") return { ...sent, outcome: "changed", after: plan.after };
  if (write === undefined) return { ...sent, outcome: outcomeByResponse(evidence), after: undefined };
  const decide = (state: State | undefined) => outcomeOf(write, evidence, plan.before, state) ?? "unknown";
  if (evidence.kind === "accepted" && !verify) {
    return { ...sent, outcome: decide(undefined), after: hasOneGoal(write) ? plan.after : undefined };
  }
  // A request that was not sent, or was rate limited, changed nothing.
  const isNotExecuted =
    sent.status === undefined || /^(rate_limited|unauthenticated)$/.test(sent.error?.kind ?? "");
  if (evidence.kind === "rejected" && isNotExecuted) {
    return { ...sent, outcome: "failed", after: undefined };
  }
  const delays = POLL_DELAYS_MS[evidence.kind];
  // A goal state is final, whether this write or another one reached it.
  const isEnough = (seen: State) => !/^(unknown|failed)$/.test(decide(seen)) || isGoal(write, seen.state);
  const state = await pollState(context, write, path, delays, isEnough);
  const outcome = decide(state);
  if (state === undefined && evidence.kind === "accepted") {
    return { ...sent, outcome, after: hasOneGoal(write) ? plan.after : undefined };
  }
  const isContradicted = outcome === "unknown" && sent.error === undefined;
  const error = isContradicted ? contradiction(write, plan, state, sent) : sent.error;
  return { ...sent, outcome, after: state?.state, since: state?.since, error };
}

/** The outcome of a write that an earlier run was sending. */
export interface Settled {
  readonly outcome: ChangeOutcome;
  readonly after: string | undefined;
  readonly since?: string | undefined;
  readonly why?: string | undefined;
  /** Why the state could not be read. Then the next run reads it again. */
  readonly unread?: OktaError | undefined;
}

/**
 * Reads the state to find out whether a write of an interrupted run took effect. If that run ended a moment ago, Okta
 * may still be working, so the state is read several times.
 *
 * @param sentAgoMs milliseconds since the write was sent.
 * @returns undefined if the write did not take effect, or can be repeated without harm. Then it is sent again.
 * @throws the caller's abort reason.
 */
export async function settleInterrupted(
  context: ActionContext,
  write: WriteAction,
  path: WritePath,
  before: string | undefined,
  sentAgoMs: number,
): Promise<Settled | undefined> {
  const evidence = { kind: "interrupted" } as const;
  if (write.kind === "sessions") return undefined;
  const isRecent = !(sentAgoMs > RECENTLY_MS);
  const delays = isRecent ? POLL_DELAYS_MS.interrupted : [0];
  const isDone = (seen: State) => /^(changed|pending)$/.test(outcomeOf(write, evidence, before, seen) ?? "");
  let unread: OktaError | undefined;
  const state = await pollState(context, write, path, delays, isDone, (error) => {
    unread = error;
  });
  const outcome = outcomeOf(write, evidence, before, state);
  const sinceMs = Date.parse(state?.since ?? "");
  if (outcome === "changed" && sinceMs < context.client.clock.now() - sentAgoMs - CLOCKS_DIFFER_MS) {
    return { outcome: "already", after: state?.state };
  }
  if (outcome !== "unknown") return outcome && { outcome, after: state?.state, since: state?.since };
  if (state === undefined) return { outcome, after: undefined, why: unread?.message, unread };
  const why =
    "an earlier run was interrupted while it sent this, and the state does not show whether it arrived";
  return { outcome, after: state.state, since: state.since, why };
}

async function attempt<Response>(
  context: ActionContext,
  send: () => Promise<SentWrite<Response>>,
): Promise<SentWrite<Response>> {
  try {
    return await send();
  } catch (error) {
    // The caller's abort reason may be an OktaError, which is not about the request.
    if (!(error instanceof OktaError) || error === context.signal?.reason) throw error;
    return { status: error.status, requestId: error.requestId, error, response: undefined };
  }
}

function evidenceOf({ error, status }: SentWrite, isAsynchronous: boolean): Evidence {
  if (error === undefined) return { kind: "accepted", isAsynchronous };
  const isLost = error.kind === "server" || error.kind === "unreadable" || error.outcome === "unknown";
  // A request that was not sent cannot be lost, and a 501 means that Okta does not have the operation.
  const isCertain = error.outcome === "not_sent" || status === 501;
  return { kind: isLost && !isCertain ? "lost" : "rejected", error };
}

/** Decides by the response alone, for a request with an unknown effect. */
function outcomeByResponse(evidence: Evidence): ChangeOutcome {
  if (evidence.kind === "lost") return "unknown";
  return evidence.kind === "accepted" ? "changed" : "failed";
}

/** Whether an action has one goal state, so that a success implies the state. */
function hasOneGoal({ lifecycle }: WriteAction): boolean {
  return lifecycle === undefined || goalStates(lifecycle).length <= 1;
}

function isGoal({ kind, member, lifecycle }: WriteAction, state: string): boolean {
  if (kind === "membership") return state === membership(member);
  return lifecycle !== undefined && goalStates(lifecycle).includes(state);
}

/** Reads the state until it is good enough. Returns undefined if it cannot be read. */
async function pollState(
  context: ActionContext,
  write: WriteAction,
  path: WritePath,
  delaysMs: readonly number[],
  isEnough: (state: State) => boolean,
  onUnread: (error: OktaError) => void = () => {},
): Promise<State | undefined> {
  const { client, signal } = context;
  let state: State | undefined;
  for (const afterMs of delaysMs) {
    try {
      if (afterMs > 0) await client.clock.sleep(afterMs, signal);
      state = await readState(context, write, path);
    } catch (error) {
      // The change was made, even if the caller no longer waits for the state.
      if (signal?.aborted) return state;
      if (!(error instanceof OktaError)) throw error;
      onUnread(error);
      break;
    }
    if (state !== undefined && isEnough(state)) break;
    if (write.kind === "sessions") break;
  }
  return state;
}

function contradiction(
  { action, kind, member }: WriteAction,
  { target, group }: Pick<Plan, "target" | "group">,
  state: State | undefined,
  { requestId }: SentWrite,
): OktaError {
  const seconds = POLL_DELAYS_MS.accepted.reduce((sum, ms) => sum + ms, 0) / 1_000;
  const is =
    kind === "membership"
      ? `${member ? "not yet in" : "still in"} ${group ? describeTarget(group) : "the group"}`
      : state?.state;
  const { message } = jobsError("contradicted", action.name, seconds, describeTarget(target), String(is));
  return new OktaError("conflict", message, {
    requestId,
    outcome: "unknown",
  });
}
