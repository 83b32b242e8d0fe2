import type { OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { limitOf } from "./paging.ts";
import { Refusal } from "./refusal.ts";
import type { SystemLog } from "./system-log.ts";

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
