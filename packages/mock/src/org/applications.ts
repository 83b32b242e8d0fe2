import { generatedId, hash, STREAM } from "../random.ts";
import { Collection } from "./collection.ts";
import type { OrgRequest } from "./org.ts";

/** An app as the org stores it, without links. A deleted app stays, with status DELETED. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly status: string;
  readonly orn?: string | null;
  readonly signOnMode?: string | null;
  readonly created?: string | null;
  readonly lastUpdated?: string | null;
  readonly features?: readonly string[] | null;
  readonly visibility?: { readonly appLinks?: object | null } | null;
  readonly credentials?: object | null;
  readonly settings?: object | null;
}

/** The apps of the org. */
export class Applications extends Collection<Application> {
  constructor(options: {
    readonly given: readonly Application[];
    readonly count: number;
    readonly seed: number;
  }) {
    super({ ...options, prefix: "0oa", generate: (index) => generateApplication(options.seed, index) });
  }

  /** Undefined for a deleted app. */
  indexOfId(id: string): number | undefined {
    const index = this.indexOf(id);
    return index !== undefined && this.at(index).status !== "DELETED" ? index : undefined;
  }
}

/** The org id in resource names. */
const ORG_ID = "00o1acme2org3Xy4Zw56";

const KINDS: readonly (readonly [name: string, label: string, signOnMode: string | null])[] = [
  ["bookmark", "Intranet", "BOOKMARK"],
  ["template_basic_auth", "Old wiki", "BASIC_AUTH"],
  ["acme_travel", "Travel", "BROWSER_PLUGIN"],
  ["template_sps", "Supplier portal", "SECURE_PASSWORD_STORE"],
  ["acme_forms", "Forms", "AUTO_LOGIN"],
  ["acme_archive", "Archive", "SAML_1_1"],
  ["acme_projects", "Projects", "SAML_2_0"],
  ["oidc_client", "Planner", "OPENID_CONNECT"],
  ["csv_directory_v2", "Contractors", null],
  ["acme_mfa", "Terminal sign-in", "MFA_AS_SERVICE"],
];

// biome-ignore lint/suspicious/noTemplateCurlyInString: Okta's template language
const LOGIN_TEMPLATE = "${source.login}";

/** The kinds in turn. Every seventh app is inactive. */
function generateApplication(seed: number, index: number): Application {
  const [name, label, signOnMode] = KINDS[index % KINDS.length] as (typeof KINDS)[number];
  const bits = hash(seed, STREAM.application, index);
  const created = new Date(Date.UTC(2023, bits % 24, 1 + ((bits >>> 8) % 28), 12)).toISOString();
  return {
    id: generatedId("0oa", seed, index),
    name,
    label: `${label} ${index}`,
    status: index % 7 === 0 ? "INACTIVE" : "ACTIVE",
    lastUpdated: created,
    created,
    features: [],
    signOnMode,
    visibility: { appLinks: { [`${name}_link`]: true } },
    credentials: {
      userNameTemplate: { template: LOGIN_TEMPLATE, type: "BUILT_IN" },
      signing: { kid: `mock-${bits}` },
    },
    settings: {
      app: index % 3 === 0 ? { region: "eu", seats: index, strict: false, owner: null } : {},
      notifications: { vpn: { network: { connection: "DISABLED" }, message: null, helpUrl: null } },
      notes: { admin: null, enduser: null },
      ...(signOnMode === "SAML_2_0"
        ? { signOn: { spIssuer: null }, slo: { enabled: index % 2 === 0 } }
        : undefined),
    },
  };
}

/** The body of an app, with a link to the lifecycle operation that its status allows. */
export function applicationBody(
  application: Application,
  { origin, query }: OrgRequest,
  embedded?: object,
): object {
  const { id, name, label, status, lastUpdated, created, signOnMode } = application;
  const orn = application.orn ?? `orn:okta:idp:${ORG_ID}:apps:${name}:${id}`;
  const href = `${origin}/api/v1/apps/${id}`;
  const step = status === "ACTIVE" ? "deactivate" : "activate";
  const reduced = { id, orn, name, label, status, lastUpdated, created, signOnMode };
  const logo = { name: "medium", href: `${origin}/assets/img/logos/default.png`, type: "image/png" };
  return {
    ...(query.get("useOptimization") === "true" ? reduced : { ...application, orn }),
    _links: {
      users: { href: `${href}/users` },
      groups: { href: `${href}/groups` },
      logo: [logo],
      [step]: { href: `${href}/lifecycle/${step}` },
      appLinks: Object.keys(application.visibility?.appLinks ?? {}).map((tile) => ({
        name: tile,
        href: `${origin}/home/${name}/${id}/${tile}`,
        type: "text/html",
      })),
    },
    ...(embedded ? { _embedded: embedded } : undefined),
  };
}
