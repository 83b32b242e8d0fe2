import { printable } from "@okta-idm/core";
import type { LogSummary, ValueCount } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { clockTime, offsetName, type TimeZone } from "../lists/time-zone.ts";
import { cutTo, padTo, widthOf } from "../output/text-width.ts";
import { painter } from "../terminal/print.ts";
import { eventCount } from "./event-words.ts";

/** The counts in the order of the output. Failed sign-ins come last, just above the prompt. */
const COUNTS: readonly (readonly [by: string, of: (summary: LogSummary) => readonly ValueCount[]])[] = [
  ["event type", ({ eventTypes }) => eventTypes],
  ["outcome", ({ outcomes }) => outcomes],
  ["country", ({ countries }) => countries],
  ["IP address", ({ ipAddresses }) => ipAddresses],
  ["actor", ({ actors }) => actors],
  ["failed sign-ins by actor", ({ failedSignIns }) => failedSignIns.actors],
  ["failed sign-ins by IP address", ({ failedSignIns }) => failedSignIns.ipAddresses],
];

/** A row for each count, for csv and ndjson. */
export function summaryRows(summary: LogSummary): object[] {
  return COUNTS.flatMap(([by, of]) => of(summary).map(({ value, count }) => ({ by, value, count })));
}

export interface ShownSummary {
  readonly summary: LogSummary;
  readonly since: string;
  readonly until: string;
  readonly zone: TimeZone;
  /** How many values of each count are shown. */
  readonly top: number;
}

const BAR = "\u2588";
const WIDEST_BAR = 30;

/** The most frequent values of each count. On a terminal, each has a bar. */
export function summaryText(
  { stdout, env }: Pick<Io, "stdout" | "env">,
  { summary, since, until, zone, top }: ShownSummary,
): string {
  const width = stdout.isTTY === true ? stdout.columns || 80 : undefined;
  const paint = painter(stdout, env);
  const at = (instant: string) => clockTime(Date.parse(instant), zone);
  const from = summary.complete ? since : (summary.first ?? since);
  const head = `${eventCount(summary.events)} from ${at(from)} to ${at(until)} (${offsetName(Date.parse(until), zone)})`;
  const sections = COUNTS.flatMap(([by, of]) => {
    const values = of(summary);
    if (values.length === 0) return [];
    const isFailure = by.startsWith("failed");
    const rows = values.slice(0, top);
    const more = values.length - rows.length;
    const title = `${by.toUpperCase()}${more > 0 ? ` (${rows.length} of ${values.length.toLocaleString("en")})` : ""}`;
    const lines = countLines(rows, width).map(
      ({ label, bar }) => `${label}${paint(isFailure ? "red" : "green", bar)}`,
    );
    return [`${paint("bold", title)}\n${lines.join("\n")}`];
  });
  if (summary.events > 0 && summary.failedSignIns.events === 0) sections.push("No failed sign-ins.");
  return `${[head, ...sections].join("\n\n")}\n`;
}

/** The values of one count as lines, with bars that fit the width. */
function countLines(
  rows: readonly ValueCount[],
  width: number | undefined,
): { readonly label: string; readonly bar: string }[] {
  const cells = rows.map(({ value, count }) => [printable(value), count.toLocaleString("en")] as const);
  const countWidth = Math.max(...cells.map(([, count]) => count.length));
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(20, width - countWidth - 4);
  const valueWidth = Math.min(room, Math.max(...cells.map(([value]) => widthOf(value))));
  const most = Math.max(...rows.map(({ count }) => count));
  const barWidth = width === undefined ? 0 : Math.min(WIDEST_BAR, width - valueWidth - countWidth - 6);
  return cells.map(([value, count], index) => {
    const label = `  ${padTo(width === undefined ? value : cutTo(value, valueWidth), valueWidth)}  ${count.padStart(countWidth)}`;
    const length = barWidth > 0 ? Math.max(1, Math.round(((rows[index]?.count ?? 0) / most) * barWidth)) : 0;
    return { label, bar: length > 0 ? `  ${BAR.repeat(length)}` : "" };
  });
}
