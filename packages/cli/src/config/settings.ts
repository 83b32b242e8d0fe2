import type { Protection } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import type { ConnectionValues } from "../usage/options.ts";
import { type ChosenOrg, chooseOrg, orgSettings, readOrg, sameOrg } from "./choose-org.ts";
import { type Credentials, environmentCredentials, profileCredentials, scopesIn } from "./credentials.ts";
import { type OrgConnection, readOrgId } from "./org-id.ts";
import { type Profile, type Profiles, readProfiles } from "./profile.ts";
import { credentialsMissing, credentialsOfOtherOrg, credentialsWithoutOrg } from "./settings-errors.ts";

/** Where a command connects, how it signs in, and what it must not change. */
export interface Settings {
  /** Name of the profile that is used, if there is one. */
  readonly profileName: string | undefined;
  readonly url: string;
  /** Id of the org, if a profile has it. */
  readonly orgId?: string | undefined;
  readonly credentials: Credentials;
  readonly proxy: string | undefined;
  readonly caFile: string | undefined;
  readonly verifyTls: boolean;
  /** Whether the certificate of an https proxy is verified. */
  readonly verifyProxy: boolean;
  readonly protection: Protection;
  readonly auditFile: string | undefined;
  readonly maxChanges: number | undefined;
  readonly budget: number | undefined;
}

/**
 * Reads the settings. Options override the environment, which overrides the profile. The guards of a profile hold for
 * its org with any credentials, and credentials are only used for the org that they were set with.
 *
 * @throws UsageError that says what to set.
 */
export async function readSettings(
  io: Pick<Io, "env" | "signal">,
  values: ConnectionValues,
): Promise<Settings> {
  const { env } = io;
  const profiles = readProfiles(io);
  const org = chooseOrg(profiles, orgSettings(io, values));
  const { profileName, profile } = org;
  const credentials = await readCredentials(io, org, values.url);
  const connection = {
    url: org.url,
    proxy: values.httpProxy ?? profile?.proxy,
    caFile: values.caFile ?? profile?.caFile,
    verifyTls: values.noVerifySsl !== true,
    verifyProxy: values.noVerifyProxySsl !== true,
  };
  const ofOrg = await profilesOfOrg(profiles, connection, profile?.orgId, io.signal);
  // Without a profile of its own, because its URL has another host, the limits of all profiles of the org hold.
  const deciding = profile ? [profile] : ofOrg;
  return {
    ...connection,
    profileName,
    orgId: ofOrg.find((profile) => profile.orgId !== undefined)?.orgId,
    credentials,
    protection: protectionOf(ofOrg),
    auditFile:
      deciding.find(({ auditFile }) => auditFile)?.auditFile ?? (env["OKTA_IDM_AUDIT_FILE"] || undefined),
    maxChanges: least(deciding.map(({ maxChanges }) => maxChanges)),
    budget: least(deciding.map(({ budget }) => budget)),
  };
}

/**
 * The scopes that a service app asks for, from the settings alone: no request is sent. Undefined for an API token, which
 * has the rights of its owner's admin role.
 *
 * @throws UsageError for settings that cannot be used.
 */
export function configuredScopes(
  io: Pick<Io, "env">,
  values: ConnectionValues,
): readonly string[] | undefined {
  const { env } = io;
  const { profile, isNamed } = readOrg(io, values);
  if (!isNamed && env["OKTA_API_KEY"]) return undefined;
  if (!isNamed && env["OKTA_CLIENT_ID"]) return scopesIn(env["OKTA_SCOPES"]);
  return profile?.auth.type === "oauth" ? profile.auth.scopes : undefined;
}

/**
 * The profiles of an org, which may have several: one for each way to sign in, and for each of its hosts. If no profile
 * has the host of the URL, the id of the org is read from Okta, so that its guards hold for every host.
 *
 * @throws OktaError if the id has to be read and cannot.
 */
async function profilesOfOrg(
  { profiles }: Profiles,
  connection: OrgConnection,
  orgId: string | undefined,
  signal: AbortSignal,
): Promise<Profile[]> {
  const all = Object.values(profiles);
  const byHost = all.filter(({ url }) => sameOrg(url, connection.url));
  const ids = byHost.map((profile) => profile.orgId);
  const isUnknown = byHost.length === 0 && all.some(({ orgId }) => orgId !== undefined);
  if (isUnknown) ids.push(await readOrgId(connection, signal));
  const known = [orgId, ...ids].filter((id) => id !== undefined);
  return all.filter((profile) => byHost.includes(profile) || known.includes(profile.orgId ?? ""));
}

/** The strictest of some limits. Undefined if there is none. */
function least(limits: readonly (number | undefined)[]): number | undefined {
  const known = limits.filter((limit) => limit !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** Everything that the profiles of an org protect. */
function protectionOf(profiles: readonly Profile[]): Protection {
  const guards = profiles.map((profile) => profile.protected ?? {});
  const entries = (type: keyof Protection) => [...new Set(guards.flatMap((guard) => guard[type] ?? []))];
  return Object.fromEntries(
    (["users", "groups", "apps"] as const)
      .map((type) => [type, entries(type)] as const)
      .filter(([, names]) => names.length > 0),
  );
}

async function readCredentials(
  io: Pick<Io, "env" | "signal">,
  { url, profileName = "", profile, isNamed }: ChosenOrg,
  urlOption: string | undefined,
): Promise<Credentials> {
  const given = isNamed ? undefined : await environmentCredentials(io);
  if (given) {
    const setWith = io.env["OKTA_URL"] || urlOption;
    if (setWith === undefined) {
      throw credentialsWithoutOrg(given.from);
    }
    if (!sameOrg(setWith, url)) {
      throw credentialsOfOtherOrg(given.from);
    }
    return given;
  }
  if (profile) return profileCredentials(io, profileName, profile);
  throw credentialsMissing();
}
