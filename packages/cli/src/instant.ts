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
  const [, count, unit] = /^(\d{1,6})([smhdw])$/.exec(given) ?? [];
  if (count !== undefined && unit !== undefined) {
    return new Date(nowMs - Number(count) * (UNIT_MS[unit] ?? 0)).toISOString();
  }
  const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;
  const time = form.test(given) ? Date.parse(given) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  const forms = "2026-01-05T08:30:00Z, 2026-01-05 (UTC), or how long ago: 30m, 12h, 7d";
  throw new OktaError("refused", `${option} takes a moment: ${forms}`);
}
