import { gzipSync } from "node:zlib";
import { EVENTS } from "./events-list.ts";
import { EVENTS_PER_PAGE } from "./settings.ts";

/** The default of nginx is 1. Okta's responses are smaller. */
const LEVEL = 6;

const pages = new Map<string, Buffer>();

/** Returns a compressed body. Whole pages of the log are compressed once. */
export function compressed(key: string, body: Buffer | string): Buffer {
  const known = pages.get(key);
  if (known) return known;
  const bytes = gzipSync(body, { level: LEVEL });
  pages.set(key, bytes);
  return bytes;
}

/** Compresses whole pages in advance. */
export function compressPages(events: number): void {
  const page = EVENTS.copy();
  for (let number = 0; number < events / EVENTS_PER_PAGE; number += 1) {
    const count = Math.min(EVENTS_PER_PAGE, events - number * EVENTS_PER_PAGE);
    compressed(pageKey(number * EVENTS_PER_PAGE, count), page(number, count));
  }
}

/** Key of a page: its first event and the number of events. */
export function pageKey(first: number, count: number): string {
  return `${first}+${count}`;
}
