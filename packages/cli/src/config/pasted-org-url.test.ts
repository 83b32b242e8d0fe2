import { expect, test } from "vitest";
import { pastedOrgUrl } from "./pasted-org-url.ts";

test.each([
  ["https://acme.okta.com", "https://acme.okta.com"],
  ["acme.okta.com", "https://acme.okta.com"],
  [" ACME.okta.com/ ", "https://acme.okta.com"],
  ["http://acme.okta.com", "https://acme.okta.com"],
  ["<https://acme.okta.com>", "https://acme.okta.com"],
  ['"https://acme.okta.com"', "https://acme.okta.com"],
  ["acme-admin.okta.com.", "https://acme.okta.com"],
  ["https://acme-admin.okta.com/admin/dashboard", "https://acme.okta.com"],
  ["acme-admin.oktapreview.com/admin/user/profile/view/00u1#tab-account", "https://acme.oktapreview.com"],
  ["https://acme-admin.okta-emea.com/?x=1", "https://acme.okta-emea.com"],
  ["https://login.example.com/app/UserHome", "https://login.example.com"],
  ["it-admin.example.com", "https://it-admin.example.com"],
  ["localhost:4010", "http://localhost:4010"],
  ["127.0.0.1:4010/api/v1", "http://127.0.0.1:4010"],
])("login takes %j as %s", (pasted, url) => {
  expect(pastedOrgUrl(pasted)).toBe(url);
});

test.each([
  ["", "is not a URL"],
  ["acme", "needs a whole host name, such as acme.okta.com"],
  ["ftp://acme.okta.com", "must begin with https://"],
  ["https://ana:hunter2@acme.okta.com", "must not hold a user or password"],
  ["acme okta com", "is not a URL"],
])("login rejects %j and says why, without a password", (pasted, why) => {
  expect(() => pastedOrgUrl(pasted)).toThrow(why);
  expect(() => pastedOrgUrl(pasted)).not.toThrow("hunter2");
});
