import type { LogQuery } from "./log-query.ts";
import type { SystemLog } from "./system-log.ts";

/** The events of a query, in its order, from behind its cursor. */
export function eventsInOrder(log: SystemLog, query: LogQuery): Generator<number> {
  if (query.polling) return persisted(log, query);
  return published(log, query);
}

/** The order of a poll: as events came into the log. Late ones stand behind younger ones. */
function* persisted(log: SystemLog, { since, after }: LogQuery): Generator<number> {
  const first = after === undefined ? log.firstPersistedSince(since) : after + 1;
  for (let index = first; index < log.size; index += 1) yield index;
}

/**
 * The order of a bounded query: by `published`, and by number where that is the same. An event comes into the log
 * within a known time, so it is enough to look that far ahead.
 */
function* published(log: SystemLog, { since, until, after, descending }: LogQuery): Generator<number> {
  const sign = descending ? -1 : 1;
  const byTime = (a: number, b: number) =>
    sign * (log.moment(a).published - log.moment(b).published || a - b);
  const ends = after === undefined ? undefined : log.moment(after).published;
  const from = descending ? since : Math.max(since, ends ?? since);
  const to = descending ? Math.min(until, ends ?? until) : until;
  const low = log.firstPersistedSince(from);
  const high = log.firstPersistedSince(to + log.maxDelayMs + 1);

  const waiting: number[] = [];
  for (let count = 0; count < high - low; count += 1) {
    const index = descending ? high - 1 - count : low + count;
    const { persisted: now, published: time } = log.moment(index);
    const isIn = time >= from && time <= to && (after === undefined || byTime(index, after) > 0);
    const settled = descending ? now : now - log.maxDelayMs;
    while (waiting[0] !== undefined && sign * (log.moment(waiting[0]).published - settled) < 0) {
      yield waiting.shift() as number;
    }
    if (isIn) insert(waiting, index, byTime);
  }
  yield* waiting;
}

/** Puts an index in its place among sorted ones; it mostly belongs near the end. */
function insert(sorted: number[], index: number, compare: (a: number, b: number) => number): void {
  let place = sorted.length;
  while (place > 0 && compare(sorted[place - 1] as number, index) > 0) place -= 1;
  sorted.splice(place, 0, index);
}
