import { operationPaths } from "../generated/operation-paths.ts";
import { type OperationId, operations } from "../generated/operations.ts";

/** The parts of a request that are safe to keep. The whole request carries credentials. */
export interface RequestName {
  readonly method: string;
  readonly url: string;
}

/** A node in the tree of all paths, one level for each segment. A parameter is the key `ANY`. */
interface PathNode {
  readonly next: Map<string, PathNode>;
  /** The operations of this path by method. */
  readonly ids: Map<string, OperationId>;
}

const ANY = "{}";
let root: PathNode | undefined;

/** Finds the operation of the contract for a method and a path. */
export function operationOf(method: string, pathname: string): OperationId | undefined {
  root ??= pathTree();
  let node: PathNode | undefined = root;
  for (const segment of pathname.split("/")) {
    node = node.next.get(segment) ?? (segment === "" ? undefined : node.next.get(ANY));
    if (node === undefined) return undefined;
  }
  return node.ids.get(method);
}

function pathTree(): PathNode {
  const start = newNode();
  for (const [method, path, id] of operationPaths) {
    let node = start;
    for (const segment of path.split("/")) {
      const key = segment.startsWith("{") ? ANY : segment;
      const next = node.next.get(key) ?? newNode();
      node.next.set(key, next);
      node = next;
    }
    node.ids.set(method, id);
  }
  return start;
}

function newNode(): PathNode {
  return { next: new Map(), ids: new Map() };
}

/**
 * A request as an error message names it: the method and the path template, without ids and query values. In a path that
 * is not in the contract, `*` replaces each segment that may be an id.
 */
export function describeRequest(request: RequestName): string {
  const pathname = pathnameOf(request.url);
  const id = operationOf(request.method, pathname);
  return `${request.method} ${id ? operations[id].path : withoutIds(pathname)}`;
}

// After the collection, ids and words alternate, as in `/api/v1/users/00u1/factors/opf1`. Only paths of the API do.
function withoutIds(pathname: string): string {
  const [, ...segments] = pathname.split("/");
  const isWord = (segment: string, index: number) =>
    (index < 3 || (index % 2 === 0 && segments[0] === "api")) &&
    /^\.?[a-z]+([A-Z-][a-z]+)*\d?$/.test(segment);
  return segments.map((segment, index) => `/${!segment || isWord(segment, index) ? segment : "*"}`).join("");
}

/**
 * Path and query of a URL, without the fragment. Every layer needs it, and a `URL` object takes longer to create than a
 * layer takes to run.
 *
 * @param href normalized, as {@link HttpRequest.url} is.
 */
export function requestTarget(href: string): string {
  const from = href.indexOf("/", href.indexOf("//") + 2);
  const hash = href.indexOf("#");
  if (from < 0) return "/";
  return hash < 0 ? href.slice(from) : href.slice(from, hash);
}

/** The path of a URL, as `URL.pathname` returns it. */
export function pathnameOf(href: string): string {
  const target = requestTarget(href);
  const query = target.indexOf("?");
  return query < 0 ? target : target.slice(0, query);
}
