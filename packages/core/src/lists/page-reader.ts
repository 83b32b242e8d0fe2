import type { HttpRequestInit } from "../http/request.ts";
import { type ListQuery, type Page, type PageLinks, pageLinks } from "./list-page.ts";

/** Asks for the page of a link; without one, for the first of a list. */
export type AskPage = (link: string | undefined, onHead?: HttpRequestInit["onHead"]) => Promise<Page>;

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
  readonly #ahead: boolean;
  #wanted: Asked | undefined;
  #coming: Asked | undefined;

  constructor(ask: AskPage, query: ListQuery | undefined, ahead: boolean) {
    this.#ask = ask;
    this.#query = query;
    this.#ahead = ahead;
  }

  /** @param link of the page behind the one that was read last. */
  async read(link: string | undefined): Promise<Page> {
    if (!this.#ahead) return this.#ask(link);
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
