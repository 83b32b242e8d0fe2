import { problemOf } from "../http/problem.ts";
import type { OrgAnswer } from "../org/org.ts";
import type { Operation } from "./operations.ts";

/** An operation and its path parameters, decoded. */
export interface RoutedOperation {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly unreadable?: never;
}

/** What a path and a method lead to: an operation, or the status that Okta has for none. */
export type Route =
  | RoutedOperation
  | { readonly operation?: never; readonly unreadable?: never; readonly status: 404 | 405 }
  | { readonly operation?: never; readonly unreadable: OrgAnswer };

/** A finder of operations, by method and path as it was asked. */
export function createRouter(operations: readonly Operation[]): (method: string, pathname: string) => Route {
  const routes = operations.map((operation) => {
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const pattern = new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, "([^/]+)")}$`);
    return { operation, names, pattern };
  });
  const collections = new Set(operations.map(({ path }) => path.split("/").slice(0, 4).join("/")));

  return (method, pathname) => {
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
    // An id that is empty or holds a slash is a wrong method to Okta, and no unknown path.
    const collection = pathname.split("/").slice(0, 4).join("/");
    return { status: collections.has(collection) ? 405 : 404 };
  };
}
