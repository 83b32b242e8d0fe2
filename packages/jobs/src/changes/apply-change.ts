import type { ActionContext } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { describeTarget } from "../targets/target.ts";
import { type ChangeOutcome, type Evidence, outcomeOf } from "./outcome.ts";
import { goalStates, membership, type Plan } from "./plan.ts";
import { readState, type State, type WriteAction, type WritePath } from "./write-action.ts";

/**
 * When the state is looked at, in milliseconds from one look to the next. Okta may show a change that it accepted late,
 * and may still be at one whose answer was lost.
 */
const POLL_DELAYS_MS: { readonly [Kind in Evidence["kind"]]: readonly number[] } = {
  accepted: [0, 500, 1_500, 3_000],
  rejected: [0],
  lost: [0, 1_000, 3_000],
  interrupted: [0, 1_000, 3_000],
};
/** Longer than any gateway in front of Okta waits for it. */
const RECENTLY_MS = 60_000;
/** The clock of this machine and Okta's differ by less, so a status that is older than a write by more was so before. */
const CLOCKS_DIFFER_MS = 86_400_000;

/** What came of sending a write. */
export interface SentWrite<Answer = unknown> {
  /** Absent where no answer came. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Absent for a success. */
  readonly error: OktaError | undefined;
  readonly answer: Answer | undefined;
}

/** What became of a write that was sent. */
export interface Applied<Answer = unknown> extends SentWrite<Answer> {
  readonly outcome: ChangeOutcome;
  readonly after: string | undefined;
  /** Since when a user has that status, when it was read and Okta tells. */
  readonly since?: string | undefined;
}

export interface ApplyOptions<Answer> {
  readonly context: ActionContext;
  /** Undefined for a request of which nobody knows what it changes. */
  readonly write: WriteAction | undefined;
  readonly path: WritePath;
  readonly plan: Pick<Plan, "before" | "after" | "target" | "group">;
  /** Whether Okta answers before it is done. */
  readonly isAsynchronous: boolean;
  /** Whether the state is read after a success. It always is after anything else. */
  readonly verify: boolean;
  /** Sends the write. Rejects with an {@link OktaError} when no usable answer came. */
  readonly send: () => Promise<SentWrite<Answer>>;
}

/**
 * Sends a write, and finds out what became of it: from the state where there is one. When Okta says yes and the state
 * disagrees, it is looked at again for a few seconds, and then the outcome is `unknown`.
 *
 * @throws what the caller aborts with, and whatever is no OktaError.
 */
export async function applyChange<Answer>(options: ApplyOptions<Answer>): Promise<Applied<Answer>> {
  const { context, write, path, plan, isAsynchronous, verify, send } = options;
  const sent = await attempt(context, send);
  const evidence = evidenceOf(sent, isAsynchronous);
  if (sent.error?.outcome === "done") return { ...sent, outcome: "changed", after: plan.after };
  if (write === undefined) return { ...sent, outcome: outcomeByAnswer(evidence), after: undefined };
  const decide = (state: State | undefined) => outcomeOf(write, evidence, plan.before, state) ?? "unknown";
  if (evidence.kind === "accepted" && !verify) {
    return { ...sent, outcome: decide(undefined), after: hasOneGoal(write) ? plan.after : undefined };
  }
  // What was not sent, or not let in, changed nothing.
  const isTurnedAway =
    sent.status === undefined || /^(rate_limited|unauthenticated)$/.test(sent.error?.kind ?? "");
  if (evidence.kind === "rejected" && isTurnedAway) {
    return { ...sent, outcome: "failed", after: undefined };
  }
  const delays = POLL_DELAYS_MS[evidence.kind];
  // A state that the write leads to will not move any more, whether it did that or not.
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

/** What became of a write that an earlier run was sending. */
export interface Settled {
  readonly outcome: ChangeOutcome;
  readonly after: string | undefined;
  readonly since?: string | undefined;
  readonly why?: string | undefined;
  /** Why the state could not be read: then the next run looks again. */
  readonly unread?: OktaError | undefined;
}

/**
 * Finds out what became of a write that an earlier run was sending when it ended, by the state. A run that ended a moment
 * ago may have left Okta at work, so the state is looked at again before the write is sent once more.
 *
 * @param sentAgoMs how long ago that was.
 * @returns undefined when it was not done, or doing it again is doing it once: then it is to be sent.
 * @throws what the caller aborts with.
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
  const why = "an earlier run was sending it when it ended, and its state does not tell whether it arrived";
  return { outcome, after: state.state, since: state.since, why };
}

async function attempt<Answer>(
  context: ActionContext,
  send: () => Promise<SentWrite<Answer>>,
): Promise<SentWrite<Answer>> {
  try {
    return await send();
  } catch (error) {
    // A caller may abort with an OktaError, which says nothing of the request.
    if (!(error instanceof OktaError) || error === context.signal?.reason) throw error;
    return { status: error.status, requestId: error.requestId, error, answer: undefined };
  }
}

function evidenceOf({ error, status }: SentWrite, isAsynchronous: boolean): Evidence {
  if (error === undefined) return { kind: "accepted", isAsynchronous };
  const isLost = error.kind === "server" || error.kind === "unreadable" || error.outcome === "unknown";
  // What never left was not lost, and a 501 says that Okta has no such thing.
  const isCertain = error.outcome === "not_sent" || status === 501;
  return { kind: isLost && !isCertain ? "lost" : "rejected", error };
}

/** What became of a request whose effect nobody knows. */
function outcomeByAnswer(evidence: Evidence): ChangeOutcome {
  if (evidence.kind === "lost") return "unknown";
  return evidence.kind === "accepted" ? "changed" : "failed";
}

/** Whether an action leads to one state alone, so that a success tells the state. */
function hasOneGoal({ lifecycle }: WriteAction): boolean {
  return lifecycle === undefined || goalStates(lifecycle).length <= 1;
}

function isGoal({ kind, member, lifecycle }: WriteAction, state: string): boolean {
  if (kind === "membership") return state === membership(member);
  return lifecycle !== undefined && goalStates(lifecycle).includes(state);
}

/** Reads the state until it is as hoped for; undefined where it cannot be read. */
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
      // What was done is done, even when nobody waits for the state.
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
  const seen = `${seconds} s later ${describeTarget(target)} is ${is}`;
  return new OktaError("conflict", `Okta accepted ${action.name}, but ${seen}`, {
    requestId,
    outcome: "unknown",
  });
}
