import { HttpRequest, type OktaClient } from "@okta-idm/core";
import { timeNeeded } from "../usage/usage-errors.ts";
import { dayIn, type TimeZone, timeIn, UTC } from "./time-zone.ts";

const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** Forms of a time, for help texts. */
export const TIMES = "2h, yesterday, 'today 09:00', 2026-01-05 or 2026-01-05T08:30:00Z";

/**
 * A given time as Okta takes it. It may be an instant such as `2026-01-05T08:30:00Z`, a day or a time in a zone, how long
 * ago, such as `90m` or `2 hours ago`, or `yesterday`.
 *
 * @param nowMs the present time, by the org's clock.
 * @param zone the time zone of days, and of times without an offset.
 * @throws UsageError for any other text.
 */
export function instant(option: string, given: string, nowMs: number, zone: TimeZone = UTC): string {
  const timeMs = agoMs(given, nowMs) ?? wordMs(given, nowMs, zone) ?? dateMs(given, zone);
  if (timeMs !== undefined && timeMs >= 0) return new Date(timeMs).toISOString();
  throw timeNeeded(option, given, zone === UTC ? " (UTC)" : "");
}

/** The parameters of a list, with `since` and `until` as instants. */
export function instantsOf<Parameters extends Readonly<Record<string, unknown>>>(
  parameters: Parameters,
  nowMs: number,
  zone: TimeZone = UTC,
): Parameters {
  const entries = Object.entries(parameters).map(([name, value]) => {
    const isTime = name === "since" || name === "until";
    return [name, isTime ? instant(`--${name}`, String(value), nowMs, zone) : value];
  });
  return Object.fromEntries(entries) as Parameters;
}

const AGO = /^(\d{1,6}) ?(s|m|h|d|w|seconds?|minutes?|hours?|days?|weeks?)(?: ago)?$/;
const WORD = /^(now|today|yesterday)(?: (\d\d?:\d\d))?$/;
const CLOCK = /^\d\d?:\d\d$/;

/** Whether a given time depends on the present time. */
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
  // Date.parse reads 30 February as a day in March.
  if (day === undefined || new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) !== day) return undefined;
  if (offset !== undefined && given.length === day.length + offset.length) return undefined;
  const wall = `${day}${time.replace(" ", "T")}`;
  const timeMs = offset === undefined ? timeIn(wall, zone) : Date.parse(wall + offset);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}

/**
 * The present time by the org's clock, in milliseconds since the epoch, because this machine's clock may be wrong. It sends
 * a request only if a given time depends on the present time.
 *
 * @param times as they were given. Undefined means now.
 */
export async function timeFor(
  client: Pick<OktaClient, "fetch" | "orgUrl">,
  times: readonly (string | undefined)[],
  signal: AbortSignal,
): Promise<number> {
  const isNeeded = times.some((time) => time === undefined || isRelative(time));
  return isNeeded ? orgTime(client, signal) : Date.now();
}

/** Reads the `Date` of a response that needs no permission and counts against no rate limit of the API. */
async function orgTime(
  { fetch, orgUrl }: Pick<OktaClient, "fetch" | "orgUrl">,
  signal: AbortSignal,
): Promise<number> {
  const { headers } = await fetch(new HttpRequest(`${orgUrl}/.well-known/okta-organization`, { signal }));
  const timeMs = Date.parse(headers.get("Date") ?? "");
  return Number.isNaN(timeMs) ? Date.now() : timeMs;
}
