import { eventAnswer } from "./event.ts";
import { FIRST_SECOND_MS, PageTemplate } from "./page.ts";
import { EVENTS_PER_PAGE } from "./settings.ts";

/** A page of the log. Event number `n` was published `n` milliseconds after the first one. */
export const EVENTS = new PageTemplate(
  Array.from({ length: EVENTS_PER_PAGE }, (_, number) => eventAnswer(number)),
);

/** Returns a page maker for one connection, which can start at any event. A page is valid until the next one is made. */
export function eventPages(): (first: number, count: number) => Buffer {
  const page = EVENTS.copy();
  return (first, count) => {
    const [number, from] = [Math.floor(first / EVENTS_PER_PAGE), first % EVENTS_PER_PAGE];
    if (from === 0) return page(number, count);
    const inFirst = Math.min(count, EVENTS_PER_PAGE - from);
    const parts: Buffer[] = [
      Buffer.from("["),
      Buffer.from(EVENTS.items(page(number, EVENTS_PER_PAGE), from, from + inFirst)),
    ];
    if (count > inFirst) {
      parts.push(Buffer.from(","), EVENTS.items(page(number + 1, EVENTS_PER_PAGE), 0, count - inFirst));
    }
    return Buffer.concat([...parts, Buffer.from("]")]);
  };
}

/** Returns the first event of a period and the number of its events, both ends included. */
export function eventsBetween(since: string | null, until: string | null, count: number) {
  const numberAt = (time: number) => Math.max(0, Math.min(count, time - FIRST_SECOND_MS));
  const first = since === null ? 0 : numberAt(Date.parse(since));
  const end = until === null ? count : numberAt(Date.parse(until) + 1);
  return { first, end };
}
