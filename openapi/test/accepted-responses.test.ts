import { expect, test } from "vitest";
import { headerRefusals, operations, refusals } from "./response-validator.ts";
import { failures, successes } from "./samples/index.ts";

const operationIds = operations.map(({ operationId }) => operationId);

test.each(Object.entries({ ...successes, ...failures }))("the contract accepts %s", (_, sample) => {
  expect(refusals(sample)).toEqual([]);
});

test.each(operationIds)("%s accepts every observed error", (operation) => {
  const samples = Object.values(failures).map(({ status, body }) => ({ operation, status, body }));
  expect(samples.flatMap(refusals)).toEqual([]);
});

test.each([
  ["X-Okta-Request-Id", "aFRMsC@RyH_yEDU3-6N8FQAAAwM"],
  ["X-Okta-Request-Id", "5f1c0a9be27d4c3e8a61f0d29b7e4a55"],
  ["X-Okta-Request-Id", "5f1c0a9be27d4c3e8a61f0d29b7e4a55,5f1c0a9"],
  ["Link", '<https://acme.okta.com/api/v1/users?q=a+b>; rel="self"'],
  [
    "Link",
    '<https://acme.okta.com/api/v1/users>; rel="self", <https://acme.okta.com/api/v1/users?after=200u1>; rel="next"',
  ],
  ["X-Rate-Limit-Limit", 0],
  ["X-Rate-Limit-Reset", 1_767_607_260],
])("the contract accepts the header %s: %s", (name, value) => {
  expect(headerRefusals(name, value)).toEqual([]);
});

test.each(["X-Okta-Request-Id", "X-Rate-Limit-Limit", "Link"])(
  "the contract accepts a response without %s",
  (name) => {
    expect(headerRefusals(name, undefined)).toEqual([]);
  },
);
