import { hash, pick, STREAM } from "../random.ts";
import type { OrgState } from "./org.ts";
import type { FirstEvents, LogEvent, Moment } from "./system-log.ts";
import { applicationTarget, type EventObject, groupTarget, userTarget } from "./write-event.ts";

type People = Pick<OrgState, "users" | "groups" | "applications" | "seed">;

const SPAN_MS = 30 * 86_400_000;

/**
 * Generates the events of the 30 days before the start. Every fiftieth event is late: it is persisted after newer ones. Every
 * twentieth event is about the first user of the org, so that searches find something.
 */
export function generatedEvents(state: People, count: number, startedAt: number): FirstEvents {
  const stepMs = SPAN_MS / Math.max(count, 1);
  const lateMs = Math.round(3 * stepMs + 60_000);
  const moment = (index: number): Moment => {
    const persisted = startedAt - Math.ceil((count - index) * stepMs);
    const delay = index % 50 === 17 ? lateMs : 1 + (hash(state.seed, STREAM.delay, index) % 900);
    return { published: persisted - delay, persisted };
  };
  return {
    count,
    maxDelayMs: lateMs,
    moment,
    event: (index) => generateEvent(state, index, moment(index).published),
  };
}

const PLACES = [
  {
    city: "Lisbon",
    state: "Lisbon",
    country: "Portugal",
    postalCode: "1000-001",
    geolocation: { lat: 38.72, lon: -9.13 },
  },
  {
    city: "Lagos",
    state: "Lagos",
    country: "Nigeria",
    postalCode: null,
    geolocation: { lat: 6.45, lon: 3.39 },
  },
  {
    city: "Lyon",
    state: "Rhone",
    country: "France",
    postalCode: "69001",
    geolocation: { lat: 45.76, lon: 4.84 },
  },
];
const BROWSERS = [
  { rawUserAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/143.0.0.0", os: "Linux", browser: "CHROME" },
  { rawUserAgent: "Mozilla/5.0 (Macintosh) Safari/605.1.15", os: "Mac OS X", browser: "SAFARI" },
];
const SYSTEM: EventObject = {
  id: "sys1tem2prin3cipal4X",
  type: "SystemPrincipal",
  alternateId: "system@okta.com",
  displayName: "Okta System",
  detailEntry: null,
};

function generateEvent(state: People, index: number, published: number): LogEvent {
  const bits = hash(state.seed, STREAM.event, index);
  const kind = pick(EVENT_KINDS, bits >>> 4);
  const users = state.users.size;
  const person = index % 20 === 7 ? 0 : hash(state.seed, STREAM.actor, index) % Math.max(users, 1);
  const actor = users > 0 && !kind.job ? userTarget(state.users.at(person)) : SYSTEM;
  const hex = bits.toString(16).padStart(8, "0");
  const place = pick(PLACES, person);
  const ipAddress = `192.0.2.${1 + (person % 250)}`;
  const session = `idx${hex}${person.toString(36)}`;
  return {
    uuid: `${hex}-${hex.slice(0, 4)}-11f0-9c1e-${index.toString(16).padStart(12, "0")}`,
    published: new Date(published).toISOString(),
    eventType: kind.eventType,
    version: "0",
    severity: kind.severity,
    legacyEventType: kind.legacyEventType,
    displayMessage: kind.displayMessage,
    actor,
    client: {
      id: null,
      device: kind.job ? null : "Computer",
      ipAddress: kind.job ? null : ipAddress,
      zone: kind.job ? null : "null",
      userAgent: kind.job ? null : pick(BROWSERS, person),
      geographicalContext: kind.job ? null : place,
    },
    device: null,
    authenticationContext: {
      authenticationProvider: null,
      credentialProvider: null,
      credentialType: kind.job ? null : "PASSWORD",
      issuer: null,
      interface: null,
      authenticationStep: 0,
      externalSessionId: session,
      rootSessionId: session,
    },
    securityContext: {
      asNumber: kind.job ? null : 64496,
      asOrg: null,
      isp: null,
      domain: ".",
      isProxy: kind.job ? null : false,
    },
    outcome: kind.outcome,
    target: targets(state, kind, person, bits),
    transaction: {
      type: kind.job ? "JOB" : "WEB",
      id: `${hex}${hex}${index.toString(16).padStart(16, "0")}`,
      detail: {},
    },
    debugContext: { debugData: { requestUri: kind.job ? null : "/api/v1/authn", threatSuspected: "false" } },
    request: {
      ipChain: kind.job ? [] : [{ ip: ipAddress, geographicalContext: place, version: "V4", source: null }],
    },
  };
}

function targets(
  { users, groups, applications }: People,
  { target }: EventKind,
  person: number,
  bits: number,
) {
  switch (target) {
    case "application":
      return applications.size > 0 ? [applicationTarget(applications.at(bits % applications.size))] : null;
    case "membership":
      if (groups.size === 0 || users.size === 0) return null;
      return [userTarget(users.at(person)), groupTarget(groups.at(bits % groups.size))];
    case "policy":
      return [object("URL Pattern", { policyType: "OktaSignOn" })];
    case "factor":
      return [object("MFA Factor", null)];
    default:
      return null;
  }
}

function object(type: string, detailEntry: object | null): EventObject {
  return { id: null, type, alternateId: null, displayName: null, detailEntry };
}

/** The generated part of an event, without its users, objects and time. */
export interface EventKind {
  readonly eventType: string;
  readonly legacyEventType: string | null;
  readonly displayMessage: string;
  readonly severity: string;
  readonly outcome: { readonly result: string; readonly reason: string | null };
  readonly target?: "application" | "membership" | "policy" | "factor";
  /** Whether Okta itself is the actor, without client, session or device. */
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

/** Kinds of events, repeated by their frequency. */
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
