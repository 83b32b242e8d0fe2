import { type ListPath, type OktaClient, paginate, paginateRaw } from "@okta-idm/core";

export interface ListRequest {
  readonly client: OktaClient;
  readonly path: ListPath;
  /** The parameters in the path, if it has any. */
  readonly pathParameters?: Readonly<Record<string, string>>;
  /** The query, without `limit`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Items of a page; undefined for a list that takes no `limit`. */
  readonly pageSize: number | undefined;
  /** Items at most. */
  readonly most: number;
  /** Whether to read items with `paginateRaw`, which does not parse them. */
  readonly asSent?: boolean;
  readonly signal: AbortSignal;
}

/** The pages of a list up to a number of items, and where they end. */
export interface ListPages extends AsyncIterable<readonly unknown[]> {
  /** The link to the page after the last one, or to the page that failed. Undefined at the end. */
  readonly next: string | undefined;
  /** Whether Okta's pages led back to an earlier page. */
  readonly isCircular: boolean;
  /** Whether there may be more without a link to it. */
  readonly isCutOff: boolean;
}

/**
 * Lists items up to a number. It asks for a last page of the right size, so that the link after it leads to the first item
 * that was not listed.
 */
export function listPages({
  client,
  path,
  pathParameters,
  parameters,
  pageSize,
  most,
  asSent = false,
  signal,
}: ListRequest): ListPages {
  let next: string | undefined;
  let isCircular = false;
  let isCutOff = false;
  const read: typeof paginate | typeof paginateRaw = asSent ? paginateRaw : paginate;
  const listFrom = (from: string | undefined, limit: number) =>
    read(client, path, {
      params: { path: pathParameters, query: { ...parameters, ...(pageSize && { limit }) } },
      from: from && withLimit(from, limit),
      // Reading ahead would request a page after the last one.
      prefetch: most === Number.POSITIVE_INFINITY,
      signal,
    } as never);

  async function* pages() {
    let left = most;
    let size = Math.min(pageSize ?? left, left);
    let list = listFrom(undefined, size);
    for (let isMore = true; isMore; ) {
      isMore = false;
      try {
        for await (const page of list.pages()) {
          ({ next } = page);
          yield page.items;
          left -= page.items.length;
          if (next === undefined) continue;
          if (left <= 0) break;
          if (left < size) {
            isMore = true;
            break;
          }
        }
      } finally {
        const { end } = list;
        if (end?.complete) next = undefined;
        else if (end?.reason === "failed") next = end.next;
        else if (end?.reason === "repeated_link") isCircular = true;
        else if (end?.reason === "cut_off") isCutOff = true;
      }
      size = left;
      if (isMore) list = listFrom(next, size);
    }
  }
  return {
    [Symbol.asyncIterator]: pages,
    get next() {
      return next;
    },
    get isCircular() {
      return isCircular;
    },
    get isCutOff() {
      return isCutOff;
    },
  };
}

function withLimit(link: string, limit: number): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  url.searchParams.set("limit", String(limit));
  return url.href;
}
