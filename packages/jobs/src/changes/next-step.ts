import type { WriteAction } from "./write-action.ts";

/** What helps where an action is not possible in a state. */
export interface NextStep {
  /** Why the state rules the action out, or what there is to know, as a sentence. */
  readonly why: string;
  /** The action that leads on, for the same user or app. */
  readonly action?: string;
}

const NEVER_SIGNED_IN = "This user was never activated, and cannot sign in";
const GONE = "This user is deactivated, and cannot sign in";

/**
 * By action and by state. Sources: Okta's life cycle of users,
 * https://help.okta.com/en-us/Content/Topics/users-groups-profiles/usgp-end-user-states.htm, and the operations of the
 * contract.
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
      why: "A password reset is under way. To do both, suspend first. To end the sessions that are open, clear them",
      action: "clear_user_session",
    },
    PASSWORD_EXPIRED: {
      why: "The password has expired. To end the sessions that are open, clear them",
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

/** What to do instead of an action in a state; undefined if nothing is known to help. */
export function nextStep(action: string, state: string | undefined): NextStep | undefined {
  const steps = Object.hasOwn(NEXT_STEPS, action) ? NEXT_STEPS[action] : undefined;
  return state !== undefined && steps && Object.hasOwn(steps, state) ? steps[state] : undefined;
}

/** A state that an action takes or does not take, for help texts. */
export interface StateHelp {
  readonly state: string;
  readonly isTaken: boolean;
  readonly next: NextStep | undefined;
}

/** The states of a user or app that an action knows; none of an action that goes by no state. */
export function statesOf({ action, lifecycle, kind }: WriteAction): StateHelp[] {
  if (lifecycle === undefined || kind !== "status") return [];
  const taken = [...new Set([...lifecycle.from, ...(lifecycle.tried ?? [])])];
  const others = Object.entries(NEXT_STEPS[action.name] ?? {});
  return [
    ...taken.map((state) => ({ state, isTaken: true, next: undefined })),
    ...others.map(([state, next]) => ({ state, isTaken: false, next })),
  ];
}
