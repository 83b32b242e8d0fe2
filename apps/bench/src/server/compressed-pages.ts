import { gzipSync } from "node:zlib";
import { EVENTS } from "./events-list.ts";
import { EVENTS_A_PAGE } from "./settings.ts";

/** As nginx compresses by default is 1; what Okta sends is smaller. */
const LEVEL = 6;

const pages = new Map<string, Buffer>();

/** A body as it is sent compressed. Whole pages of the log are compressed once. */
export function compressed(key: string, body: Buffer | string): Buffer {
  const known = pages.get(key);
  if (known) return known;
  const bytes = gzipSync(body, { level: LEVEL });
  pages.set(key, bytes);
  return bytes;
}

/** Compresses the whole pages of so many events. */
export function compressPages(events: number): void {
  const page = EVENTS.copy();
  for (let number = 0; number < events / EVENTS_A_PAGE; number += 1) {
    const count = Math.min(EVENTS_A_PAGE, events - number * EVENTS_A_PAGE);
    compressed(pageKey(number * EVENTS_A_PAGE, count), page(number, count));
  }
}

/** Names a page of the log by its first event and their number. */
export function pageKey(first: number, count: number): string {
  return `${first}+${count}`;
}
