import { expect, test } from "vitest";
import { profileFault } from "./profile.ts";

const url = "https://acme.okta.com";
const auth = { type: "api-key" };
const oauth = { type: "oauth", clientId: "0oa1", privateKeyFile: "/key.pem", scopes: ["okta.users.read"] };

test.each([
  [{ url, auth }],
  [{ url, auth: oauth }],
  [
    {
      url,
      auth: { ...oauth, keyId: "k", dpop: false },
      keyIn: "keyring",
      proxy: "http://proxy.example.com:3128",
      caFile: "/ca.pem",
      protected: { users: ["ceo@example.com"], groups: [], apps: ["Payroll"] },
      auditFile: "/var/log/okta-idm.jsonl",
      maxChanges: 25,
      budget: 0.5,
    },
  ],
])("the profile %j is valid", (profile) => {
  expect(profileFault(profile)).toBeUndefined();
});

test.each([
  ["null", null, "it must be an object"],
  ["a list", [], "it must be an object"],
  ["no URL", { auth }, "url is missing"],
  ["no auth", { url }, "auth is missing"],
  ["an unknown auth", { url, auth: { type: "password" } }, "auth.type must be api-key or oauth"],
  [
    "a service app without a key",
    { url, auth: { type: "oauth", clientId: "x", scopes: [] } },
    "auth.privateKeyFile is missing",
  ],
  [
    "a misspelled guard",
    { url, auth, protect: {} },
    "unknown setting protect. Settings: url, orgId, auth, keyIn,",
  ],
  [
    "a misspelled member of a guard",
    { url, auth, protected: { user: ["x"] } },
    "unknown setting protected.user. Settings: users, groups, apps",
  ],
  [
    "a string for a list",
    { url, auth, protected: { users: "x" } },
    "protected.users must be a list of strings",
  ],
  ["an empty entry", { url, auth, protected: { users: [" "] } }, "protected.users must be a list of strings"],
  ["a number as a string", { url, auth, maxChanges: "5" }, "maxChanges must be a whole number, 0 or more"],
  ["a share above 1", { url, auth, budget: 50 }, "budget must be a number above 0 and up to 1"],
  ["a relative path", { url, auth, auditFile: "audit.jsonl" }, "auditFile must be an absolute path"],
])("a profile with %s is rejected", (_, profile, message) => {
  expect(profileFault(profile)).toMatch(new RegExp(`^${message}`));
});
