import type { Contract } from "./contract.ts";

/** Returns the source of a module that finds the operation of a method and a path, without its details. */
export function pathTable({ operations }: Contract): string {
  const lines = operations.map(
    ({ method, path, operationId }) =>
      `  [${[method, path, operationId].map((part) => JSON.stringify(part)).join(", ")}],\n`,
  );
  return `// Generated from openapi/okta.yaml by \`pnpm generate\`. Do not edit.
import type { OperationId } from "./operations.ts";

/** Method, path template and id of every operation. */
export const operationPaths: readonly (readonly [method: string, path: string, id: OperationId])[] = [
${lines.join("")}];
`;
}
