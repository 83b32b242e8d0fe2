import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { manifestFaults } from "./manifest-faults.ts";
import { type PublishedPackage, publishedPackages } from "./published-packages.ts";

const packages = await publishedPackages(fileURLToPath(new URL("../../..", import.meta.url)));

/** Returns the packages of this checkout, with changed members in the last one. */
function changed(members: Partial<PublishedPackage["manifest"]>): readonly PublishedPackage[] {
  return packages.map((one, index) =>
    index === packages.length - 1 ? { ...one, manifest: { ...one.manifest, ...members } } : one,
  );
}

test("the packages of this checkout have no faults", () => {
  expect(manifestFaults(packages)).toEqual([]);
});

test.for<[string, Partial<PublishedPackage["manifest"]>, RegExp]>([
  ["no author", { author: "" }, /author is missing/],
  ["no keywords", { keywords: [] }, /keywords needs/],
  ["restricted access", { publishConfig: { access: "restricted" } }, /publishConfig\.access/],
  ["no prepack script", { scripts: { "check:api": "" } }, /scripts\.prepack/],
  ["no report of its interface", { scripts: { prepack: "turbo run build" } }, /scripts\.check:api/],
  ["a version of its own", { version: "7.0.0" }, /version 7\.0\.0 differs/],
  ["the homepage of another repository", { homepage: "https://example.org" }, /homepage does not fit/],
  [
    "an internal peer dependency",
    { peerDependencies: { "@okta-idm/core": "workspace:^" } },
    /peerDependencies names @okta-idm\/core: .+ major/,
  ],
])("a package with %s is not published", ([, members, fault]) => {
  expect(manifestFaults(changed(members))).toEqual([expect.stringMatching(fault)]);
});
