import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bundledPackages } from "./bundled-packages.ts";

test("the list of licenses of core names the packages that it bundles", async () => {
  const bundled = await bundledPackages(fileURLToPath(new URL("../../../packages/core", import.meta.url)));
  expect(bundled).toContainEqual({
    name: "openapi-fetch",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});
