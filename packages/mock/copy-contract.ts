// Writes what the mock needs of the contract to dist/okta.json: JSON takes 2 ms to read, YAML half a second.
import { writeFile } from "node:fs/promises";
import { readContract } from "@okta-idm/openapi";

const { document, operations } = await readContract();
const names = Object.values(document.paths).flatMap((methods) =>
  Object.values(methods).map((operation) => (operation as { operationId: string }).operationId),
);
const inOrder = [...operations].sort((a, b) => names.indexOf(a.operationId) - names.indexOf(b.operationId));
const table = inOrder.map(({ operationId, method, path, security, parameters = [], ...operation }) => ({
  name: operationId,
  method,
  path,
  bucket: operation["x-rate-limit-bucket"],
  scopes: security.flatMap(({ oauth2 }) => oauth2 ?? []),
  query: parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema }) => [
      name,
      (schema["type"] === "boolean" ? [true, false] : ((schema["enum"] as unknown[]) ?? [])).map(String),
    ]),
  limit: parameters
    .filter(({ name, schema }) => name === "limit" && schema["type"] === "integer")
    .map(({ schema }) => ({ default: schema["default"], maximum: schema["maximum"] }))[0],
  takesBody: "requestBody" in operation,
  lifecycle: operation["x-lifecycle"],
  responses: responseNames(document.paths[path]?.[method.toLowerCase()] as RawOperation),
}));
await writeFile(new URL("dist/okta.json", import.meta.url), JSON.stringify({ document, operations: table }));

interface RawOperation {
  readonly responses: Readonly<Record<string, { readonly $ref: string }>>;
}

/** The name of the component of each status. Their examples stay where they are, or the file would be three times as large. */
function responseNames({ responses }: RawOperation): Record<string, string> {
  return Object.fromEntries(
    Object.entries(responses).map(([status, { $ref }]) => [status, $ref.split("/").at(-1) ?? ""]),
  );
}
