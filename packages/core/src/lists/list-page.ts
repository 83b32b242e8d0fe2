import type { OktaClient } from "../client.ts";
import { operationOf } from "../contract/operation-of.ts";
import { OktaError } from "../errors/okta-error.ts";
import { unreadableResponse } from "../errors/response-error.ts";
import { unwrap } from "../errors/unwrap.ts";
import type { HttpRequestInit } from "../http/request.ts";
import { queryTexts } from "../http/serializers.ts";

/** The query that a list was asked for with. */
export type ListQuery = Readonly<Record<string, unknown>>;

/** The links that come with a page. */
export interface PageLinks {
  readonly self: string | undefined;
  /** With what it has lost of the query. */
  readonly next: string | undefined;
}

/** One page of a list, with the links that came with it. */
export interface Page extends PageLinks {
  /** Takes them out of the body. Rejects where it is no list. */
  readonly items: () => Promise<readonly unknown[]>;
  /** The link of this page. */
  readonly url: string;
  /** The `Date` of the answer: when it was made, by the org's clock. */
  readonly date: string | undefined;
}

/** How the items are taken out of a page. */
export interface ReadItems {
  /** As what the body is read; JSON where nothing else is said. */
  readonly parseAs?: "bytes";
  /** Undefined for a body that is no list. */
  readonly items: (data: unknown) => readonly unknown[] | undefined;
}

/** Reads one page. A link goes through the client with its own origin, so that the guard can refuse a foreign one. */
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
    // What is no JSON at all is told as that.
    if (parseAs) await response.json();
    throw unreadableResponse(response, "its body is not a list");
  };
  const date = response.headers.get("Date") ?? undefined;
  return { items, url: response.url, date, ...pageLinks(response.headers, response.url, query) };
}

/** The links that the headers of a page tell, whole. `url` is that of the page. */
export function pageLinks(headers: Pick<Headers, "get">, url: string, query?: ListQuery): PageLinks {
  const target = (relation: string) => {
    const link = linkTarget(headers.get("Link"), relation);
    return link !== undefined && URL.canParse(link, url) ? new URL(link, url).href : link;
  };
  const next = target("next");
  return { self: target("self"), next: next && keepingQuery(next, query) };
}

/**
 * The address of a page. A link to another operation would be another list, and what comes of it something else. An id
 * may stand where a login was asked for.
 */
export function pageAddress(path: string, link: string): URL {
  const isAddress = /^https?:/.test(link) && URL.canParse(link);
  if (!isAddress || operationOf("GET", new URL(link).pathname) !== operationOf("GET", path)) {
    const why = isAddress ? "leads out of the list" : "is no web address";
    throw new OktaError("refused", `The link to the next page ${why}; it was not followed`);
  }
  return new URL(link);
}

/** What places a page in its list, and is the link's to say. */
const PLACING = new Set(["after", "before", "since"]);

/**
 * The link with what the caller asked for and the link has lost: Okta's have been seen without `expand`
 * (okta-sdk-nodejs, issue 439), and a list whose filter is lost is another list.
 */
function keepingQuery(link: string, query: ListQuery = {}): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  const lost = Object.entries(query).filter(
    ([name, value]) => value !== undefined && !PLACING.has(name) && !url.searchParams.has(name),
  );
  if (lost.length === 0) return link;
  for (const [name, value] of lost) {
    for (const text of queryTexts(name, value)) url.searchParams.append(name, text);
  }
  return url.href;
}

/** Asks for the page of a link; without one, for the first of a list. */
export type AskPage = (link: string | undefined, onHeaders?: HttpRequestInit["onHeaders"]) => Promise<Page>;

/** A page that was asked for. */
interface Asked {
  readonly link: string | undefined;
  readonly page: Promise<Page>;
  /** The page behind it, as soon as its head has told. */
  next: string | undefined;
}

/**
 * Reads the pages of a list, each when it is wanted. One that reads ahead asks for the next page at the head of the one
 * that is wanted, while its body is still to come; never for more than that one.
 */
export class PageReader {
  readonly #ask: AskPage;
  readonly #query: ListQuery | undefined;
  readonly #prefetch: boolean;
  #wanted: Asked | undefined;
  #coming: Asked | undefined;

  constructor(ask: AskPage, query: ListQuery | undefined, prefetch: boolean) {
    this.#ask = ask;
    this.#query = query;
    this.#prefetch = prefetch;
  }

  /** @param link of the page behind the one that was read last. */
  async read(link: string | undefined): Promise<Page> {
    if (!this.#prefetch) return this.#ask(link);
    const wanted = this.#coming ?? this.#begin(link);
    this.#coming = undefined;
    this.#wanted = wanted;
    this.#expect(wanted.next);
    const page = await wanted.page;
    this.#expect(following(page, page.url));
    return page;
  }

  #begin(link: string | undefined): Asked {
    // A page whose body breaks off is asked for again, and the last head counts.
    const page = this.#ask(link, (headers, url) => {
      asked.next = following(pageLinks(headers, url, this.#query), url);
      if (asked === this.#wanted) this.#expect(asked.next);
    });
    const asked: Asked = { link, page, next: undefined };
    // What it meets is told when it is its turn.
    page.catch(() => {});
    return asked;
  }

  #expect(next: string | undefined): void {
    if (next === this.#coming?.link) return;
    this.#coming = next === undefined ? undefined : this.#begin(next);
  }
}

/** Undefined for a page that leads to itself: whether that is the end, its items tell. */
function following({ self, next }: PageLinks, url: string): string | undefined {
  return next === self || next === url ? undefined : next;
}

/**
 * The target of a relation in a `Link` header: `<https://…?after=x>; rel="next"`.
 *
 * Reads one joined line or several, any order of parameters, and URLs that hold commas or semicolons.
 */
export function linkTarget(header: string | null, relation: string): string | undefined {
  for (const [, target, parameters] of (header ?? "").matchAll(/<([^<>]*)>((?:[^",]|"[^"]*")*)/g)) {
    // What stands before it is passed over by whole quoted strings: a title may hold `; rel=` too.
    const rel = /^(?:[^"]|"[^"]*")*?;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters ?? "");
    const relations = (rel?.[1] ?? rel?.[2] ?? "").toLowerCase().split(/\s+/);
    if (relations.includes(relation)) return target;
  }
  return undefined;
}
