import { statSync } from "node:fs";
import type { Checkpoint, CollectProgress } from "@okta-idm/jobs";
import { instant, isRelative } from "../lists/instant.ts";
import { commandLine, optionLine } from "../usage/command-line.ts";
import { CONNECTION_OPTIONS, type ConnectionValues } from "../usage/options.ts";
import { exportStarted, exportWithoutCheckpoint, windowChanged, windowEmpty } from "../usage/usage-errors.ts";

/** The period of an export: two instants. */
export interface ExportWindow {
  readonly since: string;
  readonly until: string;
}

const DAY_MS = 86_400_000;
/**
 * The period that Okta returns by default.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/#tag/SystemLog/operation/listLogEvents
 */
const DEFAULT_DAYS = 7;

interface WindowValues {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * The period of an export, as the options give it. An export that is resumed keeps its period.
 *
 * @throws UsageError for a wrong time, an empty period, or another period than that of the export.
 */
export function exportWindow(
  values: WindowValues,
  nowMs: number,
  found: Checkpoint | undefined,
): ExportWindow {
  const given = (name: "since" | "until") => {
    const time = values[name];
    return time === undefined ? undefined : instant(`--${name}`, time, nowMs);
  };
  const until = given("until") ?? new Date(nowMs).toISOString();
  const since = given("since") ?? new Date(Date.parse(until) - DEFAULT_DAYS * DAY_MS).toISOString();
  if (found === undefined) {
    if (Date.parse(since) < Date.parse(until)) return { since, until };
    throw windowEmpty(since, until);
  }
  const started = { since: found.since, until: found.query.until ?? until };
  for (const name of ["since", "until"] as const) {
    const time = values[name];
    if (time === undefined || isRelative(time) || given(name) === started[name]) continue;
    throw windowChanged(started.since, started.until, `--${name}`);
  }
  return started;
}

/**
 * How long Okta keeps events.
 *
 * @see https://developer.okta.com/docs/reference/system-log-query/#data-retention
 */
const KEPT_DAYS = 90;

/** The start of the events that Okta still has. Undefined if it has the whole period. */
export function keptSince({ since }: ExportWindow, nowMs: number): string | undefined {
  const keptMs = nowMs - KEPT_DAYS * DAY_MS;
  return Date.parse(since) < keptMs ? new Date(keptMs).toISOString() : undefined;
}

/**
 * Checks that an export has no checkpoint if it starts, and has one if it is resumed.
 *
 * @throws UsageError otherwise.
 */
export function checkFiles(out: string, checkpoint: string, isResumed: boolean): void {
  const isStarted = sizeOf(checkpoint) > 0;
  if (isStarted && !isResumed) throw exportStarted(checkpoint);
  if (isResumed && !isStarted && sizeOf(out) > 0) throw exportWithoutCheckpoint(out);
}

/** 0 if the file does not exist or cannot be read: opening it reports the error. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

interface ExportValues extends ConnectionValues {
  readonly out?: string | undefined;
}

/** How to resume an export: a command, or the options for standard output. */
export function resumeHint(
  values: ExportValues,
  { since, until }: ExportWindow,
  last: CollectProgress | undefined,
): string {
  if (values.out === undefined) {
    const from = optionLine("since", last?.published ?? since);
    return `To continue, add ${from} ${optionLine("until", until)}. The last events come again.`;
  }
  const { debug, ...connection } = CONNECTION_OPTIONS;
  const options = ["out", "resume", ...Object.keys(connection)];
  return `To resume: ${commandLine("logs export", { ...values, resume: true }, options)}`;
}
