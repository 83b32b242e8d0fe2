/** What is made up of an event besides its people, objects and time. */
export interface EventKind {
  readonly eventType: string;
  readonly legacyEventType: string | null;
  readonly displayMessage: string;
  readonly severity: string;
  readonly outcome: { readonly result: string; readonly reason: string | null };
  readonly target?: "application" | "membership" | "policy" | "factor";
  /** Work that Okta does by itself: nobody's client, session or device. */
  readonly job?: boolean;
}

const SUCCESS = { result: "SUCCESS", reason: null };
const SIGN_IN: EventKind = {
  eventType: "user.session.start",
  legacyEventType: "core.user_auth.login_success",
  displayMessage: "User login to Okta",
  severity: "INFO",
  outcome: SUCCESS,
};
const FAILED_SIGN_IN: EventKind = {
  ...SIGN_IN,
  legacyEventType: "core.user_auth.login_failed",
  severity: "WARN",
  outcome: { result: "FAILURE", reason: "INVALID_CREDENTIALS" },
};
const SINGLE_SIGN_ON: EventKind = {
  eventType: "user.authentication.sso",
  legacyEventType: "app.auth.sso",
  displayMessage: "User single sign on to app",
  severity: "INFO",
  outcome: SUCCESS,
  target: "application",
};

/** Kinds of events, repeated as often as they come about. */
export const EVENT_KINDS: readonly EventKind[] = [
  ...new Array<EventKind>(4).fill(SIGN_IN),
  FAILED_SIGN_IN,
  ...new Array<EventKind>(3).fill(SINGLE_SIGN_ON),
  {
    eventType: "policy.evaluate_sign_on",
    legacyEventType: null,
    displayMessage: "Evaluation of sign-on policy",
    severity: "INFO",
    outcome: { result: "ALLOW", reason: "Sign-on policy evaluation resulted in ALLOW" },
    target: "policy",
  },
  {
    eventType: "policy.evaluate_sign_on",
    legacyEventType: null,
    displayMessage: "Evaluation of sign-on policy",
    severity: "WARN",
    outcome: { result: "CHALLENGE", reason: "Sign-on policy evaluation resulted in CHALLENGE" },
    target: "policy",
  },
  {
    eventType: "user.authentication.auth_via_mfa",
    legacyEventType: "core.user.factor.attempt_success",
    displayMessage: "Authentication of user via MFA",
    severity: "DEBUG",
    outcome: SUCCESS,
    target: "factor",
  },
  {
    eventType: "group.user_membership.add",
    legacyEventType: "core.user_group_member.user_add",
    displayMessage: "Add user to group membership",
    severity: "INFO",
    outcome: SUCCESS,
    target: "membership",
    job: true,
  },
];
