const dates = {
  created: "2024-03-01T09:00:00.000Z",
  activated: null,
  statusChanged: "2025-06-01T09:00:00.000Z",
  lastLogin: null,
  lastUpdated: "2025-06-01T09:00:00.000Z",
  passwordChanged: null,
};

const user = (id: string, login: string, status: string, more: object = {}) => ({
  id,
  status,
  ...dates,
  type: { id: "oty1def2ault3type4Xy" },
  profile: { login, email: login, firstName: "A", lastName: "B", mobilePhone: null, ...more },
  credentials: { password: {}, provider: { type: "OKTA", name: "OKTA" } },
});

const group = (id: string, name: string, type = "OKTA_GROUP", description: string | null = null) => ({
  id,
  type,
  created: dates.created,
  lastUpdated: dates.lastUpdated,
  lastMembershipUpdated: dates.lastUpdated,
  objectClass: ["okta:user_group"],
  profile: { name, description },
});

const app = (id: string, label: string, status = "ACTIVE") => ({
  id,
  name: "bookmark",
  label,
  status,
  created: dates.created,
  lastUpdated: dates.lastUpdated,
  signOnMode: "BOOKMARK",
});

/** An event some hours before this file was loaded, so that it is within the last seven days. */
const event = (
  hoursAgo: number,
  eventType: string,
  actor: string,
  result: string,
  { target, reason = null }: { readonly target?: string; readonly reason?: string | null } = {},
) => ({
  uuid: `00000000-0000-4000-8000-0000000000${hoursAgo}`,
  published: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
  eventType,
  severity: result === "SUCCESS" ? "INFO" : "WARN",
  displayMessage: null,
  actor: { id: ADMIN, type: "User", alternateId: actor, displayName: actor },
  client: { ipAddress: "203.0.113.7" },
  outcome: { result, reason },
  ...(target && { target: [{ id: ANA, type: "User", alternateId: target, displayName: target }] }),
});

/** The owner of the mock's own token. */
export const ADMIN = "00u7adm2in4istr6ato8";
export const ANA = "00u1ana2ferreira3Q5d";
export const FINANCE = "00g2fin4ance7Rk9w3Ls";
export const PAYROLL = "0oa7pay9roll4Hs6d1fz";

/** An org with users that a command could confuse or mishandle. */
export const acme = {
  users: [
    user(ADMIN, "admin@example.com", "ACTIVE", { firstName: "Acme", lastName: "Admin" }),
    user(ANA, "ana@example.com", "ACTIVE", { firstName: "Ana", lastName: "Ferreira" }),
    user("00u2ben5okafor7hT8k2", "ben@example.com", "STAGED", { firstName: "Ben", lastName: "Okafor" }),
    user("00u3chl3martin5Wp2e1", "chloe@example.com", "SUSPENDED"),
    user("00u4dai6tanaka8Lm4s9", "dai@example.com", "ACTIVE", { firstName: "大輔", lastName: "田中" }),
    user("00u5eve7adams9Rt3c6", "eve@example.com", "LOCKED_OUT"),
    user("00u6fra8nk1Zw5v2b7xy", "frank@example.com", "DEPROVISIONED"),
    user("00u8gua3rd5ian7Ke1m4", "breakglass@example.com", "ACTIVE"),
    user("00u9one1shared2Pa6n8", "one@example.com", "ACTIVE", { email: "shared@example.com" }),
    user("00uAtwo2shared3Qb7p9", "two@example.com", "ACTIVE", { email: "shared@example.com" }),
    user("00uBodd3names4Rc8q1s", "odd@example.com", "ACTIVE", {
      firstName: '=HYPERLINK("https://evil.example")',
      lastName: "\u001b[31mred\u202e, \u{1f469}\u200d\u{1f469}\u200d\u{1f467}",
    }),
  ],
  groups: [
    group(FINANCE, "Finance", "OKTA_GROUP", "Everybody in the finance department"),
    group("00g1eve3ryone5Tz7m2x", "Everyone", "BUILT_IN"),
    group("00g3twi4ns5Aa6Bb7Cc8", "Twins"),
    group("00g4twi5ns6Aa7Bb8Cc9", "Twins"),
    group("00g5adm6ins7Aa8Bb9Cc", "Admins"),
  ],
  apps: [
    app(PAYROLL, "Payroll"),
    app("0oa2old3wiki4Aa5Bb6C", "Old wiki", "INACTIVE"),
    app("0oa3odd4app5Aa6Bb7Cc", "Odd\u001b[31m app", "INACTIVE"),
  ],
  memberships: { [FINANCE]: [ANA] },
  events: [
    event(18, "user.session.start", "ana@example.com", "FAILURE", { reason: "INVALID_CREDENTIALS" }),
    event(16, "user.session.start", "ana@example.com", "SUCCESS"),
    event(14, "user.lifecycle.suspend", "admin@example.com", "SUCCESS", { target: "chloe@example.com" }),
    event(12, "group.user_membership.add", "admin@example.com", "SUCCESS", { target: "ana@example.com" }),
    event(10, "policy.evaluate_sign_on", "Evil \u001b[2J\u001b[1;31mCorp", "DENY"),
  ],
};
