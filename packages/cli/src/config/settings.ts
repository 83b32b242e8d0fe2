import type { Protection } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { type Io, text, type Values } from "../command.ts";
import { type Credentials, credentialsOf, environmentCredentials } from "./credentials.ts";
import { type Profile, readProfiles } from "./profile.ts";

/** Where a command connects, as whom, and what it must leave alone. */
export interface Settings {
  /** Name of the profile that is used, if one is. */
  readonly profileName: string | undefined;
  readonly url: string;
  readonly credentials: Credentials;
  readonly proxy: string | undefined;
  readonly caFile: string | undefined;
  readonly verifyTls: boolean;
  readonly protection: Protection;
  readonly auditFile: string | undefined;
  readonly maxChanges: number | undefined;
  readonly budget: number | undefined;
}

/**
 * What options, environment and profile say, in this order. A key is only ever used for the org that it was set with.
 *
 * @throws OktaError of kind `refused` that says what to set.
 */
export async function readSettings(io: Io, values: Values): Promise<Settings> {
  const { name, profile } = await profileOf(io, values);
  const named = text(values, "profile") !== undefined;
  const url = text(values, "url") || (named ? undefined : io.env["OKTA_URL"]) || profile?.url;
  if (!url) {
    const how = "make a profile with okta-idm login, set OKTA_URL, or give --url https://acme.okta.com";
    throw new OktaError("refused", `No org: ${how}`);
  }
  const ofProfile = profile && sameOrg(url, profile.url) ? profile : undefined;
  if (named && ofProfile === undefined) {
    throw new OktaError(
      "refused",
      `--url is another org than that of the profile ${name}: leave one of them out`,
    );
  }
  const given = named ? undefined : await environmentCredentials(io);
  const credentials = given ?? (ofProfile && (await credentialsOf(io, name ?? "", ofProfile)));
  if (credentials === undefined) {
    const how =
      "put an API token into the environment variable OKTA_API_KEY, or make a profile with okta-idm login";
    throw new OktaError("refused", `No key for this org: ${how}`);
  }
  return {
    profileName: ofProfile && name,
    url,
    credentials,
    proxy: text(values, "http-proxy") ?? ofProfile?.proxy,
    caFile: text(values, "ca-file") ?? ofProfile?.caFile,
    verifyTls: values["no-verify-ssl"] !== true,
    protection: ofProfile?.protected ?? {},
    auditFile: ofProfile?.auditFile ?? io.env["OKTA_IDM_AUDIT_FILE"],
    maxChanges: ofProfile?.maxChanges,
    budget: ofProfile?.budget,
  };
}

async function profileOf(io: Io, values: Values): Promise<{ name?: string; profile?: Profile }> {
  const asked = text(values, "profile") ?? io.env["OKTA_PROFILE"];
  const { current, profiles } = await readProfiles(io);
  const name = asked || current;
  if (name === undefined) return {};
  if (Object.hasOwn(profiles, name)) return { name, profile: profiles[name] as Profile };
  const names = Object.keys(profiles).join(", ") || "none yet: okta-idm login makes one";
  if (asked) throw new OktaError("refused", `There is no profile of that name. There are ${names}`);
  return {};
}

function sameOrg(one: string, other: string): boolean {
  return one.replace(/\/$/, "").toLowerCase() === other.replace(/\/$/, "").toLowerCase();
}
