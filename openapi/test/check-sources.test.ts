import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codeFactsWithoutSource, contractFactsWithoutSource } from "../check-sources.ts";
import { contractPath } from "../contract.ts";

const contract = readFileSync(contractPath, "utf8");

test("every fact of the contract has a source", () => {
  expect(contractFactsWithoutSource(contract)).toEqual([]);
});

test.each([
  ["GET /api/v1/users", /(operationId: listUsers[\s\S]*?)\n +x-source: \S+/],
  [
    "POST /api/v1/users/{userId}/lifecycle/suspend x-lifecycle",
    /(operationId: suspendUser[\s\S]*?x-lifecycle:)\n +x-source:(\n +- \S+)+/,
  ],
  ["x-rate-limits", /(x-rate-limits:)\n +x-source: \S+/],
  ["RequestId", /(\n {4}RequestId:)\n +x-source: \S+/],
  ["UserNotFound", /(\n {4}UserNotFound:)\n +x-source: \S+/],
])("reports %s without a source", (place, source) => {
  expect(contract).toMatch(source);
  expect(contractFactsWithoutSource(contract.replace(source, "$1"))).toEqual([place]);
});

test("reports a source that is no page of Okta and no issue", () => {
  const other = contract.replace(
    /(operationId: listUsers[\s\S]*?x-source: )\S+/,
    "$1https://example.com/users",
  );
  expect(contractFactsWithoutSource(other)).toEqual(["GET /api/v1/users"]);
});

test("reports a fact in code if its declaration has no URL", () => {
  const code = `/** @see https://developer.okta.com/docs/reference/error-codes/#E0000007 */
const NOT_FOUND = "E0000007";

/** Okta keeps events for this long. */
const KEPT_DAYS = 90;
`;
  expect(codeFactsWithoutSource(code)).toEqual([5]);
});
