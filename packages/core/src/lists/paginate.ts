import type { FetchOptions } from "openapi-fetch";
import type { Projected, WithFields } from "../call.ts";
import { checkCallOptions } from "../call.ts";
import type { OktaClient } from "../client.ts";
import type { paths } from "../generated/okta.ts";
import { type JsonElement, splitJsonList } from "./json-list.ts";
import { type ListEnd, ListEnding } from "./list-end.ts";
import {
  type AskPage,
  type ListQuery,
  PageReader,
  pageAddress,
  type ReadItems,
  readPage,
} from "./list-page.ts";

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
  /**
   * Whether a page is asked for as soon as the head of the one in front of it has come. Who leaves the loop asked for
   * one too many.
   */
  readonly prefetch?: boolean | undefined;
};

/** One page of a list, as it came. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** The link of the page behind it; undefined of the last one. */
  readonly next: string | undefined;
  /** The `Date` of the answer: when it was made, by the org's clock. */
  readonly date: string | undefined;
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
    // The header parameters belong to every page; the links hold the query already.
    const follow = { ...rest, params: { header: params.header } };
    const ask: AskPage = async (link, onHeaders) => {
      const address = link === undefined ? path : pageAddress(path, link);
      const asked = link === undefined ? { ...rest, params } : follow;
      return readPage(client, address, onHeaders ? { ...asked, onHeaders } : asked, read, params.query);
    };
    const reader = new PageReader(ask, params.query, prefetch);
    let link = from;
    const ending = new ListEnding(path);
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
        end = ending.at({ ...page, items });
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

function listIn(body: Buffer | undefined, names: readonly string[]): JsonElement[] | undefined {
  try {
    return body && splitJsonList(body, names);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
