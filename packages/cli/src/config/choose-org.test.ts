import { expect, test } from "vitest";
import { chooseOrg, type OrgSettings, sameOrg } from "./choose-org.ts";
import type { Profiles } from "./profile.ts";

const ACME = "https://acme.okta.com";
const OTHER = "https://other.okta.com";
const auth = { type: "api-key" } as const;
const profiles: Profiles = {
  current: "acme",
  profiles: { acme: { url: ACME, auth }, acme2: { url: ACME, auth }, other: { url: OTHER, auth } },
};

test.each<[string, OrgSettings, string, string | undefined]>([
  ["no setting: the current profile", {}, ACME, "acme"],
  ["a profile by option", { profileOption: "other" }, OTHER, "other"],
  [
    "a profile by option, which overrides all variables",
    { profileOption: "other", profileVariable: "acme", urlVariable: ACME },
    OTHER,
    "other",
  ],
  ["a profile by variable", { profileVariable: "other" }, OTHER, "other"],
  ["a profile and its own URL", { profileVariable: "acme2", urlOption: `${ACME}/` }, ACME, "acme2"],
  ["a URL by variable: the profile of its org", { urlVariable: OTHER }, OTHER, "other"],
  ["a URL with a dot after the host: the profile of its org", { urlVariable: `${OTHER}.` }, OTHER, "other"],
  ["a URL by option, which overrides the variable", { urlOption: OTHER, urlVariable: ACME }, OTHER, "other"],
  ["a URL of the current profile and of another one: the current one", { urlVariable: ACME }, ACME, "acme"],
  ["a URL without a profile", { urlOption: "https://third.okta.com" }, "https://third.okta.com", undefined],
])("the org comes from %s", (_, settings, url, profileName) => {
  const chosen = chooseOrg(profiles, settings);
  expect([chosen.url, chosen.profileName]).toEqual([url, profileName]);
  expect(chosen.isNamed).toBe(settings.profileOption !== undefined);
});

test.each<[string, OrgSettings, Profiles, string]>([
  [
    "no org",
    {},
    { profiles: {} },
    "No org is configured. Run okta-idm login, set OKTA_URL, or pass --url https://acme.okta.com.",
  ],
  [
    "an unknown profile",
    { profileOption: "acem" },
    profiles,
    "There is no profile acem. Profiles: acme, acme2, other.",
  ],
  [
    "a profile before the first login",
    { profileVariable: "x" },
    { profiles: {} },
    "There are no profiles yet. Run okta-idm login to create one.",
  ],
  [
    "--url against --profile",
    { profileOption: "acme", urlOption: OTHER },
    profiles,
    "--url names another org than the profile acme. Leave out --url or the profile.",
  ],
  [
    "OKTA_URL against OKTA_PROFILE",
    { profileVariable: "acme", urlVariable: OTHER },
    profiles,
    "OKTA_URL names another org than the profile acme. Leave out OKTA_URL or the profile.",
  ],
  [
    "a URL of two profiles, neither of them current",
    { urlVariable: ACME },
    { ...profiles, current: "other" },
    "Several profiles belong to this org: acme, acme2. Choose one with --profile or OKTA_PROFILE.",
  ],
])("%s is rejected", (_, settings, known, message) => {
  const [what, hint] = message.split(/(?<=\.) (?=[A-Z])/);
  expect(() => chooseOrg(known, settings)).toThrow(expect.objectContaining({ message: what, hint }));
});

test.each([
  [ACME, `${ACME}/`, true],
  [ACME, "https://ACME.okta.com", true],
  [ACME, `${ACME}:443`, true],
  [ACME, `${ACME}.`, true],
  ["http://localhost:1", "http://localhost.:1", true],
  [ACME, OTHER, false],
  [ACME, "http://acme.okta.com", false],
  ["http://127.0.0.1:1", "http://127.0.0.1:2", false],
  ["nonsense", "nonsense", true],
])("%s and %s are the same org: %s", (one, other, same) => {
  expect(sameOrg(one, other)).toBe(same);
});
