import { OktaError } from "@okta-idm/core";
import type { Checkpoint } from "@okta-idm/jobs";
import { text, type Values } from "../command.ts";
import { instant, isRelative } from "../lists/instant.ts";

/** The time of an export: instants. */
export interface ExportWindow {
  readonly since: string;
  readonly until: string;
}

const DAY_MS = 86_400_000;
/**
 * Okta's default.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/#tag/SystemLog/operation/listLogEvents
 */
const USUAL_DAYS = 7;

/**
 * The time that is exported: what the options say, or where an export is gone on with, that of its beginning. How long
 * ago it is to begin is then counted from there, and not from now.
 *
 * @throws OktaError of kind `refused` for what is no moment, a time without length, or another moment than the export began with.
 */
export function exportWindow(values: Values, nowMs: number, found: Checkpoint | undefined): ExportWindow {
  const given = (name: string) => {
    const moment = text(values, name);
    return moment === undefined ? undefined : instant(`--${name}`, moment, nowMs);
  };
  const until = given("until") ?? new Date(nowMs).toISOString();
  const since = given("since") ?? new Date(Date.parse(until) - USUAL_DAYS * DAY_MS).toISOString();
  const isForward = Date.parse(since) < Date.parse(until);
  if (found === undefined && !isForward) {
    throw new OktaError(
      "refused",
      `An export goes from an instant to a later one, not from ${since} to ${until}`,
    );
  }
  if (found === undefined) return { since, until };
  const begun = { since: found.since, until: found.query.until ?? until };
  for (const name of ["since", "until"] as const) {
    const moment = text(values, name);
    if (moment === undefined || isRelative(moment) || given(name) === begun[name]) continue;
    throw new OktaError(
      "refused",
      `That export goes from ${begun.since} to ${begun.until}: leave --${name} off, or give another --out`,
    );
  }
  return begun;
}

/**
 * How long Okta keeps events.
 *
 * @see https://developer.okta.com/docs/reference/system-log-query/#data-retention
 */
const KEPT_DAYS = 90;

/** Since when Okta still has events, where some of the time lies before that. */
export function keptSince({ since }: ExportWindow, nowMs: number): string | undefined {
  const keptMs = nowMs - KEPT_DAYS * DAY_MS;
  return Date.parse(since) < keptMs ? new Date(keptMs).toISOString() : undefined;
}
