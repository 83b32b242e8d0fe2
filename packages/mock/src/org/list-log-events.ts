import { comparisons, type Expression } from "./expression.ts";
import { hash, STREAM } from "./hash.ts";
import { eventsInOrder } from "./log-order.ts";
import { type LogQuery, logCursor, readLogQuery } from "./log-query.ts";
import { compileExpression } from "./matching.ts";
import { type Grammar, isSearchable, narrowing } from "./narrowing.ts";
import type { OrgAnswer, OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { link, listAnswer } from "./paging.ts";
import { Refusal } from "./refusal.ts";
import type { Steps } from "./steps.ts";
import type { LogEvent } from "./system-log.ts";

/** Attributes on which the log takes no `co`. */
const NOT_CONTAINABLE = ["debugContext.debugData.url", "debugContext.debugData.requestUri"];
const MOST_KEYWORDS = 10;
const LONGEST_KEYWORD = 40;
/** How many events a step looks at: a few milliseconds. */
const STEP = 1_000;

/**
 * `listLogEvents`. A poll always has a next page; that of an empty page is itself.
 *
 * @param repeats Share of the pages that begin with the event that the page before ended with.
 */
export function listLogEvents(state: OrgState, repeats: number): (request: OrgRequest) => Steps<OrgAnswer> {
  const { contract, log, seed } = state;
  const members = contract.members("LogEvent").filter((name) => name !== "published");
  const grammar: Grammar = {
    accepts: ({ attribute }) => isSearchable(attribute, members),
    not: true,
    unreadable: "badFilter",
    unsupported: "badFilter",
  };

  return function* (request) {
    const query = readLogQuery(request, state);
    const matches = test(narrowing(request, "filter", grammar), request);
    const { limit, polling, after } = query;
    const isRepeated =
      after !== undefined && limit > 1 && hash(seed, STREAM.repeat, after) / 2 ** 32 < repeats;
    const room = request.emptyPage ? 0 : limit - Number(isRepeated);
    const { found, last, more } = yield* take(state, query, matches, room);
    if (last === undefined) return emptyPage(request, limit, polling || (more && request.emptyPage === true));
    const next = polling || more ? logCursor(log, query, last) : undefined;
    const body = isRepeated ? [log.event(after), ...found] : found;
    return listAnswer(request, body, { limit, next, nextWithout: ["since"] });
  };
}

/** An empty page. Where it has a next one, that is itself. */
function emptyPage(request: OrgRequest, limit: number, hasNext: boolean): OrgAnswer {
  const answer = listAnswer(request, [], { limit });
  const next = ["Link", link(request, "next", { limit: String(limit) })] as const;
  return hasNext ? { ...answer, headers: [...answer.headers, next] } : answer;
}

interface Taken {
  readonly found: readonly LogEvent[];
  /** The last event of those found. */
  readonly last: number | undefined;
  readonly more: boolean;
}

/** Takes up to `limit` events that match; a poll does not care whether there are more. */
function* take(
  { log }: OrgState,
  query: LogQuery,
  matches: (event: LogEvent) => boolean,
  limit: number,
): Steps<Taken> {
  const found: LogEvent[] = [];
  let last: number | undefined;
  let looked = 0;
  for (const index of eventsInOrder(log, query)) {
    if (found.length === limit && query.polling) break;
    looked += 1;
    if (looked % STEP === 0) yield;
    const event = log.event(index);
    if (!matches(event)) continue;
    if (found.length === limit) return { found, last, more: true };
    found.push(event);
    last = index;
  }
  return { found, last, more: false };
}

/** @throws Refusal for what the log takes in neither `filter` nor `q`. */
function test(filter: Expression | undefined, { query }: OrgRequest): (event: LogEvent) => boolean {
  const contains = filter ? comparisons(filter).filter(({ operator }) => operator === "co") : [];
  if (contains.some(({ attribute }) => NOT_CONTAINABLE.includes(attribute))) {
    throw new Refusal({ status: 400, example: "badSearch" });
  }
  const keywords = (query.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (keywords.length > MOST_KEYWORDS || keywords.some(({ length }) => length > LONGEST_KEYWORD)) {
    throw new Refusal({ status: 400, example: "badSearch" });
  }
  const matches = filter ? compileExpression(filter) : () => true;
  return (event) => matches(event) && keywords.every((keyword) => holds(event, keyword));
}

/** Whether a text anywhere in the event holds the keyword. */
function holds(node: unknown, keyword: string): boolean {
  if (typeof node === "string") return node.toLowerCase().includes(keyword);
  return (
    typeof node === "object" && node !== null && Object.values(node).some((value) => holds(value, keyword))
  );
}
