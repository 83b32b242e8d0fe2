import type { Lifecycle } from "@okta-idm/core";
import type { Target } from "../targets/target.ts";
import type { WriteAction } from "./write-action.ts";

/**
 * Effect of a write in the current state.
 *
 * - `change`: it leads from `before` to `after`
 * - `already`: the target is in a goal state, so there is nothing to do
 * - `impossible`: Okta does not allow it in this state
 */
export interface Plan {
  readonly action: string;
  readonly verdict: "change" | "already" | "impossible";
  /** The user or app. */
  readonly target: Target;
  /** For memberships. */
  readonly group?: Target | undefined;
  /** A status, or `member` and `no member`; undefined for sessions, which cannot be read. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Why it is impossible. */
  readonly why?: string | undefined;
  /** The alternative, if it is impossible. */
  readonly next?: NextStep | undefined;
}

/** Plans a write by the state that was read. */
export function planWrite(
  write: WriteAction,
  target: Target,
  more: { readonly group?: Target | undefined; readonly isMember?: boolean | undefined } = {},
): Plan {
  if (write.kind === "status") return planStatus(write, target);
  const { group, isMember } = more;
  if (write.kind === "sessions" || group === undefined || isMember === undefined)
    return planWithoutState(write, target, group);
  return planMembership(write, target, group, isMember);
}

/** Plans a write without reading the state: sessions cannot be read, and in a bulk run the state need not be. */
export function planWithoutState(write: WriteAction, target: Target, group?: Target | undefined): Plan {
  const after = write.kind === "membership" ? membership(write.member) : write.lifecycle?.to;
  return {
    action: write.action.name,
    verdict: "change",
    target,
    ...(group && { group }),
    before: undefined,
    after,
  };
}

function planStatus({ action, lifecycle }: WriteAction, target: Target): Plan {
  const { state } = target;
  const plan = { action: action.name, target, before: state };
  if (lifecycle?.to === undefined) throw new TypeError(`${action.name} leads to no status`);
  const after = nextStatus(lifecycle, target);
  if (goalStates(lifecycle).includes(state) && !lifecycle.again && !lifecycle.tried?.includes(state)) {
    return { ...plan, verdict: "already", after: state };
  }
  if (target.pending) {
    return { ...plan, verdict: "impossible", after: undefined, why: `its status is changing to ${state}` };
  }
  if ([...lifecycle.from, ...(lifecycle.tried ?? [])].includes(state)) {
    return { ...plan, verdict: "change", after };
  }
  const next = nextStep(action.name, state);
  const why = `it must be ${lifecycle.from.join(" or ")}${next === undefined ? "" : `. ${next.why}`}`;
  return { ...plan, verdict: "impossible", after: undefined, why, ...(next && { next }) };
}

function planMembership(
  { action, lifecycle, member }: WriteAction,
  target: Target,
  group: Target,
  isMember: boolean,
): Plan {
  const before = membership(isMember);
  const plan = { action: action.name, target, group, before };
  if (isMember === member) return { ...plan, verdict: "already", after: before };
  if (lifecycle && !lifecycle.from.includes(group.state)) {
    const manager = group.state === "APP_GROUP" ? "its app manages its members" : "Okta manages its members";
    return {
      ...plan,
      verdict: "impossible",
      after: undefined,
      why: `it is of type ${group.state}: ${manager}`,
    };
  }
  return { ...plan, verdict: "change", after: membership(member) };
}

export function membership(isMember: boolean): string {
  return isMember ? "member" : "no member";
}

/** Returns the statuses that a write leads to. */
export function goalStates({ to, toWithPassword, toWithExpiredPassword }: Lifecycle): string[] {
  return [to, toWithPassword, toWithExpiredPassword].filter((status) => status !== undefined);
}

function nextStatus(
  { to, toWithPassword, keeps }: Lifecycle,
  { state, hasPassword }: Target,
): string | undefined {
  if (keeps?.includes(state)) return state;
  return (hasPassword ? toWithPassword : undefined) ?? to;
}

/**
 * Describes a plan in a few words: `ACTIVE -> SUSPENDED`, `already SUSPENDED`, why it is impossible, or that Okta
 * decides.
 */
export function describePlan({ verdict, before, after, why }: Plan): string {
  if (verdict === "already") return `already ${before}`;
  if (verdict === "impossible") return `not possible while ${before}: ${why}`;
  if (before === undefined) return "all sessions end";
  return before === after ? `stays ${before}, if Okta accepts the change` : `${before} -> ${after}`;
}

/** Returns the alternative if an action is impossible in a state. */
export interface NextStep {
  /** Why the action is impossible, or what to consider, as a sentence. */
  readonly why: string;
  /** The action to use instead, for the same user or app. */
  readonly action?: string;
}

const NEVER_SIGNED_IN = "This user was never activated, and cannot sign in";
const GONE = "This user is deactivated, and cannot sign in";

/**
 * Alternatives by action and state.
 *
 * @see https://help.okta.com/en-us/Content/Topics/users-groups-profiles/usgp-end-user-states.htm
 */
const NEXT_STEPS: Readonly<Record<string, Readonly<Record<string, NextStep>>>> = {
  activate_user: {
    SUSPENDED: { why: "A suspended user is activated already", action: "unsuspend_user" },
    LOCKED_OUT: { why: "A locked-out user is activated already", action: "unlock_user" },
    RECOVERY: {
      why: "A password reset is under way. To send another link, reset the password again",
      action: "force_password_reset",
    },
    PASSWORD_EXPIRED: {
      why: "The password has expired. The user sets a new one at the next sign-in, or by a reset",
      action: "force_password_reset",
    },
  },
  suspend_user: {
    STAGED: { why: NEVER_SIGNED_IN },
    PROVISIONED: {
      why: "The activation is not finished. To end it, deactivate the user",
      action: "deactivate_user",
    },
    RECOVERY: {
      why: "A password reset is under way. To do both, suspend before the reset. To end open sessions, clear them",
      action: "clear_user_session",
    },
    PASSWORD_EXPIRED: {
      why: "The password has expired. To end open sessions, clear them",
      action: "clear_user_session",
    },
    LOCKED_OUT: { why: "The user is locked out. To suspend, unlock first", action: "unlock_user" },
    DEPROVISIONED: { why: GONE },
  },
  unsuspend_user: {
    STAGED: { why: NEVER_SIGNED_IN, action: "activate_user" },
    PROVISIONED: { why: "The user is not suspended. The activation is not finished" },
    RECOVERY: { why: "The user is not suspended. A password reset is under way" },
    LOCKED_OUT: { why: "The user is locked out, and not suspended", action: "unlock_user" },
    DEPROVISIONED: { why: GONE, action: "activate_user" },
  },
  unlock_user: {
    STAGED: { why: NEVER_SIGNED_IN, action: "activate_user" },
    PROVISIONED: { why: "The user is not locked out. The activation is not finished" },
    RECOVERY: { why: "The user is not locked out. A password reset is under way" },
    PASSWORD_EXPIRED: {
      why: "The user is not locked out. The password has expired",
      action: "force_password_reset",
    },
    SUSPENDED: { why: "The user is suspended, and not locked out", action: "unsuspend_user" },
    DEPROVISIONED: { why: GONE, action: "activate_user" },
  },
  force_password_reset: {
    STAGED: { why: NEVER_SIGNED_IN, action: "activate_user" },
    PROVISIONED: { why: "The activation is not finished, so there is no password to reset" },
    DEPROVISIONED: { why: GONE, action: "activate_user" },
  },
  application_delete_by_id: {
    ACTIVE: { why: "Deactivate the app first", action: "application_deactivate_by_id" },
  },
};

/** Returns what to do instead of an action in a state; undefined if nothing is known to help. */
export function nextStep(action: string, state: string | undefined): NextStep | undefined {
  const steps = Object.hasOwn(NEXT_STEPS, action) ? NEXT_STEPS[action] : undefined;
  return state !== undefined && steps && Object.hasOwn(steps, state) ? steps[state] : undefined;
}

/** A state in which an action is allowed or not, for help texts. */
export interface StateHelp {
  readonly state: string;
  readonly isAllowed: boolean;
  readonly next: NextStep | undefined;
}

/** Returns the states in which an action is allowed or not. Empty for an action that does not depend on the state. */
export function actionStates({ action, lifecycle, kind }: WriteAction): StateHelp[] {
  if (lifecycle === undefined || kind !== "status") return [];
  const taken = [...new Set([...lifecycle.from, ...(lifecycle.tried ?? [])])];
  const others = Object.entries(NEXT_STEPS[action.name] ?? {});
  return [
    ...taken.map((state) => ({ state, isAllowed: true, next: undefined })),
    ...others.map(([state, next]) => ({ state, isAllowed: false, next })),
  ];
}
