import { expect, test } from "vitest";
import { profileFault } from "./profile-fault.ts";

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
])("nothing is wrong with %j", (profile) => {
  expect(profileFault(profile)).toBeUndefined();
});

test.each([
  ["no object", null, "it takes an object"],
  ["a list", [], "it takes an object"],
  ["no URL", { auth }, "url is missing"],
  ["no sign-in", { url }, "auth is missing"],
  ["another sign-in", { url, auth: { type: "password" } }, "auth.type takes api-key or oauth"],
  [
    "a service app without a key",
    { url, auth: { type: "oauth", clientId: "x", scopes: [] } },
    "auth.privateKeyFile is missing",
  ],
  ["a guard that is misspelt", { url, auth, protect: {} }, "protect is none of url, orgId, auth, keyIn,"],
  ["one within", { url, auth, protected: { user: ["x"] } }, "protected.user is none of users, groups, apps"],
  ["a text for a list", { url, auth, protected: { users: "x" } }, "protected.users takes a list of texts"],
  ["an empty entry", { url, auth, protected: { users: [" "] } }, "protected.users takes a list of texts"],
  ["a number as text", { url, auth, maxChanges: "5" }, "maxChanges takes a whole number from 0"],
  ["a share above all", { url, auth, budget: 50 }, "budget takes a number above 0 and up to 1"],
  [
    "a path from nowhere",
    { url, auth, auditFile: "audit.jsonl" },
    "auditFile takes a path that begins at the root",
  ],
])("%s is told", (_, profile, message) => {
  expect(profileFault(profile)).toMatch(new RegExp(`^${message}`));
});
