import { hash, STREAM } from "../random.ts";
import { comparisons, compileExpression, type Expression } from "./expression.ts";
import type { OrgRequest, OrgResponse, OrgState, Steps } from "./org.ts";
import { Refusal } from "./refusal.ts";
import { limitOf, link, listAnswer } from "./requests.ts";
import { type Grammar, isSearchable, narrowing } from "./searchable-list.ts";
import { eventsInOrder, type LogEvent, type SystemLog } from "./system-log.ts";

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
export function listLogEvents(state: OrgState, repeats: number): (request: OrgRequest) => Steps<OrgResponse> {
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
function emptyPage(request: OrgRequest, limit: number, hasNext: boolean): OrgResponse {
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

const DAY_MS = 86_400_000;
/**
 * Okta's defaults and limits of the System Log.
 *
 * @see https://developer.okta.com/docs/reference/system-log-query/
 */
const DEFAULT_DAYS = 7;
const OLDEST_DAYS = 180;
const RETENTION_DAYS = 90;
const MAX_LIMIT = 1_000;
const DEFAULT_LIMIT = 100;

/** What part of the log a request asks for. Times are milliseconds; both ends belong to it. */
export interface LogQuery {
  /** Without `until` and ascending: in the order in which events came into the log, and without an end. */
  readonly polling: boolean;
  readonly descending: boolean;
  readonly since: number;
  readonly until: number;
  /** The last event of the page before. */
  readonly after?: number;
  readonly limit: number;
}

/** @throws Refusal for what is no date, lies too far back, or is no cursor of this log. */
export function readLogQuery(request: OrgRequest, { log, clock, allowOldSince }: OrgState): LogQuery {
  const { query } = request;
  const now = clock.now();
  const descending = query.get("sortOrder") === "DESCENDING";
  const polling = !query.get("until") && !descending;
  const until = date(query, "until") ?? now;
  const asked = date(query, "since");
  const after = query.get("after");
  if (asked !== undefined && after !== null) {
    throw new Refusal({ status: 400, example: "badCursor" });
  }
  if (asked !== undefined && !allowOldSince && asked < now - OLDEST_DAYS * DAY_MS) {
    throw new Refusal({ status: 400, example: "sinceTooOld" });
  }
  const cursor = after === null ? undefined : readCursor(after, log, { polling, descending });
  const since = cursor
    ? (cursor.since ?? Number.NEGATIVE_INFINITY)
    : (asked ?? until - DEFAULT_DAYS * DAY_MS);
  return {
    polling,
    descending,
    since: Math.max(since, now - RETENTION_DAYS * DAY_MS),
    until: polling ? Number.POSITIVE_INFINITY : until,
    ...(cursor && { after: cursor.index }),
    limit: limitOf(request, DEFAULT_LIMIT, MAX_LIMIT),
  };
}

function date(query: URLSearchParams, parameter: string): number | undefined {
  const text = query.get(parameter);
  if (!text) return undefined;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new Refusal({ status: 400, example: "badDate" }, { parameter });
  return time;
}

/** The time of an event and its number; in descending order also the time that `since` named, as it is not sent again. */
export function logCursor(log: SystemLog, { polling, descending, since }: LogQuery, index: number): string {
  const { published, persisted } = log.moment(index);
  return `${polling ? persisted : published}_${index}${descending ? `_${since}` : ""}`;
}

function readCursor(
  text: string,
  log: SystemLog,
  { polling, descending }: { polling: boolean; descending: boolean },
) {
  const [, time, number, since] = /^(\d+)_(\d{1,15})(?:_(\d+))?$/.exec(text) ?? [];
  const index = Number(number);
  const known = index < log.size && (since !== undefined) === descending;
  const moment = known ? log.moment(index) : undefined;
  if (!moment || Number(time) !== (polling ? moment.persisted : moment.published)) {
    throw new Refusal({ status: 400, example: "badCursor" });
  }
  return { index, ...(since !== undefined && { since: Number(since) }) };
}
