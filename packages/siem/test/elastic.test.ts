import { expect, test } from "vitest";
import { eventTypeMapping, type OktaLogEvent, toEcs } from "../src/index.ts";

/*
 * Expectations are those of Elastic's pipeline tests (elastic/integrations, packages/okta, test-okta-system-events.log and
 * .json at 2.12.0) for our own events. Fields that Elasticsearch adds are not expected: source.geo, source.as, and those of
 * its user_agent processor. Lists are sets in Elasticsearch, and are sorted here.
 */

const SIGN_OUT = {
  actor: {
    alternateId: "mira@example.org",
    detailEntry: null,
    displayName: "Mira",
    id: "00u1mira",
    type: "User",
  },
  authenticationContext: {
    authenticationProvider: null,
    authenticationStep: 0,
    credentialProvider: null,
    credentialType: null,
    externalSessionId: "102session",
    interface: null,
    issuer: null,
  },
  client: {
    device: "Computer",
    geographicalContext: {
      city: "Lagos",
      country: "Nigeria",
      geolocation: { lat: 6.45, lon: 3.39 },
      postalCode: "100001",
      state: "Lagos",
    },
    id: null,
    ipAddress: "192.0.2.44",
    userAgent: { browser: "FIREFOX", os: "Mac OS X", rawUserAgent: "Mozilla/5.0 (Macintosh) Firefox/72.0" },
    zone: "null",
  },
  debugContext: {
    debugData: {
      authnRequestId: "Xauthn",
      requestId: "Xrequest",
      requestUri: "/login/signout",
      threatSuspected: "false",
      url: "/login/signout?message=expired",
    },
  },
  displayMessage: "User logout from Okta",
  eventType: "user.session.end",
  legacyEventType: "core.user_auth.logout_success",
  outcome: { reason: null, result: "SUCCESS" },
  published: "2026-02-14T22:18:51.843Z",
  request: {
    ipChain: [
      {
        geographicalContext: {
          city: "Lagos",
          country: "Nigeria",
          geolocation: { lat: 6.45, lon: 3.39 },
          postalCode: "100001",
          state: "Lagos",
        },
        ip: "192.0.2.44",
        source: null,
        version: "V4",
      },
    ],
  },
  securityContext: { asNumber: null, asOrg: null, domain: null, isProxy: null, isp: null },
  severity: "INFO",
  target: null,
  transaction: { detail: {}, id: "Xrequest", type: "WEB" },
  uuid: "faf7398a-0000-11f0-97fb-5925e98228bd",
  version: "0",
};

const DOCUMENT = {
  "@timestamp": "2026-02-14T22:18:51.843Z",
  client: {
    geo: {
      city_name: "Lagos",
      country_name: "Nigeria",
      location: { lat: 6.45, lon: 3.39 },
      region_name: "Lagos",
    },
    ip: "192.0.2.44",
    user: { full_name: "Mira", id: "00u1mira", name: "mira" },
  },
  ecs: { version: "8.11.0" },
  event: {
    action: "user.session.end",
    category: ["authentication", "session"],
    id: "faf7398a-0000-11f0-97fb-5925e98228bd",
    kind: "event",
    outcome: "success",
    type: ["end", "info"],
  },
  okta: {
    actor: { alternate_id: "mira@example.org", display_name: "Mira", id: "00u1mira", type: "User" },
    authentication_context: { authentication_step: 0, external_session_id: "102session" },
    client: {
      device: "Computer",
      ip: "192.0.2.44",
      user_agent: {
        browser: "FIREFOX",
        os: "Mac OS X",
        raw_user_agent: "Mozilla/5.0 (Macintosh) Firefox/72.0",
      },
      zone: "null",
    },
    debug_context: {
      debug_data: {
        flattened: {
          authnRequestId: "Xauthn",
          requestId: "Xrequest",
          requestUri: "/login/signout",
          threatSuspected: "false",
          url: "/login/signout?message=expired",
        },
        request_id: "Xrequest",
        request_uri: "/login/signout",
        threat_suspected: "false",
        url: "/login/signout?message=expired",
      },
    },
    display_message: "User logout from Okta",
    event_type: "user.session.end",
    outcome: { result: "SUCCESS" },
    request: {
      ip_chain: [
        {
          geographical_context: {
            city: "Lagos",
            country: "Nigeria",
            geolocation: { lat: 6.45, lon: 3.39 },
            postal_code: "100001",
            state: "Lagos",
          },
          ip: "192.0.2.44",
          version: "V4",
        },
      ],
    },
    transaction: { id: "Xrequest", type: "WEB" },
    uuid: "faf7398a-0000-11f0-97fb-5925e98228bd",
  },
  related: { ip: ["192.0.2.44"], user: ["Mira", "mira"] },
  source: { ip: "192.0.2.44", user: { full_name: "Mira", id: "00u1mira", name: "mira" } },
  user: { full_name: "Mira", name: "mira" },
  user_agent: { original: "Mozilla/5.0 (Macintosh) Firefox/72.0" },
};

const compatible = (event: object) => toEcs(event as OktaLogEvent, { mode: "compatible" });

test("a sign-out is the document of Elastic's pipeline, field for field", () => {
  expect(compatible(SIGN_OUT)).toStrictEqual(DOCUMENT);
});

test("package 3 has the whole login as the name, and as the e-mail address", () => {
  const { user, client, source, related } = toEcs(SIGN_OUT, { mode: "compatible-3" });
  const person = { full_name: "Mira", name: "mira@example.org", email: "mira@example.org" };
  expect({ user, client: client?.user, source: source?.user, related }).toEqual({
    user: person,
    client: { ...person, id: "00u1mira" },
    source: { ...person, id: "00u1mira" },
    related: { ip: ["192.0.2.44"], user: ["Mira", "mira@example.org"] },
  });
});

test("the targets of a policy keep their names, and lose details but the method that was used", () => {
  const { okta, event } = compatible({
    ...SIGN_OUT,
    eventType: "policy.evaluate_sign_on",
    outcome: { reason: "Sign-on policy evaluation resulted in ALLOW", result: "ALLOW" },
    target: [
      {
        alternateId: "unknown",
        detailEntry: { policyType: "OktaSignOn" },
        displayName: "Default Policy",
        id: "00p1",
        type: "PolicyEntity",
      },
      {
        alternateId: "00p1",
        detailEntry: { methodTypeUsed: "Password" },
        displayName: "Rule",
        id: "0pr1",
        type: "PolicyRule",
      },
    ],
  });
  expect(event).toMatchObject({ category: ["authentication"], type: ["info"], outcome: "success" });
  expect(okta["target"]).toEqual([
    { alternate_id: "unknown", display_name: "Default Policy", id: "00p1", type: "PolicyEntity" },
    {
      alternate_id: "00p1",
      display_name: "Rule",
      id: "0pr1",
      type: "PolicyRule",
      detailEntry: { methodTypeUsed: "Password" },
    },
  ]);
  expect(okta["outcome"]).toEqual({ reason: "Sign-on policy evaluation resulted in ALLOW", result: "ALLOW" });
});

test("the first user and the first group among the targets are the target, without the login", () => {
  const { user, related } = compatible({
    ...SIGN_OUT,
    eventType: "group.user_membership.add",
    target: [
      { id: "00u2", type: "User", alternateId: "noor@example.org", displayName: "Noor" },
      { id: "00u3", type: "User", alternateId: "sam@example.org", displayName: "Sam" },
      { id: "00g2", type: "UserGroup", alternateId: "unknown", displayName: "Finance" },
    ],
  });
  expect(user?.target).toEqual({ id: "00u2", full_name: "Noor", group: { id: "00g2", name: "Finance" } });
  expect(related?.user).toEqual(["Mira", "Noor", "mira"]);
});

test.each([
  [
    "pairs are read out of risk and behaviours",
    {
      behaviors: "{New Geo-Location=NEGATIVE, New Device=POSITIVE}",
      risk: "{reasons=Anomalous Device, level=MEDIUM}",
    },
    {
      flattened: {
        behaviors: { "New Geo-Location": "NEGATIVE", "New Device": "POSITIVE" },
        risk: { reasons: "Anomalous Device", level: "MEDIUM" },
      },
      risk_behaviors: ["New Device"],
      risk_level: "MEDIUM",
      risk_reasons: ["Anomalous Device"],
    },
  ],
  [
    "reasons with commas leave the text beside what was read",
    { risk: "{reasons=Anomalous Device, Anomalous Geo-Distance, level=HIGH}" },
    {
      flattened: {
        risk: { level: "HIGH", reasons: "Anomalous Device, Anomalous Geo-Distance" },
        risk_object: "{reasons=Anomalous Device, Anomalous Geo-Distance, level=HIGH}",
      },
      risk_level: "HIGH",
      risk_reasons: ["Anomalous Device", "Anomalous Geo-Distance"],
    },
  ],
  [
    "the JSON of the security data has the first say of the risk",
    { logOnlySecurityData: '{"risk":{"reasons":"A, B","level":"LOW"}}', risk: "{level=HIGH}", factor: "SMS" },
    {
      flattened: {
        logOnlySecurityData: { risk: { reasons: "A, B", level: "LOW" } },
        risk: { level: "HIGH" },
        factor: "SMS",
      },
      factor: "SMS",
      risk_level: "LOW",
      risk_reasons: ["A", "B"],
    },
  ],
  [
    "what says nothing is left out at every level, and a list of lists stays one",
    { requestedScopes: ["", null, "okta.logs.read"], risks: [[1, 2], [null], { level: "LOW", reasons: "" }] },
    {
      flattened: { requestedScopes: ["okta.logs.read"], risks: [[1, 2], { level: "LOW" }] },
      requested_scopes: ["okta.logs.read"],
    },
  ],
])("debug data: %s", (_, debugData, expected) => {
  const { okta } = compatible({ ...SIGN_OUT, debugContext: { debugData } });
  expect(okta["debug_context"]).toStrictEqual({ debug_data: expected });
});

test.each([
  ["SUCCESS", "success"],
  ["ALLOW", "success"],
  ["FAILURE", "failure"],
  ["DENY", "failure"],
  ["CHALLENGE", "unknown"],
  ["RATE_LIMIT", "unknown"],
  [null, "unknown"],
])("the outcome of %s is %s", (result, outcome) => {
  expect(compatible({ ...SIGN_OUT, outcome: { result } } as OktaLogEvent).event.outcome).toBe(outcome);
});

// All seven categories that Elastic gives to Okta's events, with rows of each kind of its table.
test.each<[eventType: string, category: string, type: string]>([
  ["user.session.start", "authentication session", "info start"],
  ["user.authentication.sso", "authentication", "info"],
  ["user.authentication.auth_via_mfa", "authentication", "info"],
  ["user.authentication.universal_logout", "authentication", "end"],
  ["user.account.reset_password", "authentication", "info"],
  ["user.account.expire_password", "authentication", "end info"],
  ["user.mfa.factor.activate", "authentication", "info start"],
  ["user.mfa.factor.deactivate", "authentication", "end info"],
  ["app.oauth2.client.lifecycle.deactivate", "authentication", "end start"],
  ["pam.server.ssh_login", "authentication", "start"],
  ["system.api_token.create", "authentication", "info"],
  ["system.sms.send_password_reset_message", "authentication", "info"],
  ["application.lifecycle.create", "configuration", "creation"],
  ["application.lifecycle.activate", "configuration", "info"],
  ["application.provision.group_push.removed", "configuration", "creation deletion"],
  ["policy.lifecycle.activate", "configuration", "change info"],
  ["policy.rule.add", "configuration", "change creation"],
  ["policy.continuous_access.evaluate", "configuration", "access"],
  ["oauth2.scope.updated", "configuration", "info"],
  ["event_hook.deactivated", "configuration", "change"],
  ["system.agent.ad.update_user", "configuration", "change"],
  ["system.identity_sources.bulk_delete", "configuration", "info"],
  ["zone.remove_blacklist", "configuration", "deletion"],
  ["device.lifecycle.activate", "host", "start"],
  ["device.lifecycle.suspend", "host", "end"],
  ["device.platform.secret_key.reset", "host", "change"],
  ["user.lifecycle.create", "iam", "creation info user"],
  ["user.lifecycle.suspend", "iam", "change info user"],
  ["user.lifecycle.reactivate", "iam", "user"],
  ["user.lifecycle.delete.initiated", "iam", "deletion user"],
  ["user.account.lock", "iam", "user"],
  ["user.account.unlock_by_admin", "iam", "user"],
  ["user.account.update_profile", "iam", "change user"],
  ["user.account.privilege.revoke", "iam", "deletion user"],
  ["group.user_membership.remove", "iam", "change deletion group user"],
  ["group.lifecycle.create", "iam", "creation group"],
  ["group.profile.update", "iam", "admin change group"],
  ["application.user_membership.add", "iam", "change creation info user"],
  ["application.provision.user.deprovision", "iam", "creation deletion user"],
  ["access.request.cancel", "iam", "deletion"],
  ["device.user.add", "iam", "creation user"],
  ["workflows.user.role.group.add", "iam", "creation group info user"],
  ["app.radius.agent.listener.failed", "network", "denied protocol"],
  ["pam.ad_connection.create", "network", "connection"],
  ["system.org.rate_limit.violation", "configuration network", "info"],
  ["user.session.clear", "session", "info"],
  ["user.session.impersonation.initiate", "session", "start"],
  ["user.session.expire", "session", "end"],
  ["system.import.session.expired", "session", "end"],
  ["security.threat.detected", "threat", "indicator"],
  ["security.request.blocked", "network threat", ""],
  ["security.trusted_origin.create", "threat", ""],
])("%s is %s, %s", (eventType, category, type) => {
  const { event } = compatible({ ...SIGN_OUT, eventType });
  expect([event.category?.join(" "), event.type?.join(" ") ?? ""]).toEqual([category, type]);
  expect(eventTypeMapping(eventType).ecs.source).toBe("elastic");
});

test("an event type that is new is categorised by its words, where Elastic's pipeline fails", () => {
  expect(eventTypeMapping("group.nested_membership.create")).toMatchObject({
    row: undefined,
    ecs: { category: ["iam"], type: ["creation", "group"] },
    ocsf: { class: "api_activity", activity: "Create" },
  });
});
