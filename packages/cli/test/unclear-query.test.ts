import { expect, test } from "vitest";
import { inProcess } from "./in-process.ts";

const env = { OKTA_URL: "http://127.0.0.1:9", OKTA_API_KEY: "key" };

test.each([
  ['/api/v1/users?search=profile.login eq "ana+test@x"', "The path has a + in its query"],
  [
    '/api/v1/users?search=profile.department eq "R&D"',
    "The path has an & in its query that may belong to a value",
  ],
  ['/api/v1/users?search=profile.login eq "ana%2Btest@x"', "The path has a query that is only partly"],
])("api GET '%s' is rejected before it finds somebody else, and points to --query", async (path, message) => {
  const { code, stderr, stdout } = await inProcess(["api", "GET", path], { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).toContain("Use --query name=value, which encodes it");
});
