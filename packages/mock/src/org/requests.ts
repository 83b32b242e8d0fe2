import { hash } from "../random.ts";
import type { Collection } from "./collection.ts";
import type { OrgRequest, OrgResponse, OrgState } from "./org.ts";
import { Refusal } from "./refusal.ts";

export type Handler = (request: OrgRequest) => OrgResponse;

/** The operations of one subject, by operationId. */
export type Handlers = Readonly<Record<string, Handler>>;

export const ok = (body: unknown, status = 200): OrgResponse => ({ status, headers: [], body });
export const noContent = (status = 204): OrgResponse => ({ status, headers: [] });

/** The body of a request; the contract has seen that it is an object. */
export function bodyOf<Body extends object>({ json }: OrgRequest): Partial<Body> {
  return (json ?? {}) as Partial<Body>;
}

/** The moment of a request, as Okta writes it. */
export const nowIn = ({ clock }: OrgState): string => new Date(clock.now()).toISOString();

/** @throws Refusal when the path names no object of the collection. */
export function indexInPath<Item extends { readonly id: string }>(
  collection: Pick<Collection<Item>, "indexOf">,
  { path }: OrgRequest,
  parameter: string,
  example: string,
): number {
  const id = path[parameter] ?? "";
  return found(collection.indexOf(id), id, example);
}

/** @throws Refusal of the example, about this id, when there is nothing. */
export function found<Thing>(thing: Thing | undefined, id: string, example: string): Thing {
  if (thing === undefined) throw new Refusal({ status: 404, example }, { id });
  return thing;
}

/** A page of a short list: its cursor is the id of the last item before it. */
export function pageOf<Item extends object>(
  request: OrgRequest,
  items: readonly Item[],
  idOf: (item: Item) => string,
  { standard, most }: { readonly standard: number; readonly most: number },
): OrgResponse {
  const after = request.query.get("after");
  const before = after === null ? -1 : items.findIndex((item) => idOf(item) === after);
  if (after !== null && before < 0) throw new Refusal({ status: 400, example: "badCursor" });
  const limit = limitOf(request, standard, most);
  const page = items.slice(before + 1, before + 1 + limit);
  const last = page.at(-1);
  const more = before + 1 + limit < items.length && last !== undefined;
  return listAnswer(request, page, { limit, next: more ? idOf(last) : undefined });
}

/** What a list goes through. */
export interface Listing<Item extends { readonly id: string }> {
  readonly collection: Collection<Item>;
  /** Indexes in the order of the list; without it, all in the order of the collection. */
  readonly order?: readonly number[];
  /** How `order` is sorted; by default the smaller index comes first. */
  readonly compare?: (a: number, b: number) => number;
  readonly shows: (item: Item) => boolean;
  readonly limit: number;
  /** What stands before the id in this list's cursors, e.g. `2`. */
  readonly cursorPrefix: string;
  readonly badCursor: string;
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the page that follows; absent on the last one. */
  readonly next?: string;
}

/** A cursor is the id of the last item before it. Behind it stands how many empty pages were given in that place. */
const CURSOR = /^(.*?)(?:_(\d+))?$/s;

/**
 * Reads the page that a request asks for. With `emptyPage` its items are left for the next page.
 *
 * @throws Refusal when the list has made no such cursor.
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

/** Takes up to `limit` items that the list shows behind an index, and looks whether there are more. */
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

/** The limit that was asked for, as far as the list goes. */
export function limitOf({ query }: OrgRequest, standard: number, most: number): number {
  const asked = Number.parseInt(query.get("limit") ?? "", 10);
  return Number.isNaN(asked) ? standard : Math.min(Math.max(asked, 0), most);
}

/** What the links of a page say. */
export interface Links {
  readonly limit: number;
  /** Cursor of the page that follows. */
  readonly next?: string | undefined;
  /** Parameters that are not echoed in `self`. */
  readonly selfWithout?: readonly string[];
  /** Parameters that are not echoed in `next`. */
  readonly nextWithout?: readonly string[];
}

/** A page as it is answered: its links in two header lines, `self` with the limit that was in force. */
export function listAnswer(request: OrgRequest, body: readonly object[], links: Links): OrgResponse {
  const limit = String(links.limit);
  const headers: [string, string][] = [["Link", link(request, "self", { limit }, links.selfWithout)]];
  if (links.next !== undefined) {
    headers.push(["Link", link(request, "next", { after: links.next, limit }, links.nextWithout)]);
  }
  return { status: 200, headers, body };
}

/** One line of a `Link` header: the query as it was asked, blanks as `+`, with some parameters set or left out. */
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

/** What `fields` asks for: names of members, and of attributes of the profile. */
interface Fields {
  readonly members: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** Leaves in each item what `fields` names, as in `id,status,profile:(firstName,city)`. The id always stays. */
export function projected(items: readonly object[], fields: string | null): readonly object[] {
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

/** Weak tag of this version of the object. */
export function etag(body: object): string {
  const text = JSON.stringify(body);
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits = hash(bits, 0, text.charCodeAt(at));
  return `W/"${bits.toString(16).padStart(8, "0")}"`;
}
