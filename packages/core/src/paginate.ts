import type { FetchOptions } from "openapi-fetch";
import { unreadable } from "./answer.ts";
import type { OktaClient } from "./client.ts";
import { OktaError } from "./errors.ts";
import type { paths } from "./generated/okta.ts";
import { linkTarget } from "./http/link.ts";
import { operationOf } from "./operation-of.ts";
import { unwrap } from "./unwrap.ts";

type Listed<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": (infer Item)[] } } } };
}
  ? Item
  : never;

/** The paths that answer a list, a page at a time. */
export type ListPath = { [Path in keyof paths]: Listed<Path> extends never ? never : Path }[keyof paths];
/** What a list is made of: `ListItem<"/api/v1/users">` is a user. */
export type ListItem<Path extends ListPath> = Listed<Path>;
type ListOptions<Path extends ListPath> = (paths[Path] extends { get: infer Operation }
  ? FetchOptions<Operation>
  : never) & {
  /** The link of a page to begin with, as `end.next` of an earlier list told it. */
  readonly from?: string | undefined;
};

/**
 * How a list ended. `next` is the link to go on from: of the page that was not read to its end, or, where Okta keeps a
 * list open for events to come, of the page that will hold them. It is undefined where not even the first page came.
 *
 * - `repeated_link`: a page led to one that had been read, which would never end
 * - `stopped`: the loop over the list was left
 * - `failed`: an error was thrown
 */
export type ListEnd =
  | { readonly complete: true; readonly next?: string }
  | {
      readonly complete: false;
      readonly reason: "repeated_link" | "stopped" | "failed";
      readonly next: string | undefined;
    };

/** One page of a list, as it came. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** The link of the page behind it; undefined of the last one. */
  readonly next: string | undefined;
}

/** The items of a list, page after page. `end` is set once the loop over it is over, however that came about. */
export interface List<Item> extends AsyncIterable<Item> {
  /** The same, a page at a time. */
  pages(): AsyncIterable<ListPage<Item>>;
  readonly end: ListEnd | undefined;
}

/**
 * Lists everything: follows the `next` link that each page carries, one page in memory at a time.
 *
 * ```ts
 * const users = paginate(client, "/api/v1/users", { params: { query: { limit: 200 } } });
 * for await (const user of users) console.log(user.id);
 * if (!users.end?.complete) console.error("not all users were read");
 * ```
 * @throws OktaError while iterating, of kind `refused` where a link leads to another host or out of the list.
 */
export function paginate<Path extends ListPath>(
  client: OktaClient,
  path: Path,
  options?: ListOptions<Path>,
): List<ListItem<Path>> {
  let end: ListEnd | undefined;
  async function* pages(): AsyncGenerator<ListPage<ListItem<Path>>> {
    end = undefined;
    const { from, params = {}, ...rest } = (options ?? {}) as ListParameters;
    // The header parameters belong to every page; the links hold the query already.
    const follow = { ...rest, params: { header: params.header } };
    let link = from;
    let marked: string | undefined;
    let reason: "stopped" | "failed" = "failed";
    try {
      for (let count = 1; end === undefined; count++) {
        const page = await (link
          ? readPage(client, path, follow, pageOf(path, link))
          : readPage(client, path, { ...rest, params }));
        link = page.url;
        const next = page.next && keepingQuery(page.next, params.query);
        reason = "stopped";
        yield { items: page.items as ListItem<Path>[], next };
        reason = "failed";
        const isLatest = path === OPEN_LIST && isEmptyEnd(page);
        const ended =
          isLatest && next ? ({ complete: true, next } as const) : endBefore(next, [link, marked]);
        // Brent's cycle detection: one link is kept, however many pages there are.
        if (Number.isInteger(Math.log2(count))) marked = next;
        if (ended) end = ended;
        else link = next;
      }
    } finally {
      end ??= { complete: false, reason, next: link };
    }
  }
  return {
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
    pages,
    get end() {
      return end;
    },
  };
}

interface ListParameters {
  readonly from?: string;
  readonly params?: { readonly header?: object; readonly query?: Readonly<Record<string, unknown>> };
}

interface Page {
  readonly items: readonly unknown[];
  /** The link of this page. */
  readonly url: string;
  readonly self: string | undefined;
  readonly next: string | undefined;
}

/** The list that Okta keeps open for events to come, where nothing says until when they are asked for. */
const OPEN_LIST = "/api/v1/logs";

/** Whether a page holds nothing yet: it then names itself as the next. */
function isEmptyEnd({ items, url, self, next }: Page): boolean {
  return items.length === 0 && (next === self || next === url);
}

/** How the list ends before `next`; undefined where it goes on. `followed` are links that were followed before. */
function endBefore(next: string | undefined, followed: readonly (string | undefined)[]): ListEnd | undefined {
  if (next === undefined) return { complete: true };
  return followed.includes(next) ? { complete: false, reason: "repeated_link", next } : undefined;
}

/** What places a page in its list, and is the link's to say. */
const PLACING = new Set(["after", "before", "since"]);

/**
 * The link with what the caller asked for and the link has lost: Okta's have been seen without `expand`
 * (okta-sdk-nodejs, issue 439), and a list whose filter is lost is another list.
 */
function keepingQuery(link: string, query: Readonly<Record<string, unknown>> = {}): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  const lost = Object.entries(query).filter(
    ([name, value]) =>
      value !== undefined && value !== null && !PLACING.has(name) && !url.searchParams.has(name),
  );
  if (lost.length === 0) return link;
  for (const [name, value] of lost) url.searchParams.append(name, String(value));
  return url.href;
}

/** Reads one page. A link goes through the client with its own origin, so that the guard can refuse a foreign one. */
async function readPage(client: OktaClient, path: ListPath, options: object, link?: URL): Promise<Page> {
  const call = client.GET(
    (link ? link.pathname + link.search : path) as never,
    (link ? { ...options, baseUrl: link.origin } : options) as never,
  ) as Promise<{ data?: unknown; response: Response }>;
  const items = await unwrap(call);
  const { response } = await call;
  if (!Array.isArray(items)) throw unreadable(response, "its body is not a list");
  const target = (relation: string) => {
    const url = linkTarget(response.headers.get("Link"), relation);
    return url !== undefined && URL.canParse(url, response.url) ? new URL(url, response.url).href : url;
  };
  return { items, url: response.url, self: target("self"), next: target("next") };
}

/** The address of a page. A link to another operation's path is none, and what comes of it would be something else. */
function pageOf(path: ListPath, link: string): URL {
  const address = /^https?:/.test(link) && URL.canParse(link) ? new URL(link) : undefined;
  if (address && operationOf("GET", address.pathname) === operationOf("GET", path)) return address;
  const why = address ? "leads out of the list" : "is no web address";
  throw new OktaError("refused", `The link to the next page ${why}; it was not followed`);
}
