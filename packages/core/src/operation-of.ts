import { type OperationId, operations } from "./generated/operations.ts";
import { pathnameOf } from "./http/request-target.ts";

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

/**
 * A request as an error message names it: the method and the path's template, so no id and no query value. Of a path
 * that the contract does not know, what stands where ids do is written as `*`.
 */
export function describeRequest(request: { readonly method: string; readonly url: string }): string {
  const pathname = pathnameOf(request.url);
  const id = operationOf(request.method, pathname);
  return `${request.method} ${id ? operations[id].path : withoutIds(pathname)}`;
}

// After the collection, as in `/api/v1/users/00u1/factors/opf1`, ids and words take turns. Only the API has such paths.
function withoutIds(pathname: string): string {
  const [, ...segments] = pathname.split("/");
  const isWord = (segment: string, index: number) =>
    (index < 3 || (index % 2 === 0 && segments[0] === "api")) &&
    /^\.?[a-z]+([A-Z-][a-z]+)*\d?$/.test(segment);
  return segments.map((segment, index) => `/${!segment || isWord(segment, index) ? segment : "*"}`).join("");
}
