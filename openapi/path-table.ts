import type { Contract } from "./contract.ts";

/** The source of a module that tells which operation a method and a path are, without all that operations hold. */
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
