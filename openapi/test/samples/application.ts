import { link } from "./sample.ts";

const path = "/api/v1/apps/0oa1acme2portal3X4y5";

/** Members of every app. */
export const application = {
  id: "0oa1acme2portal3X4y5",
  orn: "orn:okta:idp:00o1acme:apps:acme_portal:0oa1acme2portal3X4y5",
  name: "acme_portal",
  label: "Acme Portal",
  status: "ACTIVE",
  created: "2022-05-01T10:00:00.000Z",
  lastUpdated: "2025-05-01T10:00:00.000Z",
  activated: "2022-05-01T10:00:01.000Z",
  features: ["PUSH_NEW_USERS", "AUTO_CONFIRM_IMPORTS"],
  accessibility: {
    selfService: false,
    errorRedirectUrl: "https://portal.acme.example/error",
    loginRedirectUrl: "https://portal.acme.example/login",
  },
  visibility: {
    autoLaunch: false,
    autoSubmitToolbar: true,
    hide: { iOS: false, web: true },
    appLinks: { acme_portal_link: true, login: false },
  },
  licensing: { seatCount: 0 },
  universalLogout: {
    status: "DISABLED",
    supportType: "FULL",
    identityStack: "NOT_SHARED",
    protocol: "GLOBAL_TOKEN_REVOCATION",
  },
  expressConfiguration: { enabledCapabilities: [], supportedCapabilities: ["SSO"] },
  _links: {
    uploadLogo: link(`${path}/logo`, { hints: { allow: ["POST"] } }),
    appLinks: [link("/home/acme_portal/0oa1/aln1", { name: "acme_portal_link", type: "text/html" })],
    logo: [link("/assets/img/logos/default.png", { name: "medium", type: "image/png" })],
    policies: link(`${path}/policies`, { hints: { allow: ["PUT"] } }),
    accessPolicy: link("/api/v1/policies/rst1acme2sign3on4X5y"),
    profileEnrollment: link("/api/v1/policies/rst1acme2enrol3X4y5z"),
    policyMapping: link(`${path}/policies`),
    clientCredentials: link(`${path}/credentials/secrets`),
    metadata: link(`${path}/sso/saml/metadata`, { type: "application/xml" }),
    help: link("/app/acme_portal/setup/help", { type: "text/html" }),
    users: link(`${path}/users`),
    groups: link(`${path}/groups`),
    deactivate: link(`${path}/lifecycle/deactivate`),
  },
};

/** Credentials of apps that have nothing more. */
export const credentials = {
  userNameTemplate: {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an Okta expression
    template: "${source.login}",
    type: "BUILT_IN",
    userSuffix: "@acme.example",
    pushStatus: "DONT_PUSH",
  },
  signing: {
    kid: "SIMcCQ",
    use: "sig",
    rotationMode: "AUTO",
    lastRotated: "2024-01-01T00:00:00.000Z",
    nextRotation: "2027-01-01T00:00:00.000Z",
  },
};

/** Settings that every kind of app has. */
export const settings = {
  app: { siteURL: "https://portal.acme.example", port: 8443, secure: true, realms: ["a", "b"], key: null },
  notifications: {
    vpn: {
      network: { connection: "ZONE", include: ["nzo1acme"], exclude: ["nzo2acme"] },
      message: "Start the VPN first",
      helpUrl: "https://help.acme.example/vpn",
    },
  },
  manualProvisioning: false,
  implicitAssignment: true,
  inlineHookId: "cal1acme2hook3X4y5z6",
  identityStoreId: "ids1acme",
  emOptInStatus: "NONE",
  notes: { admin: "Owned by the portal team", enduser: "Ask the portal team" },
};
