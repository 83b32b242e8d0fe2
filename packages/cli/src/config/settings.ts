import { OktaError } from "@okta-idm/core";
import type { Protection } from "@okta-idm/jobs";
import { type Io, text, type Values } from "../command.ts";
import { chooseOrg, sameOrg } from "./choose-org.ts";
import { type Credentials, environmentCredentials, profileCredentials } from "./credentials.ts";
import type { Reached } from "./org-id.ts";
import { type Profile, type Profiles, readProfiles } from "./profile.ts";

/** Where a command connects, as whom, and what it must leave alone. */
export interface Settings {
  /** Name of the profile that is used, if one is. */
  readonly profileName: string | undefined;
  readonly url: string;
  /** Id of the org, if a profile knows it. */
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
 * What options, environment and profile say, in this order. What a profile guards is guarded whoever signs in to its
 * org, and a key is only ever used for the org that it was set with.
 *
 * @throws OktaError of kind `refused` that says what to set.
 */
export async function readSettings(io: Pick<Io, "env" | "signal">, values: Values): Promise<Settings> {
  const { env } = io;
  const profiles = readProfiles(io);
  const org = chooseOrg(profiles, {
    profileOption: text(values, "profile"),
    profileVariable: env["OKTA_PROFILE"] || undefined,
    urlOption: text(values, "url"),
    urlVariable: env["OKTA_URL"] || undefined,
  });
  const { profileName, profile } = org;
  const credentials = await readCredentials(io, org, text(values, "url"));
  const reached = {
    url: org.url,
    proxy: text(values, "http-proxy") ?? profile?.proxy,
    caFile: text(values, "ca-file") ?? profile?.caFile,
    verifyTls: values["no-verify-ssl"] !== true,
    verifyProxy: values["no-verify-proxy-ssl"] !== true,
  };
  const ofOrg = await profilesOfOrg(profiles, reached, profile?.orgId, io.signal);
  // A profile decides for itself. An org that is named by another host has no profile of its own.
  const deciding = profile ? [profile] : ofOrg;
  return {
    ...reached,
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
 * The profiles of an org: an org has as many as there are ways to sign in, and may have several hosts. If no profile has
 * the host of the URL, the org is asked for its id, so that what guards it holds by every host.
 *
 * @throws OktaError if it has to be asked and does not answer.
 */
async function profilesOfOrg(
  { profiles }: Profiles,
  reached: Reached,
  orgId: string | undefined,
  signal: AbortSignal,
): Promise<Profile[]> {
  const all = Object.values(profiles);
  const byHost = all.filter(({ url }) => sameOrg(url, reached.url));
  const ids = byHost.map((profile) => profile.orgId);
  const isUnknown = byHost.length === 0 && all.some(({ orgId }) => orgId !== undefined);
  if (isUnknown) {
    const { readOrgId } = await import("./org-id.ts");
    ids.push(await readOrgId(reached, signal));
  }
  const known = [orgId, ...ids].filter((id) => id !== undefined);
  return all.filter((profile) => byHost.includes(profile) || known.includes(profile.orgId ?? ""));
}

/** The strictest of some limits; undefined if there is none. */
function least(limits: readonly (number | undefined)[]): number | undefined {
  const known = limits.filter((limit) => limit !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** What the profiles of an org protect, all of them. */
function protectionOf(profiles: readonly Profile[]): Protection {
  const guards = profiles.map((profile) => profile.protected ?? {});
  const named = (type: keyof Protection) => [...new Set(guards.flatMap((guard) => guard[type] ?? []))];
  return Object.fromEntries(
    (["users", "groups", "apps"] as const)
      .map((type) => [type, named(type)] as const)
      .filter(([, names]) => names.length > 0),
  );
}

async function readCredentials(
  io: Pick<Io, "env" | "signal">,
  { url, profileName = "", profile, named }: ReturnType<typeof chooseOrg>,
  urlOption: string | undefined,
): Promise<Credentials> {
  const given = named ? undefined : await environmentCredentials(io);
  if (given) {
    const setWith = io.env["OKTA_URL"] || urlOption;
    if (setWith === undefined) {
      const how = "set OKTA_URL as well, or unset it to sign in by a profile";
      throw new OktaError("refused", `${given.from} is set, and not for which org: ${how}`);
    }
    if (!sameOrg(setWith, url)) {
      throw new OktaError(
        "refused",
        `--url is another org than OKTA_URL, which ${given.from} was set with: unset both, or leave --url out`,
      );
    }
    return given;
  }
  if (profile) return profileCredentials(io, profileName, profile);
  const how =
    "put an API token into the environment variable OKTA_API_KEY, or make a profile with okta-idm login";
  throw new OktaError("refused", `No key for this org: ${how}`);
}
