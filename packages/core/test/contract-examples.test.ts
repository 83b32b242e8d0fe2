import { readContract } from "@okta-idm/openapi";
import { expect, test } from "vitest";
import { findDifferences } from "../src/contract/differences.ts";
import { responseValidators } from "../src/generated/response-validators.ts";
import type { OperationId } from "../src/index.ts";

const { operations } = await readContract();

test.each(operations)("every example of the contract for $operationId matches the contract", (operation) => {
  const validators = responseValidators[operation.operationId as OperationId];
  const bodies = Object.entries(operation.responses).flatMap(([status, { content }]) =>
    Object.values(content?.["application/json"]?.examples ?? {}).map(({ value }) => ({ status, value })),
  );
  const differences = bodies.map(({ status, value }) => {
    const validate = validators[Number(status)];
    return validate ? findDifferences(JSON.stringify(value), validate) : `no validator for ${status}`;
  });
  expect(bodies.length).toBeGreaterThan(0);
  expect(differences.flat()).toEqual([]);
});
