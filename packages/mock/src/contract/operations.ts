import "./one-language.ts";
import { fileURLToPath } from "node:url";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";

/** An operation as Prism reads it. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** An operation of the contract, with what the front has to know of it. */
export interface Operation {
  /** The operationId, e.g. `suspendUser`. */
  readonly name: string;
  /** In capitals. */
  readonly method: string;
  /** Path template, e.g. `/api/v1/users/{userId}`. */
  readonly path: string;
  /** Rate-limit bucket, e.g. `/api/v1/users/{id}`. */
  readonly bucket: string;
  /** OAuth scopes, any of which allows it. */
  readonly scopes: readonly string[];
  /** Names of the query parameters, each with the values that it takes; none listed for one that takes any. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  readonly takesBody: boolean;
  readonly prism: PrismOperation;
}

const CONTRACT = fileURLToPath(new URL("../../dist/okta.json", import.meta.url));

let reading: Promise<readonly Operation[]> | undefined;

/** The operations of the contract, read once in a process. */
export function readOperations(): Promise<readonly Operation[]> {
  reading ??= getHttpOperationsFromSpec(CONTRACT).then((operations) => operations.map(operation));
  return reading;
}

function operation(prism: PrismOperation): Operation {
  const { iid, method, path, extensions, security = [], request = {} } = prism;
  const scopes = security.flat().flatMap((scheme) => {
    if (scheme.type !== "oauth2") return [];
    return Object.values(scheme.flows).flatMap((flow) => Object.keys(flow?.scopes ?? {}));
  });
  const bucket = String(extensions?.["x-rate-limit-bucket"] ?? "/api/v1");
  const query = (request.query ?? []).map(
    ({ name, schema }) =>
      [name, (schema?.type === "boolean" ? [true, false] : (schema?.enum ?? [])).map(String)] as const,
  );
  return {
    name: iid ?? path,
    method: method.toUpperCase(),
    path,
    bucket,
    scopes,
    query: new Map(query),
    takesBody: request.body !== undefined,
    prism,
  };
}
