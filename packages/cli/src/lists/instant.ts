import { OktaError } from "@okta-idm/core";
import { dayIn, type TimeZone, timeIn, UTC } from "./time-zone.ts";

const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** What a moment may be, for help texts. */
export const MOMENTS = "2h, yesterday, 'today 09:00', 2026-01-05 or 2026-01-05T08:30:00Z";

/**
 * A moment as Okta takes it: an instant such as `2026-01-05T08:30:00Z`, a day or a time of a zone, how long ago, such as
 * `90m` or `2 hours ago`, or `yesterday`.
 *
 * @param nowMs the present time, by the org's clock.
 * @param zone where a day begins, and what a time without an offset belongs to.
 * @throws OktaError of kind `refused` for what is none of these.
 */
export function instant(option: string, given: string, nowMs: number, zone: TimeZone = UTC): string {
  const timeMs = agoMs(given, nowMs) ?? wordMs(given, nowMs, zone) ?? dateMs(given, zone);
  if (timeMs !== undefined && timeMs >= 0) return new Date(timeMs).toISOString();
  const where = zone === UTC ? " (UTC)" : "";
  const forms = `2026-01-05T08:30:00Z, 2026-01-05${where}, yesterday, 'today 09:00', or how long ago: 30m, 12h, 7d`;
  throw new OktaError("refused", `${option} takes a moment: ${forms}`);
}

/** The parameters of a list, with instants where moments were given. */
export function momentsOf(
  parameters: Record<string, unknown>,
  nowMs: number,
  zone: TimeZone = UTC,
): Record<string, unknown> {
  const settled = Object.entries(parameters).map(([name, value]) => {
    const isMoment = name === "since" || name === "until";
    return [name, isMoment ? instant(`--${name}`, String(value), nowMs, zone) : value];
  });
  return Object.fromEntries(settled);
}

const AGO = /^(\d{1,6}) ?(s|m|h|d|w|seconds?|minutes?|hours?|days?|weeks?)(?: ago)?$/;
const WORD = /^(now|today|yesterday)(?: (\d\d?:\d\d))?$/;
const CLOCK = /^\d\d?:\d\d$/;

/** Whether a moment depends on the present time. */
export function isRelative(given: string): boolean {
  return AGO.test(given) || WORD.test(given) || CLOCK.test(given);
}

function agoMs(given: string, nowMs: number): number | undefined {
  const [, count, unit = ""] = AGO.exec(given) ?? [];
  return count === undefined ? undefined : nowMs - Number(count) * (UNIT_MS[unit.charAt(0)] ?? 0);
}

/** `yesterday`, `today 09:00`, or `09:00` of today. */
function wordMs(given: string, nowMs: number, zone: TimeZone): number | undefined {
  const match = WORD.exec(CLOCK.test(given) ? `today ${given}` : given);
  if (match === null) return undefined;
  const [, word, clock = "00:00"] = match;
  if (word === "now") return given === "now" ? nowMs : undefined;
  const today = dayIn(nowMs, zone);
  const day = word === "today" ? today : dayIn(Date.parse(`${today}T12:00Z`) - 86_400_000, UTC);
  const timeMs = timeIn(`${day}T${clock.padStart(5, "0")}`, zone);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}

function dateMs(given: string, zone: TimeZone): number | undefined {
  const [, day, time = "T00:00", offset] =
    /^(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(given) ?? [];
  // A date that does not exist, such as 30 February, is read as one of the next month.
  if (day === undefined || new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) !== day) return undefined;
  if (offset !== undefined && given.length === day.length + offset.length) return undefined;
  const wall = `${day}${time.replace(" ", "T")}`;
  const timeMs = offset === undefined ? timeIn(wall, zone) : Date.parse(wall + offset);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}
