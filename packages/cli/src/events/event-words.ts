import type { CollectNotice, CollectProgress } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { printError } from "../terminal/error-text.ts";
import { note } from "../terminal/print.ts";

export function eventCount(events: number): string {
  return `${events.toLocaleString("en")} ${events === 1 ? "event" : "events"}`;
}

/** The progress of an export, and its speed. */
export class ExportRate {
  readonly #now: () => number;
  readonly #startedMs: number;
  #before: number | undefined;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#startedMs = now();
  }

  words({ events, written, published }: CollectProgress): string {
    // Events of an earlier run do not count.
    this.#before ??= events - written;
    const seconds = Math.max(0.001, (this.#now() - this.#startedMs) / 1_000);
    const rate = Math.round((events - this.#before) / seconds).toLocaleString("en");
    return `${eventCount(events)}${published === undefined ? "" : `, up to ${published}`}, ${rate} per second`;
  }
}

/** The progress of a collection, and how far it is behind. */
export function collectedWords({ events, repeated, lagMs }: CollectProgress): string {
  const behind = lagMs === undefined ? "" : `, the last one ${span(lagMs)} old`;
  return `${eventCount(events)}${behind}${repeated > 0 ? `, ${repeated.toLocaleString("en")} duplicates` : ""}`;
}

function span(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** Prints what an export or a collection ran into, and how it continues. */
export function printNotice(io: Pick<Io, "stderr" | "env">, notice: CollectNotice): void {
  switch (notice.kind) {
    case "restarted":
      note(io, `Okta rejects the cursor. Starting again at ${notice.since}; duplicates are dropped.`);
      return;
    case "failed":
      printError(io, notice.error);
      note(io, `Trying again in ${seconds(notice.delayMs)} s.`);
      return;
    case "waiting":
      note(io, `Waiting ${seconds(notice.delayMs)} s for the rate limit that an earlier run reached.`);
  }
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000);
}
