import type { MockClock } from "../clock.ts";
import { hash, STREAM } from "../random.ts";
import type { LogQuery } from "./list-log-events.ts";

/** An event of the System Log. */
export interface LogEvent {
  readonly uuid: string;
  readonly published: string;
  readonly eventType: string;
  readonly severity: string;
  readonly [member: string]: unknown;
}

/** The times of an event in milliseconds: `published`, and `persisted`, which is never earlier. */
export interface Moment {
  readonly published: number;
  readonly persisted: number;
}

/** The events at the start, in the order of persistence. */
export interface FirstEvents {
  readonly count: number;
  /** The longest time from `published` to `persisted`. */
  readonly maxDelayMs: number;
  moment(index: number): Moment;
  event(index: number): LogEvent;
}

/** Options of the log. */
export interface SystemLogOptions {
  readonly first: FirstEvents;
  readonly clock: MockClock;
  readonly seed: number;
  /** Share of the events of writes that are persisted `LATE_MS` after `published`. */
  readonly late: number;
}

/** Delay of a late event of a write. */
export const LATE_MS = 10_000;

/** The System Log. The index of an event is in the order of persistence. */
export class SystemLog {
  readonly #options: SystemLogOptions;
  readonly #persisted: (Moment & { readonly event: LogEvent })[] = [];
  #pending: (Moment & { readonly event: LogEvent })[] = [];
  #appended = 0;

  constructor(options: SystemLogOptions) {
    this.#options = options;
  }

  /** Number of events written since the start, including late ones. */
  get appended(): number {
    return this.#appended;
  }

  /** Number of persisted events. */
  get size(): number {
    this.#settle();
    return this.#options.first.count + this.#persisted.length;
  }

  /** The longest time from `published` to `persisted`. */
  get maxDelayMs(): number {
    return Math.max(this.#options.first.maxDelayMs, LATE_MS);
  }

  moment(index: number): Moment {
    const { first } = this.#options;
    return index < first.count ? first.moment(index) : this.#written(index);
  }

  event(index: number): LogEvent {
    const { first } = this.#options;
    return index < first.count ? first.event(index) : this.#written(index).event;
  }

  append(event: LogEvent): void {
    const { late, seed } = this.#options;
    const published = Date.parse(event.published);
    const isLate = hash(seed, STREAM.late, this.#appended) / 2 ** 32 < late;
    this.#appended += 1;
    this.#settle();
    if (isLate) this.#pending.push({ event, published, persisted: published + LATE_MS });
    else this.#persisted.push({ event, published, persisted: published });
  }

  /** Index of the first event that was persisted at this time or later. */
  firstPersistedSince(time: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.moment(middle).persisted >= time) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #written(index: number): Moment & { readonly event: LogEvent } {
    const found = this.#persisted[index - this.#options.first.count];
    if (!found) throw new RangeError(`The log has no event ${index}.`);
    return found;
  }

  /** Persists late events that are due. */
  #settle(): void {
    const now = this.#options.clock.now();
    if (!this.#pending.some(({ persisted }) => persisted <= now)) return;
    this.#persisted.push(...this.#pending.filter(({ persisted }) => persisted <= now));
    this.#pending = this.#pending.filter(({ persisted }) => persisted > now);
  }
}

/**
 * The given events, persisted at their `published` time.
 *
 * @param now Milliseconds.
 * @throws Error if an event is in the future.
 */
export function givenEvents(events: readonly LogEvent[], now: number): FirstEvents {
  const sorted = events
    .map((event) => ({ event, published: Date.parse(event.published) }))
    .sort((a, b) => a.published - b.published);
  const youngest = sorted.at(-1);
  if (youngest && youngest.published > now) {
    throw new Error(`The event ${youngest.event.uuid} is published later than the mock's clock shows.`);
  }
  const at = (index: number) => {
    const found = sorted[index];
    if (!found) throw new RangeError(`The log has no event ${index}.`);
    return found;
  };
  return {
    count: sorted.length,
    maxDelayMs: 0,
    moment: (index) => ({ published: at(index).published, persisted: at(index).published }),
    event: (index) => at(index).event,
  };
}

/** The events of a query in its order, after its cursor. */
export function eventsInOrder(log: SystemLog, query: LogQuery): Generator<number> {
  if (query.polling) return persisted(log, query);
  return published(log, query);
}

/** The order of polling: by persistence. Late events are after newer ones. */
function* persisted(log: SystemLog, { since, after }: LogQuery): Generator<number> {
  const first = after === undefined ? log.firstPersistedSince(since) : after + 1;
  for (let index = first; index < log.size; index += 1) yield index;
}

/**
 * The order of a bounded query: by `published`, then by index. An event is persisted within a known time, so it is enough to
 * look that far ahead.
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

/** Inserts an index into sorted ones; usually near the end. */
function insert(sorted: number[], index: number, compare: (a: number, b: number) => number): void {
  let place = sorted.length;
  while (place > 0 && compare(sorted[place - 1] as number, index) > 0) place -= 1;
  sorted.splice(place, 0, index);
}
