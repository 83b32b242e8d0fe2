import { problemOf } from "../errors.ts";
import type { OrgResponse } from "../org/org.ts";
import type { Operation } from "./contract.ts";

/** An operation and its path parameters, decoded. */
export interface RoutedOperation {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly unreadable?: never;
}

/**
 * The operation of a method and path, or a status: 405 for an empty id, as Okta responds, and 501 for an unknown operation.
 */
export type Route =
  | RoutedOperation
  | { readonly operation?: never; readonly unreadable?: never; readonly status: 405 }
  | {
      readonly operation?: never;
      readonly unreadable?: never;
      readonly status: 501;
      /** The methods of the path. */
      readonly methods: readonly string[];
    }
  | { readonly operation?: never; readonly unreadable: OrgResponse };

interface Routed {
  readonly operation: Operation;
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

/**
 * Paths of other operations of Okta, which look like a path with a parameter.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/LinkedObject/#tag/LinkedObject/operation/listLinkedObjectDefinitions
 */
const UNKNOWN_PATHS: ReadonlySet<string> = new Set(["/api/v1/meta/schemas/user/linkedObjects"]);

const segmentsOf = (path: string) => path.split("/").length;

/** Finds operations by method and path. */
export function createRouter(operations: readonly Operation[]): (method: string, pathname: string) => Route {
  const bySegments = new Map<number, Routed[]>();
  // A literal segment precedes a parameter, as in `/groups/rules` and `/groups/{groupId}`, because "{" sorts after letters.
  for (const operation of [...operations].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const pattern = new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, "([^/]+)")}$`);
    const segments = segmentsOf(operation.path);
    bySegments.set(segments, [...(bySegments.get(segments) ?? []), { operation, names, pattern }]);
  }

  return (method, pathname) => {
    if (UNKNOWN_PATHS.has(pathname)) return { status: 501, methods: [] };
    const routes = bySegments.get(segmentsOf(pathname)) ?? [];
    for (const { operation, names, pattern } of routes) {
      const values = operation.method === method ? pattern.exec(pathname)?.slice(1) : undefined;
      if (!values) continue;
      try {
        const path = names.map((name, at) => [name, decodeURIComponent(values[at] ?? "")]);
        return { operation, path: Object.fromEntries(path) };
      } catch (error) {
        return { unreadable: problemOf(error as Error) };
      }
    }
    if (pathname.includes("//")) return { status: 405 };
    const here = routes.filter(({ pattern }) => pattern.test(pathname));
    return { status: 501, methods: here.map(({ operation }) => operation.method) };
  };
}
