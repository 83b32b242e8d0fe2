import fc from "fast-check";
import { expect, test } from "vitest";
import { pathnameOf, requestTarget } from "./operation-of.ts";

function expectAsUrl(text: string) {
  const { href, origin, pathname, hash } = new URL(text);
  expect(pathnameOf(href)).toBe(pathname);
  // A question mark without a query stays.
  const withoutHash = hash ? href.slice(0, -hash.length) : href.replace(/#$/, "");
  expect(origin + requestTarget(href)).toBe(withoutHash);
}

test("path and query are the same as those of URL", () => {
  fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), expectAsUrl));
});

test.each([
  "https://acme.okta.com",
  "https://acme.okta.com/",
  "https://acme.okta.com/#/a?b",
  "https://acme.okta.com/a?b?c=/d",
  "http://[::1]:80/a?b/c#d/e",
])("%s has its path and query too", expectAsUrl);
