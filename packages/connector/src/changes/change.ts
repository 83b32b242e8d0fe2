import { OktaError, operations } from "@okta-idm/core";
import type { ActionContext, Output } from "../action.ts";
import { copyOf } from "../copy-of.ts";
import { errorOfOutput } from "../error-of-output.ts";
import { findAction } from "../find-action.ts";
import { describeTarget } from "../targets/target.ts";
import { validateInput } from "../validate-input.ts";
import { membership, type Plan, planMembership, planSessions, planStatus, reached } from "./plan.ts";
import { isMember, readGroup, readTarget, type WritePath } from "./state.ts";
import { type WriteAction, writeAction } from "./write-action.ts";

/**
 * What became of a write, decided by the state and not by Okta's words.
 *
 * - `changed`: it was done
 * - `already`: there was nothing to do
 * - `pending`: Okta has taken it on, and is still at it
 * - `failed`: it was not done, `error` says why
 * - `unknown`: its answer was lost, and reading did not settle what became of it
 */
export interface Change extends Plan {
  readonly outcome: "changed" | "already" | "pending" | "failed" | "unknown";
  /** The documented output, where Okta was asked and answered. */
  readonly output?: Output | undefined;
  readonly error?: OktaError | undefined;
}

export interface ChangeOptions {
  /** A plan that was made a moment ago, so that the state need not be read again. */
  readonly plan?: Plan | undefined;
  /**
   * Whether the state is read after the change, and not only where Okta said no. Default true. Without it, `after` is
   * told only where the action leads to one state alone.
   */
  readonly verify?: boolean | undefined;
}

/**
 * Reads the state, and tells what a write would do.
 *
 * @param input the documented input of the action.
 * @throws InputError for an input that the action does not take.
 * @throws OktaError where the state cannot be read, or the action is no write.
 */
export async function planChange(context: ActionContext, name: string, input: unknown): Promise<Plan> {
  const { write, path } = await checked(name, input);
  const target = await readTarget(context, write, path);
  if (write.kind === "status") return planStatus(write, target);
  if (write.kind === "sessions") return planSessions(write, target);
  return planMembership(write, target, await readGroup(context, path), await isMember(context, path));
}

/**
 * Does what a write is for, unless it is done already, and tells what became of it. Doing it again is no error.
 *
 * @throws as {@link planChange}; what goes wrong from then on is in the result.
 */
export async function makeChange(
  context: ActionContext,
  name: string,
  givenInput: unknown,
  { plan: given, verify = true }: ChangeOptions = {},
): Promise<Change> {
  const { write, path, input } = await checked(name, givenInput);
  const plan = given ?? (await planChange(context, name, input));
  if (plan.verdict === "already") {
    return { ...plan, outcome: write.kind === "status" && plan.target.pending ? "pending" : "already" };
  }
  if (plan.verdict === "impossible") return { ...plan, outcome: "failed", error: impossible(plan) };
  let output: Output;
  try {
    output = await write.action.run(context, input);
  } catch (error) {
    // Who aborts may give an OktaError as the reason, which says nothing of the request.
    if (!(error instanceof OktaError) || error === context.signal?.reason) throw error;
    if (error.outcome === "done") return { ...plan, outcome: "changed", error };
    if (error.outcome !== "unknown") return { ...plan, outcome: "failed", after: undefined, error };
    const after = write.lifecycle?.again ? await readAfter(context, write, path) : undefined;
    return { ...plan, ...outcomeOfLost(write, plan, after?.state), error };
  }
  if (output.status_code < 300 && !verify) {
    const outcome = isTakenOn(write, input) ? "pending" : "changed";
    return { ...plan, outcome, after: isOneAlone(write) ? plan.after : undefined, output };
  }
  const after = await readAfter(context, write, path);
  if (output.status_code < 300) {
    return {
      ...plan,
      outcome: after?.pending ? "pending" : "changed",
      after: after?.state ?? plan.after,
      output,
    };
  }
  const error = errorOfOutput(operations[write.operation], output);
  if (write.lifecycle?.again && (error.kind === "server" || error.kind === "unreadable")) {
    return { ...plan, ...outcomeOfLost(write, plan, after?.state), output, error };
  }
  const done = after !== undefined && isReached(write, after.state);
  return { ...plan, outcome: outcomeOf(error, done), after: after?.state, output, error };
}

/** What a write came to that Okta, or a gateway in front of it, answered with an error. */
function outcomeOf({ kind, outcome }: OktaError, done: boolean): Change["outcome"] {
  if (done) return kind === "server" ? "changed" : "already";
  return outcome === "unknown" ? "unknown" : "failed";
}

/** What became of a write of whose answer nothing is known, by the state afterwards. */
function outcomeOfLost(write: WriteAction, { before }: Plan, state: string | undefined) {
  const outcome = state !== undefined && hasMoved(write, before, state) ? "changed" : "unknown";
  return { outcome, after: state } as const;
}

/** Whether an action leads to one state alone, so that a success tells the state. */
function isOneAlone({ lifecycle }: WriteAction): boolean {
  return lifecycle === undefined || reached(lifecycle).length <= 1;
}

/** Whether Okta answers before it does it. */
function isTakenOn({ lifecycle }: WriteAction, input: unknown): boolean {
  const { headers } = input as { headers?: { readonly Prefer?: string } };
  return lifecycle?.asynchronous === true || headers?.Prefer === "respond-async";
}

/** The state after the write; undefined where there is none to read, or it cannot be read. */
async function readAfter(context: ActionContext, write: WriteAction, path: WritePath) {
  try {
    if (write.kind === "sessions") return undefined;
    if (write.kind === "membership") {
      return { state: membership(await isMember(context, path)), pending: false };
    }
    return await readTarget(context, write, path);
  } catch (error) {
    // What was done is done, whoever does not want to wait for the state.
    if (context.signal?.aborted) return undefined;
    if (!(error instanceof OktaError)) throw error;
    const gone = error.kind === "not_found" && write.of === "app";
    return gone ? { state: "DELETED", pending: false } : undefined;
  }
}

/** Whether the state shows that a write was done, and not that there was nothing to do. */
export function hasMoved({ lifecycle }: WriteAction, before: string | undefined, state: string): boolean {
  if (lifecycle === undefined || before === undefined || before === state) return false;
  return reached(lifecycle).includes(state);
}

/** Whether the state is the one that a write leads to. Never so where doing it again does something again. */
export function isReached({ kind, lifecycle, member }: WriteAction, state: string): boolean {
  if (kind === "membership") return state === membership(member);
  return lifecycle !== undefined && !lifecycle.again && reached(lifecycle).includes(state);
}

function impossible(plan: Plan): OktaError {
  const what = `${plan.action} is not possible for ${describeTarget(plan.group ?? plan.target)} while`;
  const state = plan.group ? `the user is ${plan.before}` : `it is ${plan.before}`;
  return new OktaError("invalid", `${what} ${state}: ${plan.why}`);
}

/** A write and its input, as it is at this moment: what is read and what is changed are the same one's. */
export async function checked(
  name: string,
  given: unknown,
): Promise<{ write: WriteAction; path: WritePath; input: object }> {
  const input = copyOf(given) as { path_parameters: WritePath };
  const action = findAction(name);
  const write = writeAction(action);
  if (write === undefined) throw new OktaError("refused", `${name} changes nothing that could be planned`);
  await validateInput(action, input);
  return { write, path: input.path_parameters, input };
}
