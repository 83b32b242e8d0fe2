import { OktaError } from "@okta-idm/core";
import { type Profile, type Profiles, profileNamed } from "./profile.ts";

/** What says which org is meant. */
export interface Said {
  readonly profileOption?: string | undefined;
  readonly profileVariable?: string | undefined;
  readonly urlOption?: string | undefined;
  readonly urlVariable?: string | undefined;
}

/** An org, and the profile that is kept of it, if one is. */
export interface ChosenOrg {
  readonly url: string;
  readonly profileName?: string;
  readonly profile?: Profile;
  /** Whether an option names the profile, so that nothing in the environment counts. */
  readonly named: boolean;
}

/**
 * Chooses the org: that of the profile that is named, or of the URL that is given, or else of the profile in use. For a
 * URL, the profile of that org is found as well, so that what it guards is guarded.
 *
 * @throws OktaError of kind `refused` where nothing says which, or two things contradict each other.
 */
export function chooseOrg(profiles: Profiles, said: Said): ChosenOrg {
  const { profileOption, profileVariable, urlOption, urlVariable } = said;
  const named = profileOption !== undefined;
  const url = urlOption ?? (named ? undefined : urlVariable);
  const asked = profileOption ?? profileVariable;
  if (asked !== undefined) {
    const profile = profileNamed(profiles, asked);
    if (url !== undefined && !sameOrg(url, profile.url)) {
      const given = urlOption === undefined ? "OKTA_URL" : "--url";
      const how = `leave ${given} out, or the profile`;
      throw new OktaError("refused", `${given} is another org than that of the profile ${asked}: ${how}`);
    }
    return { url: profile.url, profileName: asked, profile, named };
  }
  const profileName = url === undefined ? profiles.current : profileOf(profiles, url);
  if (profileName !== undefined) {
    const profile = profileNamed(profiles, profileName);
    return { url: profile.url, profileName, profile, named };
  }
  if (url !== undefined) return { url, named };
  const how = "make a profile with okta-idm login, set OKTA_URL, or give --url https://acme.okta.com";
  throw new OktaError("refused", `No org: ${how}`);
}

/** Whether two URLs lead to one org. */
export function sameOrg(one: string, other: string): boolean {
  return originOf(one) === originOf(other);
}

/** A URL as all its spellings have it in common. A dot behind the host's name leads to the same one. */
export function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin.replace(/\.(?=:\d+$|$)/, "") : url;
}

function profileOf({ current, profiles }: Profiles, url: string): string | undefined {
  const names = Object.keys(profiles).filter((name) => sameOrg(profiles[name]?.url ?? "", url));
  if (current !== undefined && names.includes(current)) return current;
  if (names.length < 2) return names[0];
  throw new OktaError(
    "refused",
    `Several profiles are of this org (${names.join(", ")}): name one with --profile or OKTA_PROFILE`,
  );
}
