import type { Collection } from "./collection.ts";
import type { OrgAnswer, OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { limitOf, listAnswer } from "./paging.ts";
import { Refusal } from "./refusal.ts";

export type Handler = (request: OrgRequest) => OrgAnswer;

/** The operations of one subject, by operationId. */
export type Handlers = Readonly<Record<string, Handler>>;

export const ok = (body: unknown, status = 200): OrgAnswer => ({ status, headers: [], body });
export const noContent = (status = 204): OrgAnswer => ({ status, headers: [] });

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
): OrgAnswer {
  const after = request.query.get("after");
  const before = after === null ? -1 : items.findIndex((item) => idOf(item) === after);
  if (after !== null && before < 0) throw new Refusal({ status: 400, example: "badCursor" });
  const limit = limitOf(request, standard, most);
  const page = items.slice(before + 1, before + 1 + limit);
  const last = page.at(-1);
  const more = before + 1 + limit < items.length && last !== undefined;
  return listAnswer(request, page, { limit, next: more ? idOf(last) : undefined });
}
