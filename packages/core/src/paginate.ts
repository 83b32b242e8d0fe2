import type { FetchOptions } from "openapi-fetch";
import type { OktaClient } from "./client.ts";
import type { paths } from "./generated/okta.ts";
import { type JsonElement, splitJsonList } from "./json-list.ts";
import { keepingQuery, type Page, pageAddress, type ReadItems, readPage } from "./list-page.ts";
import { fillPath } from "./path.ts";

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
  return list(client, path, options as ListParameters, {
    items: (data) => (Array.isArray(data) ? data : undefined),
  });
}

/**
 * The same list with its items as Okta sent them, byte for byte: unknown members, their order and the form of numbers
 * are kept, and nothing is built that is not needed.
 *
 * @param names members of the items whose text is wanted beside.
 */
export function paginateRaw<Path extends ListPath>(
  client: OktaClient,
  path: Path,
  options?: ListOptions<Path>,
  names: readonly string[] = [],
): List<JsonElement> {
  return list(client, path, options as ListParameters, {
    parseAs: "bytes",
    items: (data) => listIn(data as Buffer | undefined, names),
  });
}

interface ListParameters {
  readonly from?: string;
  readonly params?: {
    readonly header?: object;
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
  };
}

function list<Item>(
  client: OktaClient,
  path: ListPath,
  options: ListParameters | undefined,
  read: ReadItems,
): List<Item> {
  let end: ListEnd | undefined;
  async function* pages(): AsyncGenerator<ListPage<Item>> {
    end = undefined;
    const { from, params = {}, ...rest } = options ?? {};
    const pathname = fillPath(path, params.path);
    // The header parameters belong to every page; the links hold the query already.
    const follow = { ...rest, params: { header: params.header } };
    let link = from;
    let marked: string | undefined;
    let reason: "stopped" | "failed" = "failed";
    try {
      for (let count = 1; end === undefined; count++) {
        const page = await (link
          ? readPage(client, pageAddress(pathname, link), follow, read)
          : readPage(client, path, { ...rest, params }, read));
        link = page.url;
        const next = page.next && keepingQuery(page.next, params.query);
        reason = "stopped";
        yield { items: page.items as Item[], next };
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

function listIn(body: Buffer | undefined, names: readonly string[]): JsonElement[] | undefined {
  try {
    return body && splitJsonList(body, names);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
