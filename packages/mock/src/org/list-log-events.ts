import { hash, STREAM } from "../random.ts";
import { comparisons, compileExpression, type Expression } from "./expression.ts";
import type { OrgRequest, OrgResponse, OrgState, Steps } from "./org.ts";
import { limitOf, link, listResponse } from "./org-requests.ts";
import { Refusal } from "./refusal.ts";
import { type Grammar, isSearchable, narrowing } from "./searchable-list.ts";
import { eventsInOrder, type LogEvent, type SystemLog } from "./system-log.ts";

/**
 * Attributes that do not support `co`.
 *
 * @see https://developer.okta.com/docs/reference/system-log-query/
 */
const WITHOUT_CO = ["debugContext.debugData.url", "debugContext.debugData.requestUri"];
/**
 * Limits of `q`.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/#tag/SystemLog/operation/listLogEvents
 */
const MAX_KEYWORDS = 10;
const MAX_KEYWORD_LENGTH = 40;
/** Number of events that a step tests: a few milliseconds. */
const EVENTS_PER_STEP = 1_000;

/**
 * `listLogEvents`. Polling always returns a `next` link; on an empty page it equals `self`.
 *
 * @param repeats Share of the pages that begin with the last event of the previous page.
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
    return listResponse(request, body, { limit, next, nextWithout: ["since"] });
  };
}

/** An empty page. Its `next` link, if any, equals `self`. */
function emptyPage(request: OrgRequest, limit: number, hasNext: boolean): OrgResponse {
  const page = listResponse(request, [], { limit });
  const next = ["Link", link(request, "next", { limit: String(limit) })] as const;
  return hasNext ? { ...page, headers: [...page.headers, next] } : page;
}

interface Taken {
  readonly found: readonly LogEvent[];
  /** Index of the last event. */
  readonly last: number | undefined;
  readonly more: boolean;
}

/** Takes up to `limit` matching events. Polling ignores whether there are more. */
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
    if (looked % EVENTS_PER_STEP === 0) yield;
    const event = log.event(index);
    if (!matches(event)) continue;
    if (found.length === limit) return { found, last, more: true };
    found.push(event);
    last = index;
  }
  return { found, last, more: false };
}

/** @throws Refusal if the log does not accept `filter` or `q`. */
function test(filter: Expression | undefined, { query }: OrgRequest): (event: LogEvent) => boolean {
  const contains = filter ? comparisons(filter).filter(({ operator }) => operator === "co") : [];
  if (contains.some(({ attribute }) => WITHOUT_CO.includes(attribute))) {
    throw new Refusal({ status: 400, example: "badSearch" });
  }
  const keywords = (query.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (keywords.length > MAX_KEYWORDS || keywords.some(({ length }) => length > MAX_KEYWORD_LENGTH)) {
    throw new Refusal({ status: 400, example: "badSearch" });
  }
  const matches = filter ? compileExpression(filter) : () => true;
  return (event) => matches(event) && keywords.every((keyword) => holds(event, keyword));
}

/** Whether any string of the event contains the keyword. */
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

/** The part of the log that a request asks for. Times are milliseconds, inclusive. */
export interface LogQuery {
  /** Without `until` and ascending: in the order of persistence, without an end. */
  readonly polling: boolean;
  readonly descending: boolean;
  readonly since: number;
  readonly until: number;
  /** Index of the last event of the previous page. */
  readonly after?: number;
  readonly limit: number;
}

/** @throws Refusal if a date is invalid or too old, or if the cursor is not of this log. */
function readLogQuery(request: OrgRequest, state: OrgState): LogQuery {
  const { log, clock, allowOldSince } = state;
  const { query } = request;
  const now = clock.now();
  const descending = query.get("sortOrder") === "DESCENDING";
  const polling = !query.get("until") && !descending;
  const until = date(query, "until") ?? now;
  const requested = date(query, "since");
  const after = query.get("after");
  if (requested !== undefined && after !== null) {
    throw new Refusal({ status: 400, example: "badCursor" });
  }
  if (requested !== undefined && !allowOldSince && requested < now - OLDEST_DAYS * DAY_MS) {
    throw new Refusal({ status: 400, example: "sinceTooOld" });
  }
  const cursor = after === null ? undefined : readCursor(after, log, { polling, descending });
  const since = cursor
    ? (cursor.since ?? Number.NEGATIVE_INFINITY)
    : (requested ?? until - DEFAULT_DAYS * DAY_MS);
  return {
    polling,
    descending,
    since: Math.max(since, now - RETENTION_DAYS * DAY_MS),
    until: polling ? Number.POSITIVE_INFINITY : until,
    ...(cursor && { after: cursor.index }),
    limit: limitOf(state, request),
  };
}

function date(query: URLSearchParams, parameter: string): number | undefined {
  const text = query.get(parameter);
  if (!text) return undefined;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new Refusal({ status: 400, example: "badDate" }, { parameter });
  return time;
}

/** Time and index of an event. In descending order also `since`, which the next link omits. */
function logCursor(log: SystemLog, { polling, descending, since }: LogQuery, index: number): string {
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
