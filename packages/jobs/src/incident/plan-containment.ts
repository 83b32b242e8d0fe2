import { type ActionContext, findAction, type WriteActionName } from "@okta-idm/connector";
import type { OktaError } from "@okta-idm/core";
import { type Guard, protectedError, type Reason } from "../changes/guard.ts";
import { type Plan, planWithoutState, planWrite } from "../changes/plan.ts";
import type { Step } from "../changes/run-steps.ts";
import { readWriteTarget, type WriteAction, writeAction } from "../changes/write-action.ts";
import type { KnownState } from "../ledger/ledger-record.ts";
import { readGroupsOfUser } from "../targets/read-target.ts";
import { resolveWithState } from "../targets/resolve-target.ts";
import type { Target, TargetName } from "../targets/target.ts";
import type { ChosenGroups, GroupFacts } from "./group-facts.ts";

/** Steps for each contained user. */
export interface ContainSteps {
  /** Whether the user is suspended. Default true. */
  readonly suspend?: boolean | undefined;
  /** Whether all sessions are ended, and OAuth tokens revoked. Default true. */
  readonly clearSessions?: boolean | undefined;
  /**
   * Whether the password is reset. Default true. It is never reset twice: where it is not known whether a reset arrived,
   * the outcome is `unknown`.
   */
  readonly resetPassword?: boolean | undefined;
  /** Whether Okta mails the user a link to set a new password. Default true. Without it, the link is not kept. */
  readonly sendEmail?: boolean | undefined;
}

/** A group that a user does not leave, and why. */
export interface KeptGroup {
  readonly group: Target;
  readonly why: string;
}

/** Plan to contain one user. */
export interface ContainmentPlan {
  /** As the user was named. */
  readonly name: TargetName;
  /** The line of the file that named the user. */
  readonly line?: number | undefined;
  /** Undefined where it was not found. */
  readonly user: Target | undefined;
  /** Why nothing is done: nobody has the name, or the user must be left alone. */
  readonly refused: string | undefined;
  /** The same as an error, for a run that stops at it. */
  readonly error: Error | undefined;
  readonly plans: readonly Plan[];
  readonly keptGroups: readonly KeptGroup[];
}

export interface ContainmentContext {
  readonly context: ActionContext;
  readonly guard: Guard;
  readonly facts: GroupFacts;
  readonly steps: ContainSteps;
  readonly leaveGroups: "granting" | ChosenGroups | undefined;
  /** Whether similar names are looked for when nobody has a name, which is one more request. */
  readonly suggests: () => boolean;
}

/** A name and its line. */
export type NamedUser = TargetName & { readonly line?: number | undefined };

/**
 * Reads what there is to know of a user, and plans the containment. Independent reads run at the same time.
 *
 * @throws OktaError when something cannot be read. A name that nobody or several have is in the plan.
 */
export async function planContainment(
  { context, guard, facts, steps, leaveGroups, suggests }: ContainmentContext,
  { line, ...name }: NamedUser,
): Promise<ContainmentPlan> {
  const none = { name, line, user: undefined, plans: [], keptGroups: [] };
  const wantsGroups = leaveGroups !== undefined;
  let found: FoundUser;
  try {
    found = await findUser(context, name, wantsGroups, suggests);
  } catch (error) {
    const { name: kind, kind: errorKind } = error as OktaError;
    if (kind !== "AmbiguousTargetError" && errorKind !== "not_found") throw error;
    return { ...none, refused: (error as Error).message, error: error as Error };
  }
  const reason = await guard.reasonFor(found.user);
  if (reason !== undefined) {
    const error = protectedError(found.user, reason);
    return { ...none, user: found.user, refused: protectionReason(reason), error };
  }
  const suspension = WRITES.suspend_user;
  const listed = steps.suspend !== false ? planWrite(suspension, found.user) : undefined;
  // A list lags: only the state that is read by id can be a reason not to act.
  const mustRead = !found.isFresh && listed !== undefined && listed.verdict !== "change";
  const [user, { left, keptGroups }] = await Promise.all([
    mustRead ? readWriteTarget(context, suspension, { userId: found.user.id }) : found.user,
    groupsToLeave({ guard, facts }, leaveGroups, found),
  ]);
  const plans: Plan[] = [];
  let after = user;
  if (steps.suspend !== false) {
    const plan = planWrite(suspension, user);
    plans.push(plan);
    if (plan.verdict !== "impossible") after = { ...user, state: "SUSPENDED" };
  }
  if (steps.clearSessions !== false) plans.push(planWithoutState(WRITES.clear_user_session, user));
  if (steps.resetPassword !== false) plans.push(planWrite(WRITES.force_password_reset, after));
  for (const { group, why } of left) {
    const plan = planWrite(WRITES.remove_user_from_group, user, { group, isMember: true });
    plans.push(why === undefined ? plan : { ...plan, verdict: "impossible", after: undefined, why });
  }
  return { name, line, user, refused: undefined, error: undefined, plans, keptGroups };
}

/** The steps of a planned containment. `from` is how many steps there are before them. */
export function stepsOfContainment(
  { name, line, user, refused, plans }: ContainmentPlan,
  from: number,
  { sendEmail = true }: ContainSteps,
): Step[] {
  const place = line === undefined ? {} : { line };
  if (user === undefined || refused !== undefined) {
    const input = { path_parameters: { userId: user?.id ?? name.value } };
    const known = { name: user?.name ?? name.value, refused: refused ?? "" };
    return [{ action: "suspend_user", input, known, ...place }];
  }
  const suspension = plans.findIndex(({ action }) => action === "suspend_user");
  return plans.map((plan, index) => {
    const action = plan.action as WriteActionName;
    const isAfter = suspension >= 0 && index !== suspension && plan.group === undefined;
    const path_parameters = { userId: user.id, ...(plan.group && { groupId: plan.group.id }) };
    return {
      action,
      input: { path_parameters, ...parametersOf(action, sendEmail) },
      ...(isAfter && { after: from + suspension + 1 }),
      known: knownState(plan, user),
      ...place,
    };
  });
}

function parametersOf(action: WriteActionName, sendEmail: boolean): object {
  if (action === "clear_user_session") return { parameters: { oauthTokens: true } };
  return action === "force_password_reset" ? { parameters: { sendEmail } } : {};
}

function knownState({ verdict, before, group, why }: Plan, user: Target): KnownState {
  // A step that the state forbids may be possible when the run is resumed. The manager of a group does not change.
  const isForGood = verdict === "impossible" && group !== undefined;
  // Of a user who is on the way to a state, that is read when the turn comes.
  const state = user.pending && group === undefined ? undefined : before;
  return {
    name: user.name,
    ...(state !== undefined && { state }),
    ...(user.hasPassword && { hasPassword: true }),
    ...(group && { group: group.name }),
    ...(isForGood && { impossible: why ?? "" }),
  };
}

const WRITES = {
  suspend_user: write("suspend_user"),
  clear_user_session: write("clear_user_session"),
  force_password_reset: write("force_password_reset"),
  remove_user_from_group: write("remove_user_from_group"),
};

function write(name: WriteActionName): WriteAction {
  return writeAction(findAction(name)) as WriteAction;
}

interface FoundUser {
  readonly user: Target;
  /** Whether the state was read by id. */
  readonly isFresh: boolean;
  /** Undefined where they are not wanted. */
  readonly groups: readonly Target[] | undefined;
}

/** Finds a user, and by a login or id the groups at the same time. */
async function findUser(
  context: ActionContext,
  name: TargetName,
  wantsGroups: boolean,
  suggests: () => boolean,
): Promise<FoundUser> {
  const isPath = name.kind !== "email" && !/[/\\?#]/.test(name.value) && name.value.trim() !== "";
  const early = wantsGroups && isPath ? readGroupsOfUser(context, name.value) : undefined;
  // The lookup decides whether the user exists.
  early?.catch(() => {});
  const { target: user, isFresh } = await resolveWithState(context, "user", name, { suggests });
  if (!wantsGroups) return { user, isFresh, groups: undefined };
  // Read by the name that was given, which must be this very user's.
  const isTheirs =
    [user.id, user.name.toLowerCase()].includes(name.value.toLowerCase()) || user.id === name.value;
  const groups = isTheirs && early !== undefined ? await early : await readGroupsOfUser(context, user.id);
  return { user, isFresh, groups };
}

interface GroupsToLeave {
  readonly left: readonly { readonly group: Target; readonly why?: string | undefined }[];
  readonly keptGroups: readonly KeptGroup[];
}

/** A named group that cannot be left is an error. Other groups are kept, and named. */
async function groupsToLeave(
  { guard, facts }: Pick<ContainmentContext, "guard" | "facts">,
  leaveGroups: "granting" | ChosenGroups | undefined,
  { user, groups = [] }: FoundUser,
): Promise<GroupsToLeave> {
  const isChosen = typeof leaveGroups === "object";
  const each = (isChosen ? await leaveGroups.among(groups) : groups).map(async (group) => {
    // Everybody is in it.
    if (!isChosen && (group.state === "BUILT_IN" || !(await facts.grants(group.id)))) return undefined;
    return { group, why: await whyKept(guard, facts, user, group) };
  });
  const leavable = (await Promise.all(each)).filter((one) => one !== undefined);
  if (isChosen) return { left: leavable, keptGroups: [] };
  return {
    left: leavable.filter(({ why }) => why === undefined),
    keptGroups: leavable.flatMap(({ group, why }) => (why === undefined ? [] : [{ group, why }])),
  };
}

/**
 * Why a user cannot leave a group, or must not.
 *
 * Okta puts a user who is removed from a rule's group on the rule's list of exceptions, which adding the user again does
 * not undo: https://support.okta.com/help/s/article/How-to-Remove-a-User-From-a-Group-Rule-Exclusion-List
 */
async function whyKept(
  guard: Guard,
  facts: GroupFacts,
  user: Target,
  group: Target,
): Promise<string | undefined> {
  const { verdict, why } = planWrite(WRITES.remove_user_from_group, user, { group, isMember: true });
  if (verdict === "impossible") return why;
  const reason = await guard.reasonFor(group);
  if (reason !== undefined) return protectionReason(reason);
  const rule = await facts.ruleOf(group.id, user.id);
  return rule === undefined ? undefined : `the group rule ${JSON.stringify(rule)} puts users into it`;
}

function protectionReason({ entry, isProtected }: Reason): string {
  return isProtected ? `protected: ${entry}` : entry;
}
