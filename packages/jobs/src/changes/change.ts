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
import { checkOptions, type KnownOptions, OktaError, operations } from "@okta-idm/core";
import { readGroup } from "../targets/read-target.ts";
import { describeTarget } from "../targets/target.ts";
import { applyChange, type SentWrite } from "./apply-change.ts";
import { checkSwitches } from "./check-value.ts";
import { GUARD_OPTIONS, Guard, type GuardOptions, protectedError } from "./guard.ts";
import type { ChangeOutcome } from "./outcome.ts";
import { type Plan, planWrite } from "./plan.ts";
import { isMember, readWriteTarget, type WriteAction, type WritePath, writeAction } from "./write-action.ts";

/** What became of a write. */
export interface Change extends Plan {
  readonly outcome: ChangeOutcome;
  /** The documented output, when Okta was asked and answered. */
  readonly output?: Output | undefined;
  readonly error?: OktaError | undefined;
  /** Since when a user has the status `after`, by Okta's clock, where it was read. */
  readonly since?: string | undefined;
}

export interface ChangeOptions extends GuardOptions {
  /** A plan that was made a moment ago, so that the state need not be read again. */
  readonly plan?: Plan | undefined;
  /**
   * Whether the state is read after Okta accepted the change. Default true. Without it, `after` is there only when the
   * action leads to one state alone.
   */
  readonly verify?: boolean | undefined;
}

const OPTIONS: KnownOptions<ChangeOptions> = { ...GUARD_OPTIONS, plan: true, verify: true };

/**
 * Reads the state, and tells what a write would do. Nothing is sent.
 *
 * @param input the documented input of the action.
 * @throws InputError for an input that the action does not take.
 * @throws OktaError when the state cannot be read, or the action is no write.
 */
export async function planChange<Name extends WriteActionName>(
  context: ActionContext,
  name: Name,
  input: ActionInput<Name>,
): Promise<Plan> {
  const { write, path } = await checked(name, input);
  return readPlan(context, write, path);
}

/** A plan by what the path names. Independent reads run at the same time. */
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
 * Makes one change, unless the state shows that there is nothing to do, and tells what became of it. Doing it again is no
 * error. The guards are those of a bulk run: what the protection names, and the owner of the token in use, are refused.
 *
 * @throws OktaError of kind `refused` for a target that must be left alone.
 * @throws as {@link planChange}; what goes wrong from then on is in the result.
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
 * The guard decides on whom the plan names, and the request goes to whom the input names.
 *
 * @throws OktaError of kind `refused` when these are not the same.
 */
function checkPlan(plan: Plan, { action }: WriteAction, { userId, appId, groupId }: WritePath): void {
  const { action: planned, target, group } = Object(plan) as Partial<Plan>;
  const given = userId ?? appId ?? "";
  const isSame = target?.id === given || target?.name.toLowerCase() === given.toLowerCase();
  if (planned === action.name && isSame && group?.id === groupId) return;
  const of = target === undefined ? "nobody" : describeTarget(target);
  throw new OktaError(
    "refused",
    `The plan is not of this change: it is of ${planned} and ${of}. Plan again with the same input`,
  );
}

/** What sending a planned write needs. */
export interface ExecuteOptions {
  readonly verify: boolean;
  /** Waited for right before the write is sent; when it rejects, nothing is sent. */
  readonly beforeSending?: (() => Promise<void>) | undefined;
  /** Told when Okta accepted the write, before the state is read. */
  readonly onAccepted?: (() => void) | undefined;
}

/** Carries out a plan that the guard has passed: the one place where a write of the table is sent. */
export async function executePlan(
  context: ActionContext,
  write: WriteAction,
  { path, input }: { readonly path: WritePath; readonly input: object },
  plan: Plan,
  { verify, beforeSending, onAccepted }: ExecuteOptions,
): Promise<Change> {
  // Memberships come from a list that lags: PUT and DELETE can be repeated, so they are always sent.
  if (plan.verdict === "already" && write.kind !== "membership") {
    return { ...plan, outcome: write.kind === "status" && plan.target.pending ? "pending" : "already" };
  }
  if (plan.verdict === "impossible") return { ...plan, outcome: "failed", error: impossible(plan) };
  await beforeSending?.();
  const { outcome, after, since, error, answer } = await applyChange({
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
    ...(answer && { output: answer }),
    ...(error && { error }),
  };
}

/** What a documented output tells of the write. */
export function toSentWrite({ operation }: WriteAction, output: Output): SentWrite<Output> {
  const status = output.status_code;
  const error = status < 300 ? undefined : errorFromOutput(operations[operation], output);
  return { status, requestId: outputHeaders(output)["x-okta-request-id"], error, answer: output };
}

/** Whether Okta answers before it is done. */
function isAsynchronous({ lifecycle }: WriteAction, input: unknown): boolean {
  const { headers } = input as { headers?: { readonly Prefer?: string } };
  return lifecycle?.asynchronous === true || headers?.Prefer === "respond-async";
}

function impossible(plan: Plan): OktaError {
  const what = `${plan.action} is not possible for ${describeTarget(plan.group ?? plan.target)} while`;
  const state = plan.group ? `the user is ${plan.before}` : `it is ${plan.before}`;
  return new OktaError("invalid", `${what} ${state}: ${plan.why}`);
}

/** A write and a copy of its input as it is at this moment, so that what is read and what is changed are the same. */
export async function checked(
  name: string,
  given: unknown,
): Promise<{ write: WriteAction; path: WritePath; input: object }> {
  const write = writeAction(findAction(name));
  if (write === undefined) throw new OktaError("refused", `${name} changes nothing that could be planned`);
  const input = (await documentedInput(name, given)) as { path_parameters: WritePath };
  return { write, path: input.path_parameters, input };
}
