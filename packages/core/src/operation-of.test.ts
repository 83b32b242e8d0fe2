import { expect, test } from "vitest";
import { type OperationId, operations } from "./generated/operations.ts";
import { describeRequest, operationOf } from "./operation-of.ts";
import { fillPath } from "./path.ts";

const ids = Object.keys(operations) as OperationId[];
const values = { userId: "ana+me@example.com", groupId: "00g1secret", appId: "0oa1secret" };

test.each(ids)("%s is found again from its method and a filled path", (id) => {
  const { method, path } = operations[id];
  expect(operationOf(method, fillPath(path, values))).toBe(id);
});

test.each(ids)("a request of %s is described by its template, without an id or a query value", (id) => {
  const { method, path } = operations[id];
  const url = `https://acme.okta.com${fillPath(path, values)}?q=hunter2`;
  expect(describeRequest({ method, url })).toBe(`${method} ${path}`);
});

test.each([
  ["another method", "PATCH", "/api/v1/users"],
  ["a longer path", "GET", "/api/v1/users/00u1/factors"],
  ["a path in front", "GET", "/x/api/v1/users"],
  ["a final slash", "GET", "/api/v1/users/"],
])("%s belongs to no operation, and is described by its path without the query", (_, method, path) => {
  expect(operationOf(method, path)).toBeUndefined();
  expect(describeRequest({ method, url: `https://acme.okta.com${path}?q=hunter2` })).toBe(
    `${method} ${path}`,
  );
});
