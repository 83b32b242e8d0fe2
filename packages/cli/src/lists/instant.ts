import { OktaError } from "@okta-idm/core";

const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * A moment as Okta takes it: an instant such as `2026-01-05T08:30:00Z`, a day, or how long ago, such as `90m` or `7d`.
 *
 * @throws OktaError of kind `refused` for what is none of these.
 */
export function instant(option: string, given: string, nowMs: number): string {
  const timeMs = agoMs(given, nowMs) ?? dateMs(given);
  if (timeMs !== undefined && timeMs >= 0) return new Date(timeMs).toISOString();
  const forms = "2026-01-05T08:30:00Z, 2026-01-05 (UTC), or how long ago: 30m, 12h, 7d";
  throw new OktaError("refused", `${option} takes a moment: ${forms}`);
}

/** The parameters of a list, with instants where moments were given. */
export function momentsOf(parameters: Record<string, unknown>, nowMs: number): Record<string, unknown> {
  const settled = Object.entries(parameters).map(([name, value]) => {
    const isMoment = name === "since" || name === "until";
    return [name, isMoment ? instant(`--${name}`, String(value), nowMs) : value];
  });
  return Object.fromEntries(settled);
}

const AGO = /^(\d{1,6})([smhdw])$/;

/** Whether a moment is told as how long ago it was. */
export function isAgo(given: string): boolean {
  return AGO.test(given);
}

function agoMs(given: string, nowMs: number): number | undefined {
  const [, count, unit = ""] = AGO.exec(given) ?? [];
  return count === undefined ? undefined : nowMs - Number(count) * (UNIT_MS[unit] ?? 0);
}

function dateMs(given: string): number | undefined {
  const [, day] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/.exec(given) ?? [];
  // A date that there is not, such as 30 February, is read as one of the next month.
  const isDay = day !== undefined && new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) === day;
  const timeMs = isDay ? Date.parse(given) : Number.NaN;
  return Number.isNaN(timeMs) ? undefined : timeMs;
}
