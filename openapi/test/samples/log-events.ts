import { put, withNulls } from "../pointer.ts";
import { each, type Samples } from "./sample.ts";

const place = {
  city: "Porto",
  state: "Porto",
  country: "Portugal",
  postalCode: "4000-001",
  geolocation: { lat: 41.1579, lon: -8 },
};
const address = { asNumber: 64500, asOrg: "acme", isp: "acme net", domain: "acme.example" };

/** An event with all that one may hold. */
export const event = {
  uuid: "7f0e2a8c-1111-4222-8333-944455556666",
  published: "2026-01-05T07:58:40.123Z",
  eventType: "user.session.start",
  version: "0",
  severity: "INFO",
  legacyEventType: "core.user_auth.login_success",
  displayMessage: "User login to Okta",
  actor: {
    id: "00u1ana2ferreira3Q5d",
    type: "User",
    alternateId: "ana@example.com",
    displayName: "Ana Ferreira",
    detailEntry: null,
  },
  client: {
    id: "0oa1acme2portal3X4y5",
    device: "Computer",
    ipAddress: "192.0.2.10",
    zone: "null",
    userAgent: { rawUserAgent: "Mozilla/5.0", os: "Mac OS X", browser: "FIREFOX" },
    geographicalContext: place,
  },
  device: {
    id: "guo1laptop2of3ana4X5",
    name: "MacBookPro18,1",
    os_platform: "OSX",
    os_version: "15.1",
    managed: true,
    registered: true,
    screen_lock_type: "BIOMETRIC",
    disk_encryption_type: "FULL",
    jailbreak: false,
    secure_hardware_present: true,
    device_integrator: null,
  },
  authenticationContext: {
    authenticationProvider: "FACTOR_PROVIDER",
    credentialProvider: "OKTA_CREDENTIAL_PROVIDER",
    credentialType: "OTP",
    externalSessionId: "102abcDEF",
    rootSessionId: "102abcDEF",
    interface: null,
    authenticationStep: 0,
    issuer: null,
  },
  securityContext: {
    ...address,
    isProxy: false,
    ipDetails: {
      ...address,
      ipServiceCategories: [{ type: "VPN", operator: "acme vpn", isAnonymous: true }],
    },
    risk: {
      level: "LOW",
      previousLevel: "HIGH",
      reasons: ["New device"],
      detectionName: "x",
      issuer: "OKTA",
    },
    botProtection: { level: "NONE" },
    userBehaviors: [{ id: "beh1", name: "New device", result: "NEGATIVE" }],
  },
  outcome: { result: "SUCCESS", reason: "User is fine" },
  target: [
    {
      id: "rul1acme",
      type: "URL Pattern",
      alternateId: "unknown",
      displayName: "Default rule",
      detailEntry: { policyType: "OktaSignOn", priority: 1 },
      changeDetails: { from: { priority: 2, people: ["a"] }, to: { priority: 1, people: [] } },
    },
  ],
  transaction: {
    id: "5f1c0a9be27d4c3e8a61f0d29b7e4a55",
    type: "WEB",
    detail: { requestApiTokenId: "00T1acme" },
  },
  debugContext: { debugData: { requestUri: "/api/v1/authn", threatSuspected: "false", nothing: null } },
  request: {
    ipChain: [{ ip: "192.0.2.10", version: "V4", source: null, geographicalContext: place }],
  },
};

/** Every member that was seen null. */
const NULLS = [
  "/device",
  "/outcome",
  "/target",
  "/legacyEventType",
  "/displayMessage",
  "/authenticationContext/authenticationProvider",
  "/authenticationContext/credentialProvider",
  "/authenticationContext/credentialType",
  "/client/id",
  "/client/device",
  "/client/ipAddress",
  "/client/userAgent",
  "/client/zone",
  "/client/geographicalContext",
  "/transaction/type",
  "/securityContext/asNumber",
  "/securityContext/isProxy",
  "/securityContext/ipDetails",
  "/securityContext/userBehaviors",
];

const list = (...body: unknown[]) => ({ operation: "listLogEvents", status: 200, body });

/** Log events by what is special about them. */
export const logEvents: Samples = {
  "an event with all that one may hold": list(event),
  "an empty page of events": list(),
  "an event with null in its nullable members": list(withNulls(event, NULLS)),
  "an event without details": list(
    withNulls(event, ["/actor", "/client", "/request", "/transaction", "/debugContext", "/securityContext"]),
  ),
  "an event with no more than it must have": list({
    uuid: "7f0e2a8c",
    published: "2026-01-05T07:58:40Z",
    eventType: "system.something.new",
    severity: "INFO",
  }),
  "an outcome without reason": list(put(event, "/outcome/reason", null)),
  "a target without names": list(
    withNulls(event, [
      "/target/0/alternateId",
      "/target/0/displayName",
      "/target/0/detailEntry",
      "/target/0/changeDetails",
    ]),
  ),
  "a place without postal code and coordinates": list(
    withNulls(event, ["/client/geographicalContext/postalCode", "/client/geographicalContext/geolocation"]),
  ),
  "a change from nothing to a number": list(put(event, "/target/0/changeDetails", { from: null, to: 5 })),
  "a change from a list to text": list(put(event, "/target/0/changeDetails", { from: ["a", 1], to: "b" })),
  "a device in camelCase": list({
    ...event,
    device: {
      id: "guo1",
      name: "Pixel",
      osPlatform: "ANDROID",
      osVersion: "14",
      managed: false,
      registered: true,
      screenLockType: "PASSCODE",
      diskEncryptionType: "USER",
      secureHardwarePresent: true,
      deviceIntegrator: { vendor: "acme" },
    },
  }),
  "a device in snake_case": list({ ...event, device: { id: "guo1", os_platform: "IOS", os_version: "18" } }),
  ...each(
    ["DEBUG", "INFO", "WARN", "ERROR", "NOTICE"],
    (severity) => `an event of severity ${severity}`,
    (severity) => list({ ...event, severity }),
  ),
  ...each(
    "SUCCESS FAILURE SKIPPED ALLOW DENY CHALLENGE UNKNOWN RATE_LIMIT DEFERRED SCHEDULED ABANDONED UNANSWERED NEW".split(
      " ",
    ),
    (result) => `an outcome ${result}`,
    (result) => list(put(event, "/outcome/result", result)),
  ),
  ...each(
    ["User", "MFA Factor", "IP address", "SystemPrincipal", "Something new"],
    (type) => `an actor and a target of type ${type}`,
    (type) => list(put(put(event, "/actor/type", type), "/target/0/type", type)),
  ),
  ...each(
    ["WEB", "JOB", null],
    (type) => `a transaction of type ${type}`,
    (type) => list(put(event, "/transaction/type", type)),
  ),
};
