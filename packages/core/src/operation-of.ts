import { type OperationId, operations } from "./generated/operations.ts";

interface Route {
  readonly id: OperationId;
  readonly method: string;
  readonly pattern: RegExp;
}

let routes: readonly Route[] | undefined;

/** The operation of the contract that a method and a path belong to. */
export function operationOf(method: string, pathname: string): OperationId | undefined {
  routes ??= (Object.keys(operations) as OperationId[]).map((id) => ({
    id,
    method: operations[id].method,
    pattern: new RegExp(`^${operations[id].path.replace(/\{[^{}]+\}/g, "[^/]+")}$`),
  }));
  return routes.find((route) => route.method === method && route.pattern.test(pathname))?.id;
}

/** A request as an error message names it: the method and the path's template, so no id and no query value. */
export function describeRequest(request: { readonly method: string; readonly url: string }): string {
  const { pathname } = new URL(request.url);
  const id = operationOf(request.method, pathname);
  return `${request.method} ${id ? operations[id].path : pathname}`;
}
