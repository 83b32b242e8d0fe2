import { expect, test } from "vitest";
import { operations } from "../generated/operations.ts";
import { rateLimits } from "../generated/rate-limits.ts";
import { bucketName } from "./bucket-name.ts";

const org = "https://acme.okta.com";

test.each([
  ["GET", "/api/v1/users", "/api/v1/users"],
  ["GET", "/api/v1/users?limit=1", "/api/v1/users"],
  ["POST", "/api/v1/users", "/api/v1/users"],
  ["POST", "/api/v1/users/ana@example.com/lifecycle/suspend", "/api/v1/users"],
  ["DELETE", "/api/v1/users/00u1/sessions", "/api/v1/users"],
  ["GET", "/api/v1/users/00u1", "/api/v1/users/{id}"],
  ["GET", "/api/v1/users/ana%40example.com", "/api/v1/users/{id}"],
  ["DELETE", "/api/v1/users/00u1", "POST, PUT, DELETE /api/v1/users/{id}"],
  ["PUT", "/api/v1/groups/00g1/users/00u1", "/api/v1/groups"],
  ["GET", "/api/v1/groups/00g1", "/api/v1/groups/{id}"],
  ["POST", "/api/v1/apps/0oa1/lifecycle/activate", "/api/v1/apps"],
  ["DELETE", "/api/v1/apps/0oa1", "/api/v1/apps/{id}"],
  ["GET", "/api/v1/logs", "/api/v1/logs"],
  ["GET", "/api/v1/policies/p1/rules", "/api/v1/policies"],
  ["GET", "/api/v1/policies/p1", "/api/v1/policies"],
])("%s %s counts against %s", (method, path, bucket) => {
  expect(bucketName({ method, url: org + path })).toBe(bucket);
});

test("every bucket of the contract has a published limit", () => {
  for (const { bucket } of Object.values(operations)) expect(rateLimits[bucket]).toBeGreaterThan(0);
});
