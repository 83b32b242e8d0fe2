import { expect, test } from "vitest";
import { chooseOrg, type Said, sameOrg } from "./choose-org.ts";
import type { Profiles } from "./profile.ts";

const ACME = "https://acme.okta.com";
const OTHER = "https://other.okta.com";
const auth = { type: "api-key" } as const;
const profiles: Profiles = {
  current: "acme",
  profiles: { acme: { url: ACME, auth }, acme2: { url: ACME, auth }, other: { url: OTHER, auth } },
};

test.each<[string, Said, string, string | undefined]>([
  ["nothing: the profile in use", {}, ACME, "acme"],
  ["a profile by option", { profileOption: "other" }, OTHER, "other"],
  [
    "a profile by option, above all variables",
    { profileOption: "other", profileVariable: "acme", urlVariable: ACME },
    OTHER,
    "other",
  ],
  ["a profile by variable", { profileVariable: "other" }, OTHER, "other"],
  ["a profile and its own URL", { profileVariable: "acme2", urlOption: `${ACME}/` }, ACME, "acme2"],
  ["a URL by variable: the profile of its org", { urlVariable: OTHER }, OTHER, "other"],
  ["a URL with a dot behind the host: the profile of its org", { urlVariable: `${OTHER}.` }, OTHER, "other"],
  ["a URL by option, above the variable", { urlOption: OTHER, urlVariable: ACME }, OTHER, "other"],
  ["a URL of the profile in use and of another: the one in use", { urlVariable: ACME }, ACME, "acme"],
  ["a URL without a profile", { urlOption: "https://third.okta.com" }, "https://third.okta.com", undefined],
])("%s", (_, said, url, profileName) => {
  const chosen = chooseOrg(profiles, said);
  expect([chosen.url, chosen.profileName]).toEqual([url, profileName]);
  expect(chosen.named).toBe(said.profileOption !== undefined);
});

test.each<[string, Said, Profiles, string]>([
  [
    "no org at all",
    {},
    { profiles: {} },
    "No org: make a profile with okta-idm login, set OKTA_URL, or give --url",
  ],
  ["a profile that there is not", { profileOption: "acem" }, profiles, "There are acme, acme2, other"],
  [
    "a profile where there is none",
    { profileVariable: "x" },
    { profiles: {} },
    "There are none yet: okta-idm login",
  ],
  [
    "--url against --profile",
    { profileOption: "acme", urlOption: OTHER },
    profiles,
    "--url is another org than that of the profile acme",
  ],
  [
    "OKTA_URL against OKTA_PROFILE",
    { profileVariable: "acme", urlVariable: OTHER },
    profiles,
    "OKTA_URL is another org than that of the profile acme",
  ],
  [
    "a URL of two profiles, neither in use",
    { urlVariable: ACME },
    { ...profiles, current: "other" },
    "Several profiles are of this org (acme, acme2): name one with --profile or OKTA_PROFILE",
  ],
])("%s is refused", (_, said, known, message) => {
  expect(() => chooseOrg(known, said)).toThrow(message);
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
])("%s and %s are one org: %s", (one, other, same) => {
  expect(sameOrg(one, other)).toBe(same);
});
