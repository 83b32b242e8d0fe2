import { put, withNulls } from "../pointer.ts";
import { application, credentials, settings } from "./application.ts";
import { each, type Samples } from "./sample.ts";
import { form, oauthClient, saml } from "./sign-on.ts";

/** An OpenID Connect app. */
export const oidcApp = {
  ...application,
  name: "oidc_client",
  signOnMode: "OPENID_CONNECT",
  credentials: {
    ...credentials,
    oauthClient: {
      client_id: "0oa1acme2portal3X4y5",
      client_secret: "EXAMPLE-client-secret",
      token_endpoint_auth_method: "client_secret_basic",
      autoKeyRotation: true,
      pkce_required: true,
    },
  },
  settings: { ...settings, app: {}, oauthClient },
};

/** A SAML 2.0 app. */
export const samlApp = {
  ...application,
  signOnMode: "SAML_2_0",
  credentials,
  settings: { ...settings, signOn: saml },
};

/** An app that fills a form, with its own sign-on settings and a shared user name. */
export const formApp = {
  ...application,
  signOnMode: "AUTO_LOGIN",
  credentials: {
    ...credentials,
    scheme: "SHARED_USERNAME_AND_PASSWORD",
    userName: "acme",
    password: {},
    revealPassword: true,
  },
  settings: { ...settings, signOn: form },
};

const bookmark = {
  ...application,
  name: "bookmark",
  signOnMode: "BOOKMARK",
  credentials: { userNameTemplate: credentials.userNameTemplate, signing: {} },
  settings: { ...settings, app: { requestIntegration: false, url: "https://acme.example" } },
};

/** An app that signs nobody in. */
export const directory = {
  ...application,
  name: "active_directory",
  signOnMode: null,
  credentials: { userNameTemplate: credentials.userNameTemplate, signing: {} },
  settings: {
    ...settings,
    app: { namingContext: "acme.example", filterGroupsByOU: false, scanRate: null, searchOrgUnit: null },
  },
};

const ldap = {
  ...directory,
  name: "ldap_sun_one",
  settings: {
    ...directory.settings,
    app: { ldapHost: "ldap.acme.example", port: 636, objectClasses: ["person"] },
  },
};

/** Every member of an app that was seen null, or may be. */
const NULLS = [
  "/orn",
  "/created",
  "/lastUpdated",
  "/activated",
  "/features",
  "/licensing",
  "/profile",
  "/universalLogout",
  "/expressConfiguration",
  "/accessibility/errorRedirectUrl",
  "/accessibility/loginRedirectUrl",
  "/visibility/appLinks",
  "/visibility/hide",
  "/visibility/autoSubmitToolbar",
  "/credentials/signing",
  "/credentials/userNameTemplate/userSuffix",
  "/credentials/userNameTemplate/pushStatus",
  "/settings/notifications/vpn/message",
  "/settings/notifications/vpn/helpUrl",
  "/settings/notifications/vpn/network/include",
  "/settings/notes/admin",
  "/settings/notes/enduser",
  "/settings/implicitAssignment",
  "/settings/manualProvisioning",
  "/settings/inlineHookId",
  "/settings/identityStoreId",
  "/settings/emOptInStatus",
  "/_embedded",
];

const within = (pointer: string, members: object) => Object.keys(members).map((key) => `${pointer}/${key}`);
const one = (body: unknown) => ({ operation: "getApplication", status: 200, body });
const list = (...body: unknown[]) => ({ operation: "listApplications", status: 200, body });

/** Apps by what is special about them. */
export const applications: Samples = {
  "an OpenID Connect app": one(oidcApp),
  "an OpenID Connect app of Okta's own, without a client": one({
    ...oidcApp,
    settings: { ...settings, app: {} },
  }),
  "an OpenID Connect app with an empty client": one(
    withNulls(oidcApp, within("/settings/oauthClient", oauthClient)),
  ),
  "a key without purpose or algorithm": one(
    put(oidcApp, "/settings/oauthClient/jwks/keys", [{ kty: "RSA", use: null }]),
  ),
  "a SAML 2.0 app": one(samlApp),
  "a SAML 2.0 app that sets nothing": one(withNulls(samlApp, within("/settings/signOn", saml))),
  "an attribute statement without namespace and filter": one(
    withNulls(
      samlApp,
      within("/settings/signOn/configuredAttributeStatements/0", {
        namespace: 0,
        filterType: 0,
        filterValue: 0,
      }),
    ),
  ),
  "a SAML 1.1 app": one({ ...samlApp, signOnMode: "SAML_1_1" }),
  "a WS-Federation app": one({ ...bookmark, name: "office365", signOnMode: "WS_FEDERATION" }),
  "an app that fills a form": one(formApp),
  "an app that fills a form and goes nowhere then": one(withNulls(formApp, ["/settings/signOn/redirectUrl"])),
  "a browser plug-in app": one({ ...formApp, signOnMode: "BROWSER_PLUGIN" }),
  "a secure password store app": one({ ...formApp, signOnMode: "SECURE_PASSWORD_STORE" }),
  "a basic authentication app": one({ ...formApp, signOnMode: "BASIC_AUTH" }),
  "a bookmark": one(bookmark),
  "a directory, which signs nobody in": one(directory),
  "an LDAP directory": one(ldap),
  "a page of apps of every kind": list(oidcApp, samlApp, formApp, bookmark, directory, ldap),
  "an empty page of apps": list(),
  "an app in the reduced form": list({ id: "0oa1", name: "acme", label: "Acme", status: "ACTIVE" }),
  "an app with null in its nullable members": one(withNulls(oidcApp, NULLS)),
  "an app without settings, credentials and links": one(
    withNulls(oidcApp, ["/settings", "/credentials", "/visibility", "/accessibility", "/_links"]),
  ),
  "an app with its user embedded": one({
    ...oidcApp,
    profile: { owner: { team: "portal" }, level: 2 },
    _embedded: { user: { id: "00u1", credentials: { userName: "ana" }, status: "PROVISIONED" } },
  }),
  "an app with settings of its own form": one(
    put(samlApp, "/settings/app", { a: "x", b: 1.5, c: false, d: ["x", 1], e: null, f: { g: "x" } }),
  ),
  ...each(
    ["ACTIVE", "INACTIVE", "DELETED", "SOMETHING_NEW"],
    (status) => `an app that is ${status}`,
    (status) => one({ ...bookmark, status }),
  ),
  ...each(
    ["MFA_AS_SERVICE", "SOMETHING_NEW", null],
    (signOnMode) => `an app of sign-on mode ${signOnMode}`,
    (signOnMode) => one({ ...bookmark, signOnMode }),
  ),
};
