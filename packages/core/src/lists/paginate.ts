import type { FetchOptions } from "openapi-fetch";
import type { Projected, WithFields } from "../call.ts";
import { checkCallOptions } from "../call.ts";
import type { OktaClient } from "../client.ts";
import type { paths } from "../generated/okta.ts";
import { type JsonElement, splitJsonList } from "./json-list.ts";
import { type ListEnd, ListEndDetector } from "./list-end.ts";
import {
  type ListQuery,
  PageReader,
  pageAddress,
  type ReadItems,
  type RequestPage,
  readPage,
} from "./list-page.ts";

type Listed<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": (infer Item)[] } } } };
}
  ? Item
  : never;

/** The paths that return a list for GET, one page at a time. */
export type ListPath = { [Path in keyof paths]: Listed<Path> extends never ? never : Path }[keyof paths];
/** The items of a list: `ListItem<"/api/v1/users">` is a user. */
export type ListItem<Path extends ListPath> = Listed<Path>;
type ListOptions<Path extends ListPath> = (paths[Path] extends { get: infer Operation }
  ? FetchOptions<Operation>
  : never) & {
  /** The link of the first page to read: `end.next` of an earlier list. */
  readonly from?: string | undefined;
  /**
   * Whether to request each page as soon as the headers of the page before it have arrived. If the loop ends early, one
   * page was requested in vain. Default false.
   */
  readonly prefetch?: boolean | undefined;
};

/** One page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** The link of the next page. Undefined for the last one. */
  readonly next: string | undefined;
  /** The `Date` of the response: when Okta created it, by its clock. */
  readonly date: string | undefined;
}

/** The items of a list, page after page. `end` is set when the loop over it ends, for any reason. */
export interface List<Item> extends AsyncIterable<Item> {
  /** Iterates over the pages. */
  pages(): AsyncIterable<ListPage<Item>>;
  readonly end: ListEnd | undefined;
}

/**
 * Lists everything: follows the `next` link of each page, with one page in memory at a time.
 *
 * ```ts
 * const users = paginate(client, "/api/v1/users", { params: { query: { limit: 200 } } });
 * for await (const user of users) console.log(user.id);
 * if (!users.end?.complete) console.error("The list is incomplete");
 * ```
 * @see https://developer.okta.com/docs/reference/core-okta-api/#pagination
 * @throws OktaError during the iteration. Its kind is `refused` if a link leads to another host or out of the list.
 */
export function paginate<Path extends ListPath>(
  client: OktaClient,
  path: Path,
  options: ListOptions<Path> & WithFields,
): List<Projected<ListItem<Path>>>;
export function paginate<Path extends ListPath>(
  client: OktaClient,
  path: Path,
  options?: ListOptions<Path>,
): List<ListItem<Path>>;
export function paginate(client: OktaClient, path: ListPath, options?: object): List<unknown> {
  return list(client, path, options as ListParameters, {
    items: (data) => (Array.isArray(data) ? data : undefined),
  });
}

/**
 * Lists the items as Okta sent them, byte for byte: unknown members, their order and the form of numbers stay. The items are
 * not parsed.
 *
 * @param names members of the items. Their text is also returned.
 */
export function paginateRaw<Path extends ListPath>(
  client: OktaClient,
  path: Path,
  options?: ListOptions<Path>,
  names: readonly string[] = [],
): List<JsonElement> {
  return list(client, path, options as ListParameters, {
    parseAs: "bytes",
    items: (data) => splitList(data as Buffer | undefined, names),
  });
}

interface ListParameters {
  readonly from?: string;
  readonly prefetch?: boolean;
  readonly params?: { readonly header?: object; readonly query?: ListQuery };
}

function list<Item>(
  client: OktaClient,
  path: ListPath,
  options: ListParameters | undefined,
  read: ReadItems,
): List<Item> {
  const { from: _, prefetch: __, ...call } = options ?? {};
  checkCallOptions(`paginate ${path}`, call);
  let end: ListEnd | undefined;
  async function* pages(): AsyncGenerator<ListPage<Item>> {
    end = undefined;
    const { from, prefetch = false, params = {}, ...rest } = options ?? {};
    // The header parameters belong to every page. The links already contain the query.
    const linkOptions = { ...rest, params: { header: params.header } };
    const requestPage: RequestPage = async (link, onHeaders) => {
      const address = link === undefined ? path : pageAddress(path, link);
      const pageOptions = link === undefined ? { ...rest, params } : linkOptions;
      return readPage(
        client,
        address,
        onHeaders ? { ...pageOptions, onHeaders } : pageOptions,
        read,
        params.query,
      );
    };
    const reader = new PageReader(requestPage, params.query, prefetch);
    let link = from;
    const detector = new ListEndDetector(path);
    let reason: "stopped" | "failed" = "failed";
    try {
      while (end === undefined) {
        const page = await reader.read(link);
        const { url, next, date } = page;
        link = url;
        const items = await page.items();
        reason = "stopped";
        yield { items: items as Item[], next, date };
        reason = "failed";
        end = detector.after({ ...page, items });
        if (end === undefined) link = next;
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

function splitList(body: Buffer | undefined, names: readonly string[]): JsonElement[] | undefined {
  try {
    return body && splitJsonList(body, names);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
