import { hash, STREAM } from "../random.ts";
import { applicationIndex } from "./application-operations.ts";
import { type Application, applicationBody } from "./applications.ts";
import type { OrgRequest, OrgState } from "./org.ts";
import { bodyOf, type Handlers, nowIn, ok, orNotFound } from "./org-requests.ts";
import { BLANK, invalid } from "./refusal.ts";
import { applicationTarget, writeEvent } from "./write-event.ts";

interface Key {
  readonly kid: string;
  readonly kty: "RSA";
  readonly use: "sig";
  readonly e: string;
  readonly n: string;
  readonly created: string;
  readonly lastUpdated: string;
  readonly expiresAt: string;
}

/** Names of apps by sign-on mode. The name of other custom apps is made from the label. */
const NAMES: Readonly<Record<string, string>> = {
  BOOKMARK: "bookmark",
  OPENID_CONNECT: "oidc_client",
  BASIC_AUTH: "template_basic_auth",
  SECURE_PASSWORD_STORE: "template_sps",
};
// biome-ignore lint/suspicious/noTemplateCurlyInString: Okta's template language
const LOGIN_TEMPLATE = { template: "${source.login}", type: "BUILT_IN" };
const YEAR_MS = 365 * 86_400_000;

/** The operations that create and replace apps, and the operations on their signing keys, by operationId. */
export function applicationWrites(state: OrgState): Handlers {
  const { applications, log, seed, clock } = state;
  const keys = new Map<number, readonly Key[]>();

  const keyOf = (number: number, years: number, kid?: string): Key => {
    const at = nowIn(state);
    return {
      kid: kid ?? `mock-key-${hash(seed, STREAM.key, number).toString(36)}-${number}`,
      kty: "RSA",
      use: "sig",
      e: "AQAB",
      n: `MOCK-${hash(seed, STREAM.key, number + 1_000).toString(36)}`,
      created: at,
      lastUpdated: at,
      expiresAt: new Date(clock.now() + years * YEAR_MS).toISOString(),
    };
  };

  /** The key in use, and the keys that were generated later. */
  const keysOf = (index: number): readonly Key[] => {
    const known = keys.get(index);
    if (known) return known;
    const { signing } = (applications.at(index).credentials ?? {}) as { signing?: { kid?: string } };
    const first = [keyOf(index, 10, signing?.kid)];
    keys.set(index, first);
    return first;
  };

  const form = (request: OrgRequest, id: string): Partial<Application> => {
    const { label = "", name, signOnMode, settings, credentials, ...rest } = bodyOf<Application>(request);
    if (label.trim() === "") throw invalid("label", BLANK);
    const mode = signOnMode ?? "BOOKMARK";
    const signing = { kid: `mock-key-${id}` };
    return {
      ...rest,
      label,
      name: name ?? NAMES[mode] ?? `acme_${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, "")}_1`,
      signOnMode: mode,
      settings: {
        app: {},
        notifications: { vpn: { network: { connection: "DISABLED" }, message: null, helpUrl: null } },
        notes: { admin: null, enduser: null },
        ...settings,
      },
      credentials: {
        userNameTemplate: LOGIN_TEMPLATE,
        signing,
        ...withoutPassword(credentials),
        ...(mode === "OPENID_CONNECT" && { oauthClient: oauthClient(credentials, id) }),
      },
    };
  };

  const response = (index: number, request: OrgRequest) =>
    ok(applicationBody(applications.at(index), request));

  return {
    createApplication: (request) => {
      const at = nowIn(state);
      const status = request.query.get("activate") === "false" ? "INACTIVE" : "ACTIVE";
      const index = applications.add((id) => {
        const { name = "", label = "", ...rest } = form(request, id);
        const visibility = {
          autoSubmitToolbar: false,
          hide: { iOS: false, web: false },
          appLinks: { login: true },
          ...rest.visibility,
        };
        return {
          id,
          created: at,
          lastUpdated: at,
          features: [],
          accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
          ...rest,
          name,
          label,
          status,
          visibility,
        };
      });
      log.append(writeEvent(state, request, [applicationTarget(applications.at(index))]));
      return response(index, request);
    },

    replaceApplication: (request) => {
      const index = applicationIndex(state, request);
      const before = applications.at(index);
      const { name: _, signOnMode, ...sent } = form(request, before.id);
      const mode = bodyOf<Application>(request).signOnMode === undefined ? before.signOnMode : signOnMode;
      const next = { ...before, ...sent, lastUpdated: nowIn(state) };
      applications.put(index, { ...next, ...(mode !== undefined && { signOnMode: mode }) });
      log.append(writeEvent(state, request, [applicationTarget(applications.at(index))]));
      return response(index, request);
    },

    listApplicationKeys: (request) => ok(keysOf(applicationIndex(state, request))),

    generateApplicationKey: (request) => {
      const index = applicationIndex(state, request);
      const known = keysOf(index);
      const key = keyOf(index * 100 + known.length, Number(request.query.get("validityYears")));
      keys.set(index, [...known, key]);
      return ok(key, 201);
    },

    getApplicationKey: (request) => ok(keyIn(keysOf(applicationIndex(state, request)), request)),

    cloneApplicationKey: (request) => {
      const key = keyIn(keysOf(applicationIndex(state, request)), request);
      const target = request.query.get("targetAid") ?? "";
      const index = orNotFound(applications.indexOfId(target), target, "applicationNotFound");
      keys.set(index, [...keysOf(index), key]);
      return ok(key, 201);
    },
  };
}

function keyIn(keys: readonly Key[], { path }: OrgRequest): Key {
  const kid = path["keyId"] ?? "";
  return orNotFound(
    keys.find((key) => key.kid === kid),
    kid,
    "keyNotFound",
  );
}

function withoutPassword(credentials: object | null | undefined): object {
  if (!credentials || !("password" in credentials)) return credentials ?? {};
  return { ...credentials, password: {} };
}

/** The registration of an OpenID Connect client. A confidential client gets a fake secret. */
function oauthClient(credentials: object | null | undefined, id: string): object {
  const { oauthClient: sent = {} } = (credentials ?? {}) as { oauthClient?: Record<string, unknown> };
  const method = sent["token_endpoint_auth_method"] ?? "client_secret_basic";
  const isSecret = String(method).startsWith("client_secret");
  return {
    autoKeyRotation: true,
    client_id: id,
    ...(isSecret && { client_secret: `MOCK-secret-${id}` }),
    token_endpoint_auth_method: method,
    ...sent,
  };
}
