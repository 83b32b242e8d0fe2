import { put } from "../pointer.ts";
import { application, credentials, settings } from "./application.ts";
import { link, type Samples } from "./sample.ts";

const { orn: _orn, universalLogout: _logout, expressConfiguration: _express, ...older } = application;
const path = "/api/v1/apps/0oa1acme2portal3X4y5";

/** Members of most apps: without errors, hints and notes. */
const quiet = {
  accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
  notifications: { vpn: { network: { connection: "DISABLED" }, message: null, helpUrl: null } },
};

const one = (name: string, signOnMode: string | null, app: object, more: object = {}) => ({
  operation: "getApplication" as const,
  status: 200,
  body: {
    ...older,
    name,
    signOnMode,
    accessibility: quiet.accessibility,
    credentials: { userNameTemplate: credentials.userNameTemplate, signing: { kid: "SIMcCQ" } },
    settings: {
      app,
      notifications: quiet.notifications,
      manualProvisioning: false,
      implicitAssignment: false,
      notes: { admin: null, enduser: null },
      signOn: { loginUrl: "https://portal.acme.example/login", redirectUrl: null },
    },
    ...more,
  },
});

/** Apps of Okta's templates and of its catalog, with different `settings.app`. */
export const templateApplications: Samples = {
  "template_basic_auth, with its two addresses": one("template_basic_auth", "BASIC_AUTH", {
    url: "https://wiki.acme.example",
    authURL: "https://wiki.acme.example/auth",
  }),
  "template_swa, with its fields and a box that is not ticked": one("template_swa", "BROWSER_PLUGIN", {
    buttonField: "#submit",
    passwordField: "#password",
    usernameField: "#name",
    checkbox: null,
    url: "https://supply.acme.example/login",
    redirectUrl: null,
    loginUrlRegex: null,
  }),
  template_swa3field: one("template_swa3field", "BROWSER_PLUGIN", {
    buttonSelector: "#submit",
    passwordSelector: "#password",
    userNameSelector: "#name",
    extraFieldSelector: "#company",
    extraFieldValue: "acme",
    targetURL: "https://supply.acme.example",
    loginUrlRegex: "^https://supply",
  }),
  "template_sps, with a further field and two without value": one("template_sps", "SECURE_PASSWORD_STORE", {
    url: "https://supply.acme.example",
    passwordField: "password",
    usernameField: "name",
    optionalField1: "company",
    optionalField1Value: "acme",
    optionalField2: "",
    optionalField2Value: "",
    optionalField3: null,
    optionalField3Value: null,
  }),
  template_wsfed: one("template_wsfed", "WS_FEDERATION", {
    audienceRestriction: "urn:acme:intranet",
    groupName: null,
    groupValueFormat: "windowsDomainQualifiedName",
    realm: "urn:acme:intranet",
    wReplyURL: "https://intranet.acme.example/signin",
    wReplyOverride: false,
    attributeStatements: null,
    nameIDFormat: "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified",
    authnContextClassRef: "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport",
    siteURL: "https://intranet.acme.example",
    groupFilter: "",
    usernameAttribute: "username",
  }),
  "a bookmark with its address": one("bookmark", "BOOKMARK", {
    requestIntegration: false,
    url: "https://acme.example",
  }),
  "another org of Okta's": one("okta_org2org", "SAML_2_0", {
    acsUrl: "https://other.okta.com/sso/saml2/0oa1",
    audRestriction: "https://www.okta.com/saml2/service-provider/sp1",
    baseUrl: "https://other.okta.com",
    preferUsernameOverEmail: true,
  }),
  "a cloud account, with numbers and patterns": one("amazon_aws", "SAML_2_0", {
    appFilter: "okta",
    groupFilter: "aws_(?{{accountid}}\\d+)_(?{{role}}[a-zA-Z0-9]+)",
    awsEnvironmentType: "aws.amazon",
    sessionDuration: 3600,
    joinAllRoles: false,
    identityProviderArn: null,
    overrideAcsURL: null,
  }),
  "Okta's dashboard, an app of its own": one(
    "okta_enduser",
    "OPENID_CONNECT",
    {},
    {
      label: "Okta Dashboard",
      features: [],
      visibility: {
        autoLaunch: false,
        autoSubmitToolbar: false,
        hide: { iOS: false, web: true },
        appLinks: {},
      },
      credentials: {
        ...credentials,
        oauthClient: {
          client_id: "okta.2b1959c8",
          token_endpoint_auth_method: "none",
          autoKeyRotation: true,
        },
      },
    },
  ),
  "Okta's own console, without settings of a client": one(
    "saasure",
    "OPENID_CONNECT",
    {},
    { features: null },
  ),
  "a RADIUS server, with a port and a list": one("radius_app", null, {
    udpPort: 1812,
    sharedSecret: null,
    groupAttributes: [11, 25],
    permitPasswordlessAuth: false,
  }),
  "a terminal's second factor": one("okta_windows_credentials_provider", "MFA_AS_SERVICE", {
    offlineMfa: false,
  }),
  "Active Directory, with a schedule": one(
    "active_directory",
    null,
    {
      namingContext: "acme.example",
      domainSid: "S-1-5-21-1-2-3",
      login: null,
      password: null,
      activationEmail: null,
      filterGroupsByOU: false,
      jitGroupsAcrossDomains: false,
      scanRate: 60,
      searchOrgUnit: null,
    },
    { features: ["IMPORT_USER_SCHEMA", "IMPORT_NEW_USERS", "AUTO_CONFIRM_IMPORTS"], universalLogout: null },
  ),
  csv_directory_v2: one("csv_directory_v2", null, {}, { accessibility: null }),
  custom_identity_source: one(
    "custom_identity_source",
    null,
    {},
    { _links: { users: link(`${path}/users`) } },
  ),
  "an app of 2017, whose name is made with an older suffix": one(
    "acme_portal",
    "SAML_2_0",
    {},
    {
      credentials: {
        userNameTemplate: { template: "login", type: "CUSTOM", suffix: "@acme.example" },
        signing: {},
      },
      settings: { app: {}, notifications: quiet.notifications, signOn: { slo: { enabled: false } } },
    },
  ),
  "an app whose logout names the service": one(
    "acme_portal",
    "SAML_2_0",
    {},
    {
      settings: put({ ...settings, signOn: {} }, "/signOn", {
        slo: {
          enabled: true,
          spIssuer: "https://portal.acme.example",
          logoutUrl: "https://portal.acme.example",
        },
      }),
    },
  ),
  "an app with the account of its user embedded": one(
    "acme_portal",
    "AUTO_LOGIN",
    {},
    {
      _embedded: {
        user: {
          id: "00u1ana2ferreira3Q5d",
          externalId: null,
          created: "2024-03-04T09:15:00.000Z",
          lastUpdated: "2024-03-04T09:15:00.000Z",
          scope: "USER",
          status: "ACTIVE",
          statusChanged: "2024-03-04T09:15:00.000Z",
          passwordChanged: null,
          syncState: "DISABLED",
          credentials: { userName: "ana@example.com", password: {} },
          profile: { role: "buyer", level: 3 },
          _links: { app: link(path), user: link("/api/v1/users/00u1ana2ferreira3Q5d") },
        },
      },
    },
  ),
};
