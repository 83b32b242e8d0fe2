import { expect, test } from "vitest";
import { type OperationId, operations } from "../generated/operations.ts";
import { fillPath } from "../http/serializers.ts";
import { describeRequest, operationOf } from "./operation-of.ts";

const ids = Object.keys(operations) as OperationId[];
/** A value for each path parameter. */
const values = Object.fromEntries(
  ids.flatMap((id) =>
    Object.keys(operations[id].parameters.path?.properties ?? {}).map((name) => [
      name,
      name === "userId" ? "ana+me@example.com" : `${name}1secret`,
    ]),
  ),
);

test.each(ids)("%s is found by its method and a filled path", (id) => {
  const { method, path } = operations[id];
  expect(operationOf(method, fillPath(path, values))).toBe(id);
});

test.each(ids)("a request of %s is described by its template, without an id or a query value", (id) => {
  const { method, path } = operations[id];
  const url = `https://acme.okta.com${fillPath(path, values)}?q=hunter2`;
  expect(describeRequest({ method, url })).toBe(`${method} ${path}`);
});

test.each([
  ["another method", "PATCH", "/api/v1/users", "/api/v1/users"],
  ["a longer path", "GET", "/api/v1/users/00u1/grants", "/api/v1/users/*/grants"],
  ["a path in front", "GET", "/x/api/v1/users/ana", "/x/api/v1/*/*"],
  ["a final slash", "GET", "/api/v1/users/", "/api/v1/users/"],
  ["a login", "PATCH", "/api/v1/users/ana%40example.com", "/api/v1/users/*"],
  ["an authorization server", "POST", "/oauth2/aus1hunter2/v1/revoke", "/oauth2/*/v1/*"],
  ["the token endpoint", "POST", "/oauth2/v1/token", "/oauth2/v1/token"],
  ["a well-known file", "GET", "/.well-known/okta-organization", "/.well-known/okta-organization"],
])("%s belongs to no operation, and is described without ids and query", (_, method, path, described) => {
  expect(operationOf(method, path)).toBeUndefined();
  expect(describeRequest({ method, url: `https://acme.okta.com${path}?q=hunter2` })).toBe(
    `${method} ${described}`,
  );
});
