import type { Collection } from "./collection.ts";
import { type Comparison, candidates } from "./expression.ts";
import { compileExpression } from "./matching.ts";
import { type Grammar, isSearchable, narrowing } from "./narrowing.ts";
import type { OrgRequest } from "./org.ts";
import { type Page, readPage } from "./paging.ts";
import { Refusal } from "./refusal.ts";
import { Sorting } from "./sorting.ts";

/** A list that takes `q`, `filter`, `search`, `sortBy` and `sortOrder`. */
export interface SearchableList<Item extends { readonly id: string }> {
  readonly collection: Collection<Item>;
  readonly filter: Grammar;
  /** Whether the values of `filter` must agree in letter case. Those of `search` never have to. */
  readonly filterIsCaseSensitive: boolean;
  readonly search: Grammar;
  /** Members of an item that can be sorted by. */
  readonly members: readonly string[];
  /** What stands before the id in the cursors of a list without `search`. */
  readonly cursorPrefix: string;
  /** Indexes that a comparison leads to without a look at every item; undefined for most comparisons. */
  lookUp(comparison: Comparison): readonly number[] | undefined;
  /** Whether an item begins with `q`, which is in lower case. */
  beginsWith(item: Item, q: string): boolean;
  /** Whether an item is left out unless an expression asks for it. */
  hides(item: Item): boolean;
}

/**
 * Reads one page of a searchable list.
 *
 * @returns a function of request and limit, which keeps sorted searches for their further pages.
 */
export function searchableList<Item extends { readonly id: string }>(
  list: SearchableList<Item>,
): (request: OrgRequest, limit: number) => Page<Item> {
  const { collection, members } = list;
  const sorting = new Sorting(collection);

  return (request, limit) => {
    const { query } = request;
    const search = query.get("search");
    if (search !== null && query.has("filter"))
      throw new Refusal({ status: 400, example: "searchWithFilter" });
    const filter = narrowing(request, "filter", list.filter);
    const expression = narrowing(request, "search", list.search) ?? filter;
    const q = query.get("q")?.toLowerCase();
    const matches = expression
      ? compileExpression(expression, { caseSensitive: filter !== undefined && list.filterIsCaseSensitive })
      : () => true;
    const shows = (item: Item) => {
      if (q !== undefined && !list.beginsWith(item, q)) return false;
      if ((q !== undefined || !expression) && list.hides(item)) return false;
      return matches(item);
    };

    const sortBy = search === null ? null : query.get("sortBy");
    if (sortBy !== null && !isSearchable(sortBy, members))
      throw new Refusal({ status: 400, example: "badSearch" });
    const descending = query.get("sortOrder") === "desc";
    const order =
      sortBy === null
        ? expression && candidates(expression, (comparison) => list.lookUp(comparison))
        : sorting.order(`${search} ${q}`, sortBy, descending, shows);
    // Nothing comes after what `q` finds, with which the items of an empty page could come.
    const asked = q === undefined ? request : { ...request, emptyPage: false };
    return readPage(asked, {
      collection,
      ...(order && { order }),
      ...(sortBy !== null && { compare: sorting.comparison(sortBy, descending) }),
      shows,
      limit,
      cursorPrefix: search === null ? list.cursorPrefix : "",
      badCursor: search === null ? "badCursor" : "badSearch",
    });
  };
}
