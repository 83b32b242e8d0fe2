import { hash } from "../random.ts";
import type { Collection } from "./collection.ts";
import type { OrgRequest, OrgResponse, OrgState } from "./org.ts";
import { Refusal } from "./refusal.ts";

export type Handler = (request: OrgRequest) => OrgResponse;

/** The operations of one subject, by operationId. */
export type Handlers = Readonly<Record<string, Handler>>;

export const ok = (body: unknown, status = 200): OrgResponse => ({ status, headers: [], body });
export const noContent = (status = 204): OrgResponse => ({ status, headers: [] });

/** The body of a request. The contract has already required an object. */
export function bodyOf<Body extends object>({ json }: OrgRequest): Partial<Body> {
  return (json ?? {}) as Partial<Body>;
}

/** The current time in Okta's format. */
export const nowIn = ({ clock }: OrgState): string => new Date(clock.now()).toISOString();

/** @throws Refusal if the path does not name an object of the collection. */
export function indexInPath<Item extends { readonly id: string }>(
  collection: Pick<Collection<Item>, "indexOf">,
  { path }: OrgRequest,
  parameter: string,
  example: string,
): number {
  const id = path[parameter] ?? "";
  return orNotFound(collection.indexOf(id), id, example);
}

/** Returns the thing. @throws Refusal with this example and id if it is undefined. */
export function orNotFound<Thing>(thing: Thing | undefined, id: string, example: string): Thing {
  if (thing === undefined) throw new Refusal({ status: 404, example }, { id });
  return thing;
}

/** A page of a short list. Its cursor is the id of the last item of the previous page. */
export function pageOf<Item extends object>(
  state: OrgState,
  request: OrgRequest,
  items: readonly Item[],
  idOf: (item: Item) => string,
): OrgResponse {
  const after = request.query.get("after");
  const before = after === null ? -1 : items.findIndex((item) => idOf(item) === after);
  if (after !== null && before < 0) throw new Refusal({ status: 400, example: "badCursor" });
  const limit = limitOf(state, request);
  const page = items.slice(before + 1, before + 1 + limit);
  const last = page.at(-1);
  const more = before + 1 + limit < items.length && last !== undefined;
  return listResponse(request, page, { limit, next: more ? idOf(last) : undefined });
}

/** The items of a list. */
export interface Listing<Item extends { readonly id: string }> {
  readonly collection: Collection<Item>;
  /** Indexes in the order of the list. Default: all, in the order of the collection. */
  readonly order?: readonly number[];
  /** The sort order of `order`. Default: ascending by index. */
  readonly compare?: (a: number, b: number) => number;
  readonly shows: (item: Item) => boolean;
  readonly limit: number;
  /** Prefix of the id in cursors, e.g. `2`. */
  readonly cursorPrefix: string;
  readonly badCursor: string;
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page. Undefined on the last page. */
  readonly next?: string;
}

/** A cursor is the id of the last item of the previous page, followed by the number of empty pages after it. */
const CURSOR = /^(.*?)(?:_(\d+))?$/s;

/**
 * Reads a page. With `emptyPage` the page is empty, and its items are on the next page.
 *
 * @throws Refusal if the cursor is not one of the list.
 */
export function readPage<Item extends { readonly id: string }>(
  { query, emptyPage = false }: OrgRequest,
  listing: Listing<Item>,
): Page<Item> {
  const after = query.get("after");
  const { index, empties } = after === null ? { index: undefined, empties: 0 } : readCursor(after, listing);
  const found = take(listing, index, emptyPage ? 0 : listing.limit);
  if (!found.more) return { items: found.items };
  const last = found.items.at(-1)?.id ?? (index === undefined ? "" : listing.collection.at(index).id);
  return { items: found.items, next: `${listing.cursorPrefix}${last}${emptyPage ? `_${empties + 1}` : ""}` };
}

function readCursor<Item extends { readonly id: string }>(after: string, listing: Listing<Item>) {
  const { cursorPrefix, collection } = listing;
  const [, id = "", empties = "0"] = CURSOR.exec(after) ?? [];
  if (id === cursorPrefix && empties !== "0") return { index: undefined, empties: Number(empties) };
  for (const [text, count] of [[after, 0] as const, [id, Number(empties)] as const]) {
    const index = text.startsWith(cursorPrefix)
      ? collection.placeOf(text.slice(cursorPrefix.length))
      : undefined;
    if (index !== undefined) return { index, empties: count };
  }
  throw new Refusal({ status: 400, example: listing.badCursor });
}

/** Takes up to `limit` visible items after an index, and checks whether there are more. */
function take<Item extends { readonly id: string }>(
  { collection, order, compare = (a, b) => a - b, shows }: Listing<Item>,
  after: number | undefined,
  limit: number,
) {
  const items: Item[] = [];
  const size = order?.length ?? collection.size;
  let position = 0;
  if (after !== undefined) position = order ? firstBehind(order, after, compare) : after + 1;
  for (; position < size; position += 1) {
    const index = order ? (order[position] as number) : position;
    if (collection.isRemoved(index)) continue;
    const item = collection.at(index);
    if (!shows(item)) continue;
    if (items.length === limit) return { items, more: true };
    items.push(item);
  }
  return { items, more: false };
}

function firstBehind(
  order: readonly number[],
  after: number,
  compare: (a: number, b: number) => number,
): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(order[middle] as number, after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The page size of a request: its `limit`, at most the contract's maximum, or a default. */
export function limitOf(
  { contract }: OrgState,
  { operation, query }: OrgRequest,
  defaultLimit?: number,
): number {
  const { default: size, maximum } = contract.pageSize(operation);
  const limit = Number.parseInt(query.get("limit") ?? "", 10);
  return Number.isNaN(limit) ? (defaultLimit ?? size) : Math.min(Math.max(limit, 0), maximum);
}

/** Options of the links of a page. */
export interface Links {
  readonly limit: number;
  /** Cursor of the next page. */
  readonly next?: string | undefined;
  /** Parameters that `self` omits. */
  readonly selfWithout?: readonly string[];
  /** Parameters that `next` omits. */
  readonly nextWithout?: readonly string[];
}

/** The response of a page, with its links in two header lines. `self` contains the effective limit. */
export function listResponse(request: OrgRequest, body: readonly object[], links: Links): OrgResponse {
  const limit = String(links.limit);
  const headers: [string, string][] = [["Link", link(request, "self", { limit }, links.selfWithout)]];
  if (links.next !== undefined) {
    headers.push(["Link", link(request, "next", { after: links.next, limit }, links.nextWithout)]);
  }
  return { status: 200, headers, body };
}

/** One line of a `Link` header: the query of the request with `+` for spaces, and some parameters set or omitted. */
export function link(
  { origin, url, query }: OrgRequest,
  relation: "self" | "next",
  parameters: Readonly<Record<string, string>>,
  without: readonly string[] = [],
): string {
  const echoed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) echoed.set(name, value);
  for (const name of without) echoed.delete(name);
  return `<${origin}${url.split("?", 1)[0]}?${echoed}>; rel="${relation}"`;
}

/** The members and profile attributes in `fields`. */
interface Fields {
  readonly members: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** Reduces each item to `fields`, as in `id,status,profile:(firstName,city)`. The id is always kept. */
export function selectFields(items: readonly object[], fields: string | null): readonly object[] {
  if (fields === null) return items;
  const { members, attributes } = fieldsOf(fields);
  return items.map((item) => {
    const kept = Object.entries(item).flatMap(([name, value]) => {
      if (name === "profile" && attributes.size > 0) return [[name, only(value as object, attributes)]];
      return members.has(name) ? [[name, value]] : [];
    });
    return Object.fromEntries(kept) as object;
  });
}

function fieldsOf(fields: string): Fields {
  const attributes = /profile:\(([^()]*)\)/.exec(fields)?.[1] ?? "";
  const members = fields.replace(/profile:\([^()]*\)/, "");
  return { members: new Set(["id", ...names(members)]), attributes: new Set(names(attributes)) };
}

function names(list: string): string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

function only(profile: object, attributes: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(profile).filter(([name]) => attributes.has(name)));
}

/** Weak ETag of the object. */
export function etag(body: object): string {
  const text = JSON.stringify(body);
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits = hash(bits, 0, text.charCodeAt(at));
  return `W/"${bits.toString(16).padStart(8, "0")}"`;
}
