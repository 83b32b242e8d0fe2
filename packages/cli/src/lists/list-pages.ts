import { type ListPath, type OktaClient, paginate, paginateRaw } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { OutputFailed } from "../interrupted.ts";
import type { RowWriter } from "../output/row-writer.ts";
import { note } from "../terminal/print.ts";
import { progress } from "../terminal/progress.ts";
import { optionLine } from "../usage/command-line.ts";

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

export interface Listing {
  /** The listed objects, e.g. `users`. */
  readonly noun: string;
  readonly pages: ListPages;
  readonly writer: RowWriter;
  /** The number of rows of `--limit`. A list that ends there is complete. */
  readonly limit: number | undefined;
  /** Text after the number of rows, e.g. `, newest first`. */
  readonly about?: string;
}

/** Writes the pages of a list, says how to continue if it is not complete, and resolves with the exit code. */
export async function writeList(
  io: Io,
  { noun, pages, writer, limit, about = "" }: Listing,
): Promise<number> {
  const shown = progress(io);
  let count = 0;
  const counted = () => `${count.toLocaleString("en")} ${count === 1 ? noun.replace(/s$/, "") : noun}`;
  try {
    for await (const rows of pages) {
      await writer.write(rows);
      count += rows.length;
      shown.update(counted);
    }
  } catch (error) {
    shown.clear();
    const isStarted = count > 0 && !(error instanceof OutputFailed);
    if (isStarted) note(io, `Stopped after ${counted()}.`, ...continueHint(pages.next));
    throw error;
  }
  shown.clear();
  await writer.end();
  if (pages.isCircular) {
    note(io, `okta-idm: Listed ${counted()} (not complete): Okta's pages lead back to an earlier page.`);
    return EXIT.incomplete;
  }
  if (pages.next === undefined && !pages.isCutOff) {
    if (count > 0 && writer.isTable && io.stdout.isTTY) note(io, `${counted()}${about}.`);
    return EXIT.done;
  }
  const how = pages.isCutOff
    ? "--q returns one page only. To find all, use --search"
    : "To list all, add --all";
  note(io, `There may be more ${noun} (${count} listed${about}). ${how}.`, ...continueHint(pages.next));
  return count === limit ? EXIT.done : EXIT.incomplete;
}

/** Names the option that continues a list. The server chooses the cursor, so it is quoted. */
function continueHint(link: string | undefined): string[] {
  const after = link && URL.canParse(link) ? new URL(link).searchParams.get("after") : null;
  return after ? [`To continue, add ${optionLine("after", after)}`] : [];
}
