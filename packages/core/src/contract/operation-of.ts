import { operationPaths } from "../generated/operation-paths.ts";
import { type OperationId, operations } from "../generated/operations.ts";

/** Where a path leads to, segment by segment; what fills a parameter leads on by `ANY`. */
interface Place {
  readonly next: Map<string, Place>;
  /** The operations of this path, by method. */
  readonly ids: Map<string, OperationId>;
}

const ANY = "{}";
let root: Place | undefined;

/** The operation of the contract that a method and a path belong to. */
export function operationOf(method: string, pathname: string): OperationId | undefined {
  root ??= allPaths();
  let place: Place | undefined = root;
  for (const segment of pathname.split("/")) {
    place = place.next.get(segment) ?? (segment === "" ? undefined : place.next.get(ANY));
    if (place === undefined) return undefined;
  }
  return place.ids.get(method);
}

function allPaths(): Place {
  const start = newPlace();
  for (const [method, path, id] of operationPaths) {
    let place = start;
    for (const segment of path.split("/")) {
      const key = segment.startsWith("{") ? ANY : segment;
      const next = place.next.get(key) ?? newPlace();
      place.next.set(key, next);
      place = next;
    }
    place.ids.set(method, id);
  }
  return start;
}

function newPlace(): Place {
  return { next: new Map(), ids: new Map() };
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

/** What names a request: not all of it, since a request carries credentials. */
export interface RequestName {
  readonly method: string;
  readonly url: string;
}

/**
 * What the first line of a request names: path and query of its URL, without a fragment. Cut out of the text, as every
 * layer asks for it, and each URL that is made takes longer than a layer.
 *
 * @param href normalised, as {@link HttpRequest.url} is.
 */
export function requestTarget(href: string): string {
  const from = href.indexOf("/", href.indexOf("//") + 2);
  const hash = href.indexOf("#");
  if (from < 0) return "/";
  return hash < 0 ? href.slice(from) : href.slice(from, hash);
}

/** The path of a URL, as `URL` has it. */
export function pathnameOf(href: string): string {
  const target = requestTarget(href);
  const query = target.indexOf("?");
  return query < 0 ? target : target.slice(0, query);
}
