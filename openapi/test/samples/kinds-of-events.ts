import { withNulls } from "../pointer.ts";
import { event } from "./log-events.ts";
import type { Samples } from "./sample.ts";

const list = (body: object) => ({ operation: "listLogEvents" as const, status: 200, body: [body] });

const target = (type: string, more: object = {}) => ({
  id: "0oa1acme2portal3X4y5",
  type,
  alternateId: "Acme Portal",
  displayName: "Acme Portal",
  detailEntry: null,
  ...more,
});

/** Okta's own actions: without browser, place and session. */
const job = {
  ...withNulls(event, [
    "/device",
    "/client/id",
    "/client/device",
    "/client/ipAddress",
    "/client/userAgent",
    "/client/zone",
    "/client/geographicalContext",
    "/authenticationContext/authenticationProvider",
    "/authenticationContext/credentialProvider",
    "/authenticationContext/credentialType",
    "/securityContext",
    "/legacyEventType",
  ]),
  actor: { ...event.actor, id: "sys1", type: "SystemPrincipal", alternateId: "system@okta.com" },
  transaction: { id: "cat1job2of3acme4X5yz", type: "JOB", detail: {} },
  request: { ipChain: [] },
};

/** Events of many types, each with what only that one holds. */
export const kindsOfEvents: Samples = {
  "policy.evaluate_sign_on: a policy and its rule, and why": list({
    ...event,
    eventType: "policy.evaluate_sign_on",
    legacyEventType: null,
    outcome: { result: "CHALLENGE", reason: "Sign-on policy evaluation resulted in CHALLENGE" },
    target: [
      target("PolicyEntity", { detailEntry: { policyType: "OktaSignOn" } }),
      target("PolicyRule", { detailEntry: { policyRuleFactorMode: "2FA", ruleAction: "ALLOW" } }),
    ],
  }),
  "user.authentication.sso: an app and how it was signed in to": list({
    ...event,
    eventType: "user.authentication.sso",
    target: [
      target("AppInstance", {
        detailEntry: {
          signOnModeType: "OPENID_CONNECT",
          signOnModeEvaluationResult: "AUTHENTICATED",
        },
      }),
      target("AppUser"),
    ],
    debugContext: {
      debugData: {
        initiationType: "SP_INITIATED",
        signOnMode: "OpenID Connect",
        audience: "0oa1",
        requestId: "a@b",
      },
    },
  }),
  "user.authentication.auth_via_mfa: an authenticator and what it proved": list({
    ...event,
    eventType: "user.authentication.auth_via_mfa",
    target: [
      target("AuthenticatorEnrollment", {
        alternateId: null,
        displayName: null,
        detailEntry: {
          methodTypeUsed: "Signed nonce",
          methodUsedVerifiedProperties: "[DEVICE_BOUND, USER_PRESENCE]",
        },
      }),
    ],
  }),
  "app.oauth2.token.grant: a token by its hash": list({
    ...event,
    eventType: "app.oauth2.token.grant.access_token",
    actor: { ...event.actor, type: "PublicClientApp" },
    target: [
      target("access_token", {
        detailEntry: { expires: "2026-01-05T08:58:40.000Z", subject: "00u1ana2", hash: "b3Ij" },
      }),
    ],
  }),
  "application.lifecycle.update: values before and after": list({
    ...event,
    eventType: "application.lifecycle.update",
    target: [
      target("AppInstance", { changeDetails: { from: { label: "Portal" }, to: { label: "Acme Portal" } } }),
    ],
  }),
  "group.user_membership.add, by a rule: nobody's browser": list({
    ...job,
    eventType: "group.user_membership.add",
    target: [target("User"), target("UserGroup", { alternateId: "unknown" })],
    debugContext: { debugData: { triggeredByGroupRuleId: "0pr1acme", requestUri: null } },
  }),
  "system.agent.ad.connect: an agent that reports": list({
    ...job,
    eventType: "system.agent.ad.connect",
    severity: "DEBUG",
    outcome: null,
    target: null,
    displayMessage: null,
  }),
  "system.org.rate_limit.warning: a limit that is near": list({
    ...job,
    eventType: "system.org.rate_limit.warning",
    severity: "WARN",
    outcome: { result: "RATE_LIMIT", reason: null },
    target: [target("URL Pattern", { id: "/api/v1/users", displayName: null, alternateId: null })],
    debugContext: {
      debugData: { rateLimitBucketUuid: "b1", threshold: "600", timeSpan: "1", timeUnit: "MINUTES" },
    },
  }),
  "security.threat.detected: an address instead of a person": list({
    ...event,
    eventType: "security.threat.detected",
    severity: "WARN",
    actor: { id: "192.0.2.10", type: "IP address", alternateId: null, displayName: null, detailEntry: null },
    outcome: { result: "DENY", reason: "Password Spray" },
    authenticationContext: null,
    securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
  }),
  "user.session.start, failed, over two stations of which one has no place": list({
    ...event,
    outcome: { result: "FAILURE", reason: "INVALID_CREDENTIALS" },
    client: { ...event.client, zone: "null", geographicalContext: null },
    request: {
      ipChain: [
        { ip: "192.0.2.10", version: "V4", source: null, geographicalContext: null },
        {
          ip: "2001:db8::1",
          version: "V6",
          source: null,
          geographicalContext: { city: null, country: "PT" },
        },
      ],
    },
  }),
};
