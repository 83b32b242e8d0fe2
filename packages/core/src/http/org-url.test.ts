import { expect, test } from "vitest";
import { OktaError } from "../errors/okta-error.ts";
import { parseOrgUrl } from "./org-url.ts";

test.each([
  ["https://acme.okta.com", "https://acme.okta.com"],
  ["https://acme.okta.com/", "https://acme.okta.com"],
  ["HTTPS://Acme.Okta.com", "https://acme.okta.com"],
  ["https://acme.okta.com:443", "https://acme.okta.com"],
  ["https://acme.okta.com:8443", "https://acme.okta.com:8443"],
  ["https://id.acme.example", "https://id.acme.example"],
  ["https://my-admin-team.okta.com", "https://my-admin-team.okta.com"],
  ["https://acme-admin.example.com", "https://acme-admin.example.com"],
  ["http://localhost:3000", "http://localhost:3000"],
  ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
  ["http://[::1]:3000", "http://[::1]:3000"],
])("%s is the org %s", (given, origin) => {
  expect(parseOrgUrl(given)).toBe(origin);
});

test.each([
  ["nothing", "", "is not a URL"],
  ["a host name alone", "corp.okta.com", "is not a URL"],
  ["a path", "https://corp.okta.com/api/v1", "must end after the host name"],
  ["a query", "https://corp.okta.com/?x=1", "must end after the host name"],
  ["a fragment", "https://corp.okta.com/#x", "must end after the host name"],
  ["http on another host than the loopback", "http://corp.okta.com", "must begin with https://"],
  [
    "http on a host that begins like the loopback",
    "http://localhost.evil.example",
    "must begin with https://",
  ],
  ["another scheme", "ftp://corp.okta.com", "must begin with https://"],
  ["a user", "https://hunter2@corp.okta.com", "must not contain a user or password"],
  ["a password", "https://:hunter2@corp.okta.com", "must not contain a user or password"],
  ["the Admin Console of a production org", "https://corp-admin.okta.com", "omit -admin"],
  ["the Admin Console of a preview org", "https://corp-admin.oktapreview.com", "omit -admin"],
  ["the Admin Console of an EMEA org", "https://corp-admin.okta-emea.com", "omit -admin"],
  ["the Admin Console of a government org", "https://corp-admin.okta-gov.com", "omit -admin"],
  ["the Admin Console behind a final dot", "https://corp-admin.okta.com.", "omit -admin"],
  ["a placeholder", "https://{yourOktaDomain}", "has no host name"],
  ["the Admin Console of a military org", "https://corp-admin.okta.mil", "omit -admin"],
])("%s is rejected, and the message does not repeat it", (_, given, why) => {
  let refusal: unknown;
  try {
    parseOrgUrl(given);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(OktaError);
  expect(refusal).toMatchObject({ kind: "refused", message: expect.stringContaining(why) });
  if (given) expect(String(refusal)).not.toContain(given);
  expect(String(refusal)).not.toContain("hunter2");
});
