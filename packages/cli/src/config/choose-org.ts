import type { Io } from "../command.ts";
import type { ConnectionValues } from "../usage/options.ts";
import { type Profile, type Profiles, profileNamed, readProfiles } from "./profile.ts";
import { orgMissing, orgsDiffer, profileAmbiguous } from "./settings-errors.ts";

/** The settings that name an org. */
export interface OrgSettings {
  readonly profileOption?: string | undefined;
  readonly profileVariable?: string | undefined;
  readonly urlOption?: string | undefined;
  readonly urlVariable?: string | undefined;
}

/** An org, and its profile if there is one. */
export interface ChosenOrg {
  readonly url: string;
  readonly profileName?: string;
  readonly profile?: Profile;
  /** Whether `--profile` names the profile. Then the environment is ignored. */
  readonly isNamed: boolean;
}

/** The settings that name an org, from options and the environment. */
export function orgSettings({ env }: Pick<Io, "env">, values: ConnectionValues): OrgSettings {
  return {
    profileOption: values.profile,
    profileVariable: env["OKTA_PROFILE"] || undefined,
    urlOption: values.url,
    urlVariable: env["OKTA_URL"] || undefined,
  };
}

/** The org that a command uses. Throws as {@link chooseOrg} does. */
export function readOrg(io: Pick<Io, "env">, values: ConnectionValues): ChosenOrg {
  return chooseOrg(readProfiles(io), orgSettings(io, values));
}

/**
 * Chooses the org of the named profile, or of the given URL, or of the current profile. A URL selects the profile of its
 * org too, so that the guards of that profile hold.
 *
 * @throws UsageError if no setting names an org, or two settings name different ones.
 */
export function chooseOrg(profiles: Profiles, settings: OrgSettings): ChosenOrg {
  const { profileOption, profileVariable, urlOption, urlVariable } = settings;
  const isNamed = profileOption !== undefined;
  const url = urlOption ?? (isNamed ? undefined : urlVariable);
  const given = profileOption ?? profileVariable;
  if (given !== undefined) {
    const profile = profileNamed(profiles, given);
    if (url !== undefined && !sameOrg(url, profile.url)) {
      const setting = urlOption === undefined ? "OKTA_URL" : "--url";
      throw orgsDiffer(setting, given);
    }
    return { url: profile.url, profileName: given, profile, isNamed };
  }
  const profileName = url === undefined ? profiles.current : profileOf(profiles, url);
  if (profileName !== undefined) {
    const profile = profileNamed(profiles, profileName);
    return { url: profile.url, profileName, profile, isNamed };
  }
  if (url !== undefined) return { url, isNamed };
  throw orgMissing();
}

/** Whether two URLs lead to one org. */
export function sameOrg(one: string, other: string): boolean {
  return originOf(one) === originOf(other);
}

/** The origin of a URL, the same for all its spellings. A dot after the host name leads to the same host. */
export function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin.replace(/\.(?=:\d+$|$)/, "") : url;
}

function profileOf({ current, profiles }: Profiles, url: string): string | undefined {
  const names = Object.keys(profiles).filter((name) => sameOrg(profiles[name]?.url ?? "", url));
  if (current !== undefined && names.includes(current)) return current;
  if (names.length < 2) return names[0];
  throw profileAmbiguous(names.join(", "));
}
