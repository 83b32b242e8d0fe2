import type { Page } from "./list-page.ts";

/**
 * How a list ended. `next` is the link to continue from: of the page that was not fully processed or, for the open end of
 * the System Log, of the page for future events. It is undefined if not even the first page arrived.
 *
 * - `cut_off`: there may be more, because a search by `q` returned as many items as it can and has no second page, or
 *   because a full page of the log has no link
 * - `repeated_link`: a page linked to one that was read before, so the list would never end
 * - `stopped`: the caller left the loop
 * - `failed`: an error was thrown
 */
export type ListEnd =
  | { readonly complete: true; readonly next?: string }
  | {
      readonly complete: false;
      readonly reason: "cut_off" | "repeated_link" | "stopped" | "failed";
      readonly next: string | undefined;
    };

/**
 * Without `until`, the System Log has no end: its last page links to future events.
 *
 * @see https://developer.okta.com/docs/reference/system-log-query/
 */
const LOG = "/api/v1/logs";
/**
 * The default limits of lists that have only one page for a search by `q`.
 *
 * @see https://developer.okta.com/docs/reference/user-query/
 */
const Q_LIMITS: Readonly<Record<string, number>> = { "/api/v1/users": 10, "/api/v1/groups": 300 };
/** How often an empty page that links to itself is read again before the list ends. */
const MAX_EMPTY_REREADS = 2;

/** Detects the end of a list. */
export class ListEndDetector {
  readonly #isLog: boolean;
  readonly #qLimit: number | undefined;
  /** For Brent's cycle detection, which keeps one link for any number of pages. */
  #marked: string | undefined;
  #pages = 0;
  #empties = 0;

  constructor(path: string) {
    this.#isLog = path === LOG;
    this.#qLimit = Q_LIMITS[path];
  }

  /** Returns the end of the list after this page. Undefined if there is a next page. */
  after({
    items,
    url,
    self,
    next,
  }: Omit<Page, "items" | "date"> & { readonly items: readonly unknown[] }): ListEnd | undefined {
    this.#pages += 1;
    if (next === undefined) {
      const hasNoLinks = this.#isLog && self === undefined && items.length >= limitIn(url);
      return hasNoLinks || this.#isCutOff(items.length, url)
        ? { complete: false, reason: "cut_off", next }
        : { complete: true };
    }
    if (items.length === 0 && (next === self || next === url)) {
      if (this.#isLog && isPoll(url)) return { complete: true, next };
      this.#empties += 1;
      if (this.#empties <= MAX_EMPTY_REREADS) return undefined;
      return this.#isLog ? { complete: true, next } : { complete: false, reason: "repeated_link", next };
    }
    this.#empties = 0;
    const isRepeated = next === url || next === this.#marked;
    if (Number.isInteger(Math.log2(this.#pages))) this.#marked = next;
    return isRepeated ? { complete: false, reason: "repeated_link", next } : undefined;
  }

  #isCutOff(count: number, url: string): boolean {
    const { searchParams } = new URL(url);
    if (this.#qLimit === undefined || !searchParams.has("q")) return false;
    return count >= Number(searchParams.get("limit") ?? this.#qLimit);
  }
}

/**
 * The most events on a page of the log.
 *
 * @see https://developer.okta.com/docs/reference/system-log-query/
 */
function limitIn(url: string): number {
  return Number(new URL(url).searchParams.get("limit") ?? 100);
}

/** Whether a query of the log is open-ended. Its last page is empty until an event happens. */
function isPoll(url: string): boolean {
  const { searchParams } = new URL(url);
  return !searchParams.get("until") && searchParams.get("sortOrder") !== "DESCENDING";
}
