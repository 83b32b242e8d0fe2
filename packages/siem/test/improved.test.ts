import { expect, test } from "vitest";
import { normalizedFields, type OktaLogEvent, toEcs, toOcsf } from "../src/index.ts";

const EVENT = {
  uuid: "5f3c0000-0000-11f0-9c1e-000000000001",
  published: "2026-11-29T18:00:00.123Z",
  eventType: "user.lifecycle.suspend",
  severity: "WARN",
  version: "0",
  legacyEventType: null,
  displayMessage: "Suspend Okta user",
  actor: { id: "00u1", type: "User", alternateId: "ana@example.com", displayName: "Ana" },
  client: {
    ipAddress: "192.0.2.7",
    device: "Computer",
    zone: "null",
    userAgent: { rawUserAgent: "curl/8", os: "Linux", browser: "UNKNOWN" },
    geographicalContext: {
      city: "Lisbon",
      state: "Lisbon",
      country: "Portugal",
      postalCode: "1000",
      geolocation: { lat: 38.7, lon: -9.1 },
    },
  },
  securityContext: { asNumber: 64496, asOrg: "Example", domain: ".", isp: "Example", isProxy: false },
  outcome: { result: "FAILURE", reason: "NOT_ALLOWED" },
  target: [{ id: "00u2", type: "User", alternateId: "bo@example.net", displayName: "Bo" }],
  request: { ipChain: [{ ip: "192.0.2.7" }, { ip: "2001:db8::7" }] },
};

test("the default distinguishes users of two domains, and has the fields that the compatible mode omits", () => {
  expect(toEcs(EVENT)).toMatchObject({
    user: {
      id: "00u1",
      name: "ana@example.com",
      email: "ana@example.com",
      target: { id: "00u2", name: "bo@example.net", email: "bo@example.net", full_name: "Bo" },
    },
    event: { reason: "NOT_ALLOWED", severity: 3, module: "okta", dataset: "okta.system" },
    log: { level: "warn" },
    message: "Suspend Okta user",
    client: { as: { number: 64496, organization: { name: "Example" } }, geo: { postal_code: "1000" } },
    related: { ip: ["192.0.2.7", "2001:db8::7"] },
  });
});

test("a join on a field of the compatible mode finds the same in the default", () => {
  const compatible = toEcs(EVENT, { mode: "compatible" });
  const improved = toEcs(EVENT);
  expect(improved.related?.user).toEqual(expect.arrayContaining(compatible.related?.user ?? []));
  expect(improved.related?.ip).toEqual(expect.arrayContaining(compatible.related?.ip ?? []));
  const { action, category, id, kind, outcome, type } = compatible.event;
  expect(improved.event).toMatchObject({ action, category, id, kind, outcome, type });
  expect(improved.client?.user).toMatchObject({ id: "00u1", full_name: "Ana" });
});

test("unknown members are under okta, each of one type whatever Okta sends", () => {
  const { okta } = toEcs({
    ...EVENT,
    brandNew: { deep: [1] },
    securityContext: { asNumber: "AS1", riskScore: 7 },
    target: [{ id: "00p1", type: "PolicyRule", changeDetails: { from: 3, to: { name: "x", order: 2 } } }],
  } as OktaLogEvent);
  expect(okta).toMatchObject({
    brand_new: '{"deep":[1]}',
    security_context: { risk_score: "7" },
    target: [{ id: "00p1", changeDetails: { from: { value: "3" }, to: { name: "x", order: "2" } } }],
  });
  expect(JSON.stringify(okta)).toContain("AS1");
});

test("the number of a private autonomous system does not fit Elastic's template, and is a text there", () => {
  const { client, okta } = toEcs({ ...EVENT, securityContext: { asNumber: 4_200_000_000 } } as OktaLogEvent);
  expect(client?.as?.number).toBe(4_200_000_000);
  expect(okta["security_context"]).toEqual({ as_number_text: "4200000000" });
});

test.each([
  ['{"edr":{"score":3}}', { device_integrator: { edr: '{"score":3}' } }],
  [{ edr: "ok" }, { device_integrator: { edr: "ok" } }],
  ["none", { device_integrator_text: "none" }],
])("the integrator of a device, %j, is an object or has another name", (integrator, fields) => {
  const device = { id: "guo1", device_integrator: integrator };
  expect(toEcs({ ...EVENT, device } as OktaLogEvent).okta["device"]).toEqual({ id: "guo1", ...fields });
});

test.each<[eventType: string, uid: number, activity: number, caption: string]>([
  ["user.session.start", 3002, 1, "Authentication: Logon"],
  ["user.session.clear", 3002, 2, "Authentication: Logoff"],
  ["user.lifecycle.suspend", 3001, 5, "Account Change: Disable"],
  ["user.lifecycle.unsuspend", 3001, 2, "Account Change: Enable"],
  ["user.account.lock", 3001, 9, "Account Change: Lock"],
  ["user.account.unlock_by_admin", 3001, 12, "Account Change: Unlock"],
  ["user.account.reset_password", 3001, 4, "Account Change: Password Reset"],
  ["user.mfa.factor.activate", 3001, 10, "Account Change: MFA Factor Enable"],
  ["policy.lifecycle.create", 3004, 1, "Entity Management: Create"],
  ["application.lifecycle.deactivate", 3004, 11, "Entity Management: Deactivate"],
  ["user.account.privilege.grant", 3005, 1, "User Access Management: Assign Privileges"],
  ["group.user_membership.add", 3006, 3, "Group Management: Add User"],
  ["group.user_membership.remove", 3006, 4, "Group Management: Remove User"],
  ["group.lifecycle.create", 3006, 6, "Group Management: Create"],
  ["security.threat.detected", 2004, 1, "Detection Finding: Create"],
  ["system.api_token.create", 6003, 1, "API Activity: Create"],
  ["brand.new.thing", 6003, 99, "API Activity: Other"],
])("%s is class %i, activity %i", (eventType, uid, activity, caption) => {
  expect(toOcsf({ ...EVENT, eventType })).toMatchObject({
    class_uid: uid,
    activity_id: activity,
    type_uid: uid * 100 + activity,
    type_name: caption,
  });
});

test("times are in milliseconds, severity follows Okta's, and the login is the name", () => {
  expect(toOcsf(EVENT)).toMatchObject({
    time: Date.parse("2026-11-29T18:00:00.123Z"),
    severity_id: 3,
    status_id: 2,
    status_detail: "NOT_ALLOWED",
    user: {
      uid: "00u2",
      name: "bo@example.net",
      email_addr: "bo@example.net",
      display_name: "Bo",
      type_id: 1,
    },
    actor: { user: { uid: "00u1", name: "ana@example.com" } },
    src_endpoint: { ip: "192.0.2.7", intermediate_ips: ["2001:db8::7"] },
    metadata: { version: "1.8.0", uid: EVENT.uuid, event_code: EVENT.eventType },
  });
});

test("a sign-in without any debug data has a service, as the schema wants", () => {
  const bare = { uuid: "u", published: EVENT.published, eventType: "user.session.start", severity: "INFO" };
  expect(toOcsf(bare)).toMatchObject({ service: { name: "Okta" }, user: { name: "unknown", type_id: 0 } });
});

test("what no attribute holds is unmapped, as Okta sent it", () => {
  expect(toOcsf({ ...EVENT, brandNew: { deep: [1] } } as OktaLogEvent).unmapped).toMatchObject({
    brandNew: { deep: [1] },
    client: { zone: "null" },
  });
});

test("in OCSF 1.9 account changes and access are User Management, and a group has users", () => {
  const in19 = (eventType: string) => toOcsf({ ...EVENT, eventType }, { version: "1.9.0-dev" });
  expect(in19("user.lifecycle.suspend")).toMatchObject({
    type_uid: 300705,
    type_name: "User Management: Disable",
  });
  expect(in19("user.mfa.factor.activate")).toMatchObject({ type_uid: 300712 });
  expect(in19("user.account.privilege.revoke")).toMatchObject({ type_uid: 300715 });
  const added = in19("group.user_membership.add");
  expect(added).toMatchObject({ type_uid: 300603, users: [{ uid: "00u2" }] });
  expect(added).not.toHaveProperty("user");
});

test("a mode or a version that does not exist is rejected by its name", () => {
  expect(() => toEcs(EVENT, { mode: "elastic" as never })).toThrow('"elastic" is no mode of ECS');
  expect(() => toOcsf(EVENT, { version: "1.3.0" as never })).toThrow('OCSF "1.3.0" is not supported');
});

test("the fields to group by are those of both schemas", () => {
  expect(normalizedFields(EVENT)).toEqual({
    action: "user.lifecycle.suspend",
    category: ["iam"],
    type: ["change", "info", "user"],
    outcome: "failure",
    ocsfClass: "Account Change",
    ocsfActivity: "Disable",
  });
});

const MODES = ["default", "compatible", "compatible-3"] as const;
const documentsOf = (event: OktaLogEvent): readonly object[] => [
  ...MODES.map((mode) => toEcs(event, { mode })),
  toOcsf(event),
];
const written = (document: object) =>
  JSON.stringify(document, (_, member: unknown) => (typeof member === "bigint" ? String(member) : member));

test("an integer of 64 bits keeps its digits in every schema, wherever an event has it", () => {
  const long = 9007199254740993n;
  const event = {
    ...EVENT,
    securityContext: { asNumber: long },
    debugContext: { debugData: { counter: long, nested: { list: [long] } } },
    target: [{ id: "00u2", type: "User", detailEntry: { counter: long } }],
    unknownMember: { list: [long] },
  } as unknown as OktaLogEvent;
  for (const document of documentsOf(event)) {
    expect(written(document)).toContain("9007199254740993");
    expect(written(document)).not.toContain("9007199254740992");
  }
  expect(toEcs(event).okta).toMatchObject({ unknown_member: '{"list":[9007199254740993]}' });
});

test("JSON within a text keeps its digits, and is left as a text when it is nested too deep", () => {
  const inside = (logOnlySecurityData: string, device_integrator = "{}") =>
    ({
      ...EVENT,
      device: { device_integrator },
      debugContext: { debugData: { logOnlySecurityData } },
    }) as unknown as OktaLogEvent;
  const long = '{"risk":{"level":9007199254740993,"reasons":"a \\"9007199254740993, 1\\" b"}}';
  expect(toEcs(inside(long)).okta).toMatchObject({
    debug_context: {
      debug_data: {
        flattened: {
          logOnlySecurityData: {
            risk: { level: "9007199254740993", reasons: 'a "9007199254740993, 1" b' },
          },
        },
      },
    },
  });
  const deep = `{"risk":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  for (const document of documentsOf(inside(deep, deep))) expect(written(document)).toContain("[[[[");
});
