import {
  type ActionContext,
  type ActionInput,
  documentedInput,
  errorFromOutput,
  findAction,
  type Output,
  outputHeaders,
  type WriteActionName,
} from "@okta-idm/connector";
import { checkOptions, type KnownOptions, type OktaError, operations } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import { readGroup } from "../targets/read-target.ts";
import { describeTarget } from "../targets/target.ts";
import { applyChange, type SentWrite } from "./apply-change.ts";
import { checkSwitches } from "./check-value.ts";
import { GUARD_OPTIONS, Guard, type GuardOptions, protectedError } from "./guard.ts";
import type { ChangeOutcome } from "./outcome.ts";
import { type Plan, planWrite } from "./plan.ts";
import { isMember, readWriteTarget, type WriteAction, type WritePath, writeAction } from "./write-action.ts";

/** A plan with its outcome. */
export interface Change extends Plan {
  readonly outcome: ChangeOutcome;
  /** The documented output, if Okta responded. */
  readonly output?: Output | undefined;
  readonly error?: OktaError | undefined;
  /** When the user got the status `after`, by Okta's clock, if it was read. */
  readonly since?: string | undefined;
}

export interface ChangeOptions extends GuardOptions {
  /** A plan that was made a moment ago, so that the state is not read again. */
  readonly plan?: Plan | undefined;
  /**
   * Whether to read the state after Okta accepted the change. Default true. If false, `after` is set only if the
   * action has one goal state.
   */
  readonly verify?: boolean | undefined;
}

const OPTIONS: KnownOptions<ChangeOptions> = { ...GUARD_OPTIONS, plan: true, verify: true };

/**
 * Reads the state and returns what a write would do. Sends no write.
 *
 * @param input the documented input of the action.
 * @throws InputError if the action does not accept the input.
 * @throws OktaError if the state cannot be read, or the action is not a write.
 */
export async function planChange<Name extends WriteActionName>(
  context: ActionContext,
  name: Name,
  input: ActionInput<Name>,
): Promise<Plan> {
  const { write, path } = await checked(name, input);
  return readPlan(context, write, path);
}

/** Reads the state and plans a write on the targets of a path. Independent reads run at the same time. */
export async function readPlan(context: ActionContext, write: WriteAction, path: WritePath): Promise<Plan> {
  const hasGroup = write.kind === "membership";
  const [target, group, isIn] = await Promise.all([
    readWriteTarget(context, write, path),
    hasGroup ? readGroup(context, path.groupId ?? "") : undefined,
    hasGroup ? isMember(context, path) : undefined,
  ]);
  return planWrite(write, target, { group, isMember: isIn });
}

/**
 * Makes one change and returns its outcome. Sends nothing if the state shows that there is nothing to do. The guards
 * are the same as in a bulk run: protected targets and the owner of the token are refused.
 *
 * @throws OktaError of kind `refused` for a guarded target.
 * @throws as {@link planChange}. Later errors are in the result.
 */
export async function makeChange<Name extends WriteActionName>(
  context: ActionContext,
  name: Name,
  givenInput: ActionInput<Name>,
  options: ChangeOptions = {},
): Promise<Change> {
  checkOptions("makeChange", OPTIONS, options);
  checkSwitches(options, ["verify"]);
  const { plan: given, verify = true, ...guards } = options;
  const { write, path, input } = await checked(name, givenInput);
  if (given !== undefined) checkPlan(given, write, path);
  const guard = new Guard(context, write.action.effect, guards);
  guard.start();
  const plan = given ?? (await readPlan(context, write, path));
  for (const target of [plan.target, plan.group]) {
    const why = target && (await guard.reasonFor(target));
    if (target && why !== undefined) throw protectedError(target, why);
  }
  return executePlan(context, write, { path, input }, plan, { verify });
}

/**
 * Checks that a plan is of this change, because the guard checks the plan's targets and the request goes to the
 * input's.
 *
 * @throws OktaError of kind `refused` if they differ.
 */
function checkPlan(plan: Plan, { action }: WriteAction, { userId, appId, groupId }: WritePath): void {
  const { action: planned, target, group } = Object(plan) as Partial<Plan>;
  const given = userId ?? appId ?? "";
  const isSame = target?.id === given || target?.name.toLowerCase() === given.toLowerCase();
  if (planned === action.name && isSame && group?.id === groupId) return;
  const of = target === undefined ? "no target" : describeTarget(target);
  throw jobsError("planOfOther", String(planned), of);
}

/** How a plan is executed. */
export interface ExecuteOptions {
  readonly verify: boolean;
  /** Awaited right before the write is sent. If it rejects, nothing is sent. */
  readonly beforeSending?: (() => Promise<void>) | undefined;
  /** Called when Okta accepted the write, before the state is read. */
  readonly onAccepted?: (() => void) | undefined;
}

/** Executes a plan that the guard has checked. Every write of an action is sent here. */
export async function executePlan(
  context: ActionContext,
  write: WriteAction,
  { path, input }: { readonly path: WritePath; readonly input: object },
  plan: Plan,
  { verify, beforeSending, onAccepted }: ExecuteOptions,
): Promise<Change> {
  // The list of members lags behind, and PUT and DELETE can be repeated. So memberships are always sent.
  if (plan.verdict === "already" && write.kind !== "membership") {
    return { ...plan, outcome: write.kind === "status" && plan.target.pending ? "pending" : "already" };
  }
  if (plan.verdict === "impossible") return { ...plan, outcome: "failed", error: impossible(plan) };
  await beforeSending?.();
  const { outcome, after, since, error, response } = await applyChange({
    context,
    write,
    path,
    plan,
    isAsynchronous: isAsynchronous(write, input),
    verify,
    send: async () => {
      const sent = toSentWrite(write, await write.action.run(context, input));
      if (sent.error === undefined) onAccepted?.();
      return sent;
    },
  });
  return {
    ...plan,
    outcome,
    after,
    ...(since && { since }),
    ...(response && { output: response }),
    ...(error && { error }),
  };
}

/** Converts a documented output to the response to a write. */
export function toSentWrite({ operation }: WriteAction, output: Output): SentWrite<Output> {
  const status = output.status_code;
  const error = status < 300 ? undefined : errorFromOutput(operations[operation], output);
  return { status, requestId: outputHeaders(output)["x-okta-request-id"], error, response: output };
}

/** Whether Okta responds before the change is complete. */
function isAsynchronous({ lifecycle }: WriteAction, input: unknown): boolean {
  const { headers } = input as { headers?: { readonly Prefer?: string } };
  return lifecycle?.asynchronous === true || headers?.Prefer === "respond-async";
}

function impossible(plan: Plan): OktaError {
  const target = describeTarget(plan.group ?? plan.target);
  const state = plan.group ? `the user is ${plan.before}` : `it is ${plan.before}`;
  return jobsError("impossible", plan.action, target, state, String(plan.why));
}

/** Returns the write and a checked copy of its input, so that later changes of the caller's object have no effect. */
export async function checked(
  name: string,
  given: unknown,
): Promise<{ write: WriteAction; path: WritePath; input: object }> {
  const write = writeAction(findAction(name));
  if (write === undefined) throw jobsError("notAWrite", name);
  const input = (await documentedInput(name, given)) as { path_parameters: WritePath };
  return { write, path: input.path_parameters, input };
}
