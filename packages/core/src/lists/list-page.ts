import type { OktaClient } from "../client.ts";
import { operationOf } from "../contract/operation-of.ts";
import { rejection } from "../errors/rejections.ts";
import { unreadableResponse } from "../errors/response-error.ts";
import { unwrap } from "../errors/unwrap.ts";
import type { HttpRequestInit } from "../http/request.ts";
import { queryTexts } from "../http/serializers.ts";

/** The query of a list. */
export type ListQuery = Readonly<Record<string, unknown>>;

/** The links of a page. */
export interface PageLinks {
  readonly self: string | undefined;
  /** The next page, with the parts of the query that the link lacks. */
  readonly next: string | undefined;
}

/** One page of a list, with its links. */
export interface Page extends PageLinks {
  /** Reads the items from the body. Rejects if it is not a list. */
  readonly items: () => Promise<readonly unknown[]>;
  /** The URL of this page. */
  readonly url: string;
  /** The `Date` of the response: when Okta created it, by its clock. */
  readonly date: string | undefined;
}

/** How to read the items of a page. */
export interface ReadItems {
  /** The form in which the body is read. Default: JSON. */
  readonly parseAs?: "bytes";
  /** Returns the items. Undefined if the body is not a list. */
  readonly items: (data: unknown) => readonly unknown[] | undefined;
}

/** Reads one page. A link keeps its own origin, so that the org guard can reject another host. */
export async function readPage(
  client: OktaClient,
  address: string | URL,
  options: object,
  { parseAs, items: itemsOf }: ReadItems,
  query?: ListQuery,
): Promise<Page> {
  const { pathname, search, origin } = address as URL;
  const isLink = typeof address !== "string";
  const call = client.GET(
    (isLink ? pathname + search : address) as never,
    { ...options, ...(isLink && { baseUrl: origin }), ...(parseAs && { parseAs }) } as never,
  ) as Promise<{ data?: unknown; response: Response }>;
  const data = await unwrap(call);
  const { response } = await call;
  const items = async () => {
    const found = itemsOf(data);
    if (found) return found;
    // Rejects with a clearer error if the body is not JSON at all.
    if (parseAs) await response.json();
    throw unreadableResponse(response, "its body is not a list");
  };
  const date = response.headers.get("Date") ?? undefined;
  return { items, url: response.url, date, ...pageLinks(response.headers, response.url, query) };
}

/** The links in the headers of a page, as absolute URLs. `url` is that of the page. */
export function pageLinks(headers: Pick<Headers, "get">, url: string, query?: ListQuery): PageLinks {
  const target = (relation: string) => {
    const link = linkTarget(headers.get("Link"), relation);
    return link !== undefined && URL.canParse(link, url) ? new URL(link, url).href : link;
  };
  const next = target("next");
  return { self: target("self"), next: next && withQuery(next, query) };
}

/**
 * The URL of a page. A link to another operation would be another list, so it is rejected. The link may have an id in place
 * of the requested login.
 */
export function pageAddress(path: string, link: string): URL {
  const isAddress = /^https?:/.test(link) && URL.canParse(link);
  if (!isAddress || operationOf("GET", new URL(link).pathname) !== operationOf("GET", path)) {
    throw rejection("linkInvalid", isAddress ? "leads out of the list" : "is not a web address");
  }
  return new URL(link);
}

/** Parameters that only the link decides: they place a page in its list. */
const POSITION = new Set(["after", "before", "since"]);

/**
 * Adds the parts of the query that a link lacks. Okta has sent links without `expand`, and without its filter a list would
 * be another list.
 *
 * @see https://github.com/okta/okta-sdk-nodejs/issues/439
 */
function withQuery(link: string, query: ListQuery = {}): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  const lost = Object.entries(query).filter(
    ([name, value]) => value !== undefined && !POSITION.has(name) && !url.searchParams.has(name),
  );
  if (lost.length === 0) return link;
  for (const [name, value] of lost) {
    for (const text of queryTexts(name, value)) url.searchParams.append(name, text);
  }
  return url.href;
}

/** Requests the page of a link, or the first page of a list. */
export type RequestPage = (
  link: string | undefined,
  onHeaders?: HttpRequestInit["onHeaders"],
) => Promise<Page>;

/** A page that was requested. */
interface RequestedPage {
  readonly link: string | undefined;
  readonly page: Promise<Page>;
  /** The link of the next page, once the headers have arrived. */
  next: string | undefined;
}

/**
 * Reads the pages of a list, one at a time. With `prefetch`, it requests the next page when the headers of the wanted page
 * have arrived and its body has not. It never prefetches more than one page.
 */
export class PageReader {
  readonly #requestPage: RequestPage;
  readonly #query: ListQuery | undefined;
  readonly #prefetch: boolean;
  #wanted: RequestedPage | undefined;
  #prefetched: RequestedPage | undefined;

  constructor(requestPage: RequestPage, query: ListQuery | undefined, prefetch: boolean) {
    this.#requestPage = requestPage;
    this.#query = query;
    this.#prefetch = prefetch;
  }

  /** @param link of the page after the one that was read last. */
  async read(link: string | undefined): Promise<Page> {
    if (!this.#prefetch) return this.#requestPage(link);
    const wanted = this.#prefetched ?? this.#request(link);
    this.#prefetched = undefined;
    this.#wanted = wanted;
    this.#prefetchPage(wanted.next);
    const page = await wanted.page;
    this.#prefetchPage(nextOther(page, page.url));
    return page;
  }

  #request(link: string | undefined): RequestedPage {
    // If a body breaks off, the page is requested again, and the last headers count.
    const page = this.#requestPage(link, (headers, url) => {
      requested.next = nextOther(pageLinks(headers, url, this.#query), url);
      if (requested === this.#wanted) this.#prefetchPage(requested.next);
    });
    const requested: RequestedPage = { link, page, next: undefined };
    // Its error is thrown when the page is read.
    page.catch(() => {});
    return requested;
  }

  #prefetchPage(next: string | undefined): void {
    if (next === this.#prefetched?.link) return;
    this.#prefetched = next === undefined ? undefined : this.#request(next);
  }
}

/** The next page. Undefined if a page links to itself: its items then show whether the list ends. */
function nextOther({ self, next }: PageLinks, url: string): string | undefined {
  return next === self || next === url ? undefined : next;
}

/**
 * The target of a relation in a `Link` header: `<https://…?after=x>; rel="next"`.
 *
 * It reads joined lines, any order of parameters, and URLs with commas or semicolons.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export function linkTarget(header: string | null, relation: string): string | undefined {
  for (const [, target, parameters] of (header ?? "").matchAll(/<([^<>]*)>((?:[^",]|"[^"]*")*)/g)) {
    // Skips whole quoted strings before `rel`, because a title may contain `; rel=`.
    const rel = /^(?:[^"]|"[^"]*")*?;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters ?? "");
    const relations = (rel?.[1] ?? rel?.[2] ?? "").toLowerCase().split(/\s+/);
    if (relations.includes(relation)) return target;
  }
  return undefined;
}
