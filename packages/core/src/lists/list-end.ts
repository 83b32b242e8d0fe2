import type { Page } from "./list-page.ts";

/**
 * How a list ended. `next` is the link to go on from: of the page that was not read to its end, or, where Okta keeps a
 * list open for events to come, of the page that will hold them. It is undefined where not even the first page came.
 *
 * - `cut_off`: as many came as a search by `q` gives, which has one page alone, or a full page of the log without any
 *   link: there may be more
 * - `repeated_link`: a page led to one that had been read, which would never end
 * - `stopped`: the loop over the list was left
 * - `failed`: an error was thrown
 */
export type ListEnd =
  | { readonly complete: true; readonly next?: string }
  | {
      readonly complete: false;
      readonly reason: "cut_off" | "repeated_link" | "stopped" | "failed";
      readonly next: string | undefined;
    };

/** The list that Okta keeps open for events to come, where nothing says until when they are asked for. */
const LOG = "/api/v1/logs";
/** How many a search by `q` gives where no limit is sent, of the lists where it has no second page. */
const FOUND_BY_Q: Readonly<Record<string, number>> = { "/api/v1/users": 10, "/api/v1/groups": 300 };
/** So many times a page that is empty and leads to itself is read again before it is taken at its word. */
const EMPTY_AGAIN = 2;

/** Tells where a list ends. */
export class ListEnding {
  readonly #isLog: boolean;
  readonly #foundByQ: number | undefined;
  /** Brent's cycle detection: one link is kept, however many pages there are. */
  #marked: string | undefined;
  #pages = 0;
  #empties = 0;

  constructor(path: string) {
    this.#isLog = path === LOG;
    this.#foundByQ = FOUND_BY_Q[path];
  }

  /** How the list ends with a page; undefined where it goes on with the next one. */
  at({
    items,
    url,
    self,
    next,
  }: Omit<Page, "items" | "date"> & { readonly items: readonly unknown[] }): ListEnd | undefined {
    this.#pages += 1;
    if (next === undefined) {
      const isUnlinked = this.#isLog && self === undefined && items.length >= limitIn(url);
      return isUnlinked || this.#isCutOff(items.length, url)
        ? { complete: false, reason: "cut_off", next }
        : { complete: true };
    }
    if (items.length === 0 && (next === self || next === url)) {
      if (this.#isLog && isPoll(url)) return { complete: true, next };
      this.#empties += 1;
      if (this.#empties <= EMPTY_AGAIN) return undefined;
      return this.#isLog ? { complete: true, next } : { complete: false, reason: "repeated_link", next };
    }
    this.#empties = 0;
    const isRead = next === url || next === this.#marked;
    if (Number.isInteger(Math.log2(this.#pages))) this.#marked = next;
    return isRead ? { complete: false, reason: "repeated_link", next } : undefined;
  }

  #isCutOff(count: number, url: string): boolean {
    const { searchParams } = new URL(url);
    if (this.#foundByQ === undefined || !searchParams.has("q")) return false;
    return count >= Number(searchParams.get("limit") ?? this.#foundByQ);
  }
}

/** How many events a page of the log has at most. */
function limitIn(url: string): number {
  return Number(new URL(url).searchParams.get("limit") ?? 100);
}

/** Whether a query of the log is for what comes: its page is empty until something does. */
function isPoll(url: string): boolean {
  const { searchParams } = new URL(url);
  return !searchParams.get("until") && searchParams.get("sortOrder") !== "DESCENDING";
}
