import type { Collection } from "./collection.ts";
import {
  type Comparison,
  candidates,
  comparable,
  comparisons,
  compileExpression,
  type Expression,
  hasNot,
  isDate,
  readExpression,
} from "./expression.ts";
import type { OrgRequest } from "./org.ts";
import { type Page, readPage } from "./org-requests.ts";
import { Refusal } from "./refusal.ts";

/** A list with `q`, `filter`, `search`, `sortBy` and `sortOrder`. */
export interface SearchableList<Item extends { readonly id: string }> {
  readonly collection: Collection<Item>;
  readonly filter: Grammar;
  /** Whether values of `filter` are case-sensitive. Values of `search` never are. */
  readonly filterIsCaseSensitive: boolean;
  readonly search: Grammar;
  /** Sortable members of an item. */
  readonly members: readonly string[];
  /** Prefix of the id in cursors without `search`. */
  readonly cursorPrefix: string;
  /** Indexes that a comparison can match. Undefined if every item must be tested, as for most comparisons. */
  lookUp(comparison: Comparison): readonly number[] | undefined;
  /** Whether an item starts with `q`, which is in lower case. */
  startsWithQ(item: Item, q: string): boolean;
  /** Whether an item is omitted without an expression. */
  hides(item: Item): boolean;
}

/**
 * Creates a reader of pages of a searchable list.
 *
 * @returns a function of request and limit. It caches sorted searches for their next pages.
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
      if (q !== undefined && !list.startsWithQ(item, q)) return false;
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
    // With `q` there is no next page for the items of an empty page.
    const pageRequest = q === undefined ? request : { ...request, emptyPage: false };
    return readPage(pageRequest, {
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

/** The grammar of an expression parameter. */
export interface Grammar {
  readonly accepts: (comparison: Comparison) => boolean;
  readonly not: boolean;
  /** Example of the 400 for an invalid expression. */
  readonly unreadable: string;
  /** Example of the 400 for an unsupported expression. */
  readonly unsupported: string;
}

/**
 * Parses `filter` or `search`. Undefined if it was not sent.
 *
 * @throws Refusal if the expression is invalid or unsupported.
 */
export function narrowing(
  { query }: OrgRequest,
  parameter: string,
  grammar: Grammar,
): Expression | undefined {
  const text = query.get(parameter);
  if (text === null) return undefined;
  const expression = read(text, grammar);
  const accepted = comparisons(expression).every(grammar.accepts) && (grammar.not || !hasNot(expression));
  if (!accepted) throw new Refusal({ status: 400, example: grammar.unsupported });
  return expression;
}

function read(text: string, grammar: Grammar): Expression {
  try {
    return readExpression(text);
  } catch {
    throw new Refusal({ status: 400, example: grammar.unreadable });
  }
}

const ORDERING = new Set(["gt", "ge", "lt", "le"]);

/** Whether a comparison of a date attribute has a date as its value. */
function comparesDates({ attribute, operator, value }: Comparison, dates: readonly string[]): boolean {
  const compares = operator === "eq" || ORDERING.has(operator);
  return !compares || !dates.includes(attribute) || isDate(value);
}

/** A grammar with `eq` on these attributes, and with order operators on dates. */
export function equalityGrammar(
  attributes: readonly string[],
  dates: readonly string[],
  unsupported = "badFilter",
): Grammar {
  return {
    accepts: (comparison) => {
      const { attribute, operator } = comparison;
      if (!comparesDates(comparison, dates)) return false;
      return operator === "eq"
        ? attributes.includes(attribute)
        : ORDERING.has(operator) && dates.includes(attribute);
    },
    not: false,
    unreadable: "badFilter",
    unsupported,
  };
}

/**
 * The grammar of `search`: `eq`, `sw`, `pr` and order operators on most attributes, `co` on a few, no `ne`.
 *
 * @param members Searchable members of the object.
 * @param dates Members that are compared with dates only.
 */
export function searchGrammar(
  members: readonly string[],
  dates: readonly string[],
  containable: readonly string[],
): Grammar {
  return {
    accepts: (comparison) => {
      const { attribute, operator } = comparison;
      if (!isSearchable(attribute, members) || !comparesDates(comparison, dates)) return false;
      if (operator === "co") return containable.includes(attribute);
      return operator === "eq" || operator === "sw" || operator === "pr" || ORDERING.has(operator);
    },
    not: false,
    unreadable: "badSearch",
    unsupported: "badSearch",
  };
}

/** Whether an attribute is one of the members, or part of one. */
export function isSearchable(attribute: string, members: readonly string[]): boolean {
  return members.includes(attribute.split(".", 1)[0] ?? "");
}

interface Sorted {
  readonly version: number;
  readonly order: readonly number[];
}

/** Number of cached sorted searches. */
const MAX_CACHED = 8;

/** Sorts the results of a search, once for all its pages unless something changes. */
export class Sorting<Item extends { readonly id: string }> {
  readonly #collection: Collection<Item>;
  readonly #kept = new Map<string, Sorted>();

  constructor(collection: Collection<Item>) {
    this.#collection = collection;
  }

  /** Compares two indexes by an attribute: missing values last, ties by id. */
  comparison(attribute: string, descending: boolean): (a: number, b: number) => number {
    const sign = descending ? -1 : 1;
    return (a, b) => {
      const [first, second] = [this.#collection.at(a), this.#collection.at(b)];
      return byKey(keyOf(first, attribute), keyOf(second, attribute), sign) || byText(first.id, second.id);
    };
  }

  /** The sorted indexes of visible items. `search` identifies the search. */
  order(
    search: string,
    attribute: string,
    descending: boolean,
    shows: (item: Item) => boolean,
  ): readonly number[] {
    const name = JSON.stringify([search, attribute, descending]);
    const { version, size } = this.#collection;
    const kept = this.#kept.get(name);
    if (kept?.version === version) return kept.order;
    const found: { index: number; id: string; key: Key }[] = [];
    for (let index = 0; index < size; index += 1) {
      if (this.#collection.isRemoved(index)) continue;
      const item = this.#collection.at(index);
      if (shows(item)) found.push({ index, id: item.id, key: keyOf(item, attribute) });
    }
    const sign = descending ? -1 : 1;
    found.sort((a, b) => byKey(a.key, b.key, sign) || byText(a.id, b.id));
    const order = found.map(({ index }) => index);
    this.#kept.delete(name);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size >= MAX_CACHED && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(name, { version: this.#collection.version, order });
    return order;
  }
}

type Key = string | number | undefined;

function keyOf(item: object, attribute: string): Key {
  let node: unknown = item;
  for (const name of attribute.split("."))
    node = (node as Record<string, unknown> | null | undefined)?.[name];
  const key = comparable(node);
  return typeof key === "boolean" ? Number(key) : (key ?? undefined);
}

function byKey(a: Key, b: Key, sign: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -sign : sign;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
