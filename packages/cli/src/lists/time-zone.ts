import { flag, type Io } from "../command.ts";

/** The IANA name of a time zone. Undefined is the time zone of this machine. */
export type TimeZone = string | undefined;

export const UTC: TimeZone = "UTC";

/** The option that chooses the time zone. */
export const UTC_OPTION = {
  utc: flag("Read and show times in UTC (default: the time zone of this machine)"),
};

/** The time zone in which days are read and times are shown: `TZ` of the environment, or that of the machine. */
export function zoneOf({ env }: Pick<Io, "env">, { utc }: { readonly utc: boolean }): TimeZone {
  if (utc) return UTC;
  const name = env["TZ"];
  if (!name) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    // Node itself has read a form such as `CET-1CEST`.
    return undefined;
  }
}

const formatters = new Map<TimeZone, Intl.DateTimeFormat>();

function formatter(timeZone: TimeZone): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const two = "2-digit";
  const made = new Intl.DateTimeFormat("en-US", {
    ...(timeZone !== undefined && { timeZone }),
    hourCycle: "h23",
    year: "numeric",
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
  formatters.set(timeZone, made);
  return made;
}

/** The local time of the zone, in milliseconds as if it were UTC. */
function wallMs(timeMs: number, zone: TimeZone): number {
  const parts = Object.fromEntries(
    formatter(zone)
      .formatToParts(timeMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** How far the zone is ahead of UTC, in milliseconds. */
function offsetMs(timeMs: number, zone: TimeZone): number {
  return wallMs(timeMs, zone) - Math.floor(timeMs / 1_000) * 1_000;
}

/** The day in a zone, such as `2026-01-05`. */
export function dayIn(timeMs: number, zone: TimeZone): string {
  return new Date(wallMs(timeMs, zone)).toISOString().slice(0, 10);
}

/** Milliseconds since the epoch of a local time, such as `2026-01-05T08:30`. NaN if it is not a time. */
export function timeIn(wall: string, zone: TimeZone): number {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return Number.NaN;
  const near = asUtc - offsetMs(asUtc, zone);
  // Daylight saving time may start or end in between.
  return asUtc - offsetMs(near, zone);
}

/** The offset of a zone at a time: `UTC`, or `UTC+01:00`. */
export function offsetName(timeMs: number, zone: TimeZone): string {
  const minutes = Math.round(offsetMs(timeMs, zone) / 60_000);
  if (minutes === 0) return "UTC";
  const two = (count: number) => String(count).padStart(2, "0");
  const ahead = Math.abs(minutes);
  return `UTC${minutes < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** A local time, to the second: `2026-01-05 08:30:00`. */
export function clockTime(timeMs: number, zone: TimeZone): string {
  return new Date(wallMs(timeMs, zone)).toISOString().slice(0, 19).replace("T", " ");
}
