import type { ActionContext } from "@okta-idm/connector";
import { checkOptions, type KnownOptions } from "@okta-idm/core";
import { checkSwitches, checkValue, isList, isText } from "../changes/check-value.ts";
import { Guard, type GuardOptions } from "../changes/guard.ts";
import {
  type BulkResult,
  checkRunOptions,
  onlyPlanned,
  TooManyChangesError,
} from "../changes/run-options.ts";
import {
  mapInOrder,
  RUN_STEPS_OPTIONS,
  type RunStepsOptions,
  runSteps,
  type Step,
} from "../changes/run-steps.ts";
import { jobsError } from "../errors.ts";
import type { TargetName } from "../targets/target.ts";
import { ChosenGroups, GroupFacts, type Unread } from "./group-facts.ts";
import {
  type ContainmentPlan,
  type ContainSteps,
  type NamedUser,
  planContainment,
  stepsOfContainment,
} from "./plan-containment.ts";

/** How users are contained. */
export interface ContainOptions extends Omit<RunStepsOptions, "ledger" | "confirm">, ContainSteps {
  /** Path of the ledger: a new file, or one to resume. Not needed for a dry run, which leaves none. */
  readonly ledger?: string | undefined;
  /**
   * The groups that the users leave, by id or name: those named, or with `granting` all that grant apps or admin roles.
   * Default none: some apps delete a user's data when access ends.
   */
  readonly leaveGroups?: "granting" | readonly (string | TargetName)[] | undefined;
  /** Whether only plans are made. Nothing is sent, and there is no ledger. Default false. */
  readonly dryRun?: boolean | undefined;
  /**
   * Whether a name that nobody or several have, or a user who must be left alone, stops the run before anything is sent.
   * Default false: that user is left out, with the outcome `refused`.
   */
  readonly allOrNone?: boolean | undefined;
  /** Called with the plan of each user, in order, before anything is sent. */
  readonly onPlan?: ((plan: ContainmentPlan) => unknown) | undefined;
  /** Asked once everything is planned and recorded, with the number of users. When it rejects, nothing is sent. */
  readonly confirm?: ((users: number, planned: ContainmentFacts) => Promise<void>) | undefined;
}

/** Summary of all plans. */
export interface ContainmentFacts {
  /** Facts that the token may not read. Groups are then kept or left without them. */
  readonly unread: readonly Unread[];
}

const OPTIONS: KnownOptions<ContainOptions> = {
  ...RUN_STEPS_OPTIONS,
  suspend: true,
  clearSessions: true,
  resetPassword: true,
  sendEmail: true,
  leaveGroups: true,
  dryRun: true,
  allOrNone: true,
  onPlan: true,
};

/** For so many names that nobody has, similar ones are looked for. */
const SUGGESTIONS = 10;
/** Users who are looked up at the same time. */
const AT_ONCE = 20;
/** Users counted beyond the limit, for the error message. */
const COUNTED_BEYOND = 1_000;

/**
 * Contains users who may be compromised: suspends them, ends their sessions and tokens, resets their passwords, and takes
 * them out of groups. All of it is one run of the pipeline of changes: planned, guarded, confirmed and recorded before
 * anything is sent, verified afterwards, and resumed after whatever ends it.
 *
 * The suspension comes first. Okta suspends only ACTIVE users, and a reset of the password would end that; sessions
 * that end before it could start again. Groups are left at the same time.
 *
 * @param users not read when a ledger is resumed.
 * @throws as `runChanges` does; with `allOrNone` also for a user who is not found.
 */
export async function containUsers(
  given: ActionContext,
  users: Iterable<string | NamedUser> | AsyncIterable<string | NamedUser>,
  options: ContainOptions,
): Promise<BulkResult> {
  checkContainOptions(options);
  const {
    suspend,
    clearSessions,
    resetPassword,
    sendEmail,
    leaveGroups,
    dryRun = false,
    allOrNone,
    onPlan,
    confirm,
    ...run
  } = options;
  const signal = AbortSignal.any([given.signal, options.signal].filter((one) => one !== undefined));
  const context = { client: given.client, signal };
  const facts = new GroupFacts(context);
  const guard = guardOf(context, options);
  const steps = { suspend, clearSessions, resetPassword, sendEmail };
  async function* planned(): AsyncGenerator<ContainmentPlan> {
    const named = typeof leaveGroups === "object" && leaveGroups.length > 0;
    const groups = named
      ? new ChosenGroups(context, leaveGroups)
      : leaveGroups === "granting"
        ? leaveGroups
        : undefined;
    if (groups !== undefined) facts.start();
    let suggestionsLeft = SUGGESTIONS;
    const suggests = () => suggestionsLeft-- > 0;
    const how = { context, guard, facts, steps, leaveGroups: groups, suggests };
    const names = new CountedNames(users, options.maxChanges);
    const seen = new Set<string>();
    for await (const plan of mapInOrder(names.all(), AT_ONCE, (name) => planContainment(how, name))) {
      if (allOrNone && plan.error !== undefined) throw plan.error;
      const id = plan.user?.id;
      // Duplicates are contained once.
      if (id !== undefined && seen.has(id)) continue;
      if (id !== undefined) seen.add(id);
      await names.checkCount(seen.size);
      await onPlan?.(plan);
      yield plan;
    }
  }
  if (dryRun) {
    let total = 0;
    for await (const _ of planned()) total += 1;
    return onlyPlanned(total);
  }
  async function* allSteps(): AsyncGenerator<Step> {
    let count = 0;
    for await (const plan of planned()) {
      const own = stepsOfContainment(plan, count, steps);
      count += own.length;
      yield* own;
    }
  }
  return runSteps(context, {
    kind: "contain",
    guard,
    steps: allSteps(),
    options: {
      ...run,
      ledger: options.ledger ?? "",
      confirm: (count) => confirm?.(count, { unread: [...facts.unread] }) ?? Promise.resolve(),
    },
  });
}

/** A guard that starts its reads now, in parallel with other reads. */
function guardOf(context: ActionContext, options: GuardOptions): Guard {
  const { protection, protectedIds, owner, onUnknownOwner } = options;
  const guard = new Guard(context, "contain", { protection, protectedIds, owner, onUnknownOwner });
  // Its users wait for it and get its error.
  guard.prepare("user").catch(() => {});
  return guard;
}

function checkContainOptions(options: ContainOptions): void {
  checkOptions("containUsers", OPTIONS, options);
  checkRunOptions("containUsers", options as never, OPTIONS as never);
  checkSwitches(options, ["suspend", "clearSessions", "resetPassword", "sendEmail", "dryRun", "allOrNone"]);
  const { leaveGroups, ledger, dryRun, onPlan } = options;
  const isNamed = isList(leaveGroups, (name) => isText(name) || isText(Object(name).value));
  checkValue(
    "leaveGroups",
    leaveGroups,
    '"granting", or a list of groups',
    leaveGroups === "granting" || isNamed,
  );
  checkValue("onPlan", onPlan, "a function", typeof onPlan === "function");
  if (dryRun !== true && (typeof ledger !== "string" || ledger === "")) {
    throw jobsError("ledgerRequired", "containUsers");
  }
  const { suspend, clearSessions, resetPassword } = options;
  const isNothing = [suspend, clearSessions, resetPassword].every((step) => step === false);
  if (isNothing && (leaveGroups === undefined || leaveGroups.length === 0)) {
    throw jobsError("stepsOff");
  }
}

/** Takes names as they are looked up, and counts them where there are too many. */
class CountedNames {
  readonly #names: Iterator<string | NamedUser> | AsyncIterator<string | NamedUser>;
  readonly #most: number;
  #count = 0;

  constructor(
    names: Iterable<string | NamedUser> | AsyncIterable<string | NamedUser>,
    most: number | undefined,
  ) {
    this.#names = Symbol.asyncIterator in names ? names[Symbol.asyncIterator]() : names[Symbol.iterator]();
    this.#most = most ?? Number.POSITIVE_INFINITY;
  }

  async *all(): AsyncGenerator<NamedUser> {
    for (let name = await this.#next(); name !== undefined; name = await this.#next()) {
      yield typeof name === "string" ? { kind: "any", value: name } : name;
    }
  }

  /** @throws TooManyChangesError for more than are allowed. The rest is counted as it was named. */
  async checkCount(users: number): Promise<void> {
    if (users <= this.#most) return;
    const most = this.#count + COUNTED_BEYOND;
    let isAll = false;
    while (!isAll && this.#count < most) isAll = (await this.#next()) === undefined;
    throw new TooManyChangesError(this.#count, this.#most, isAll);
  }

  async #next(): Promise<string | NamedUser | undefined> {
    const { value, done } = await this.#names.next();
    if (done) return undefined;
    this.#count += 1;
    return value;
  }
}
