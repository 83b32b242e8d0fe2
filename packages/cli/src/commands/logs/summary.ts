import { printable } from "@okta-idm/core";
import { type LogSummary, summarizeLog, type ValueCount } from "@okta-idm/jobs";
import { defineCommand, flag, type Io, integer, string } from "../../command.ts";
import { checkSelection, eventSelection, SELECTION_OPTIONS } from "../../events/event-selection.ts";
import { eventCount } from "../../events/event-words.ts";
import { EXIT } from "../../exit-code.ts";
import { instantsOf, TIMES, timeFor } from "../../lists/instant.ts";
import { clockTime, offsetName, type TimeZone, UTC_OPTION, zoneOf } from "../../lists/time-zone.ts";
import { formatName, rowWriter } from "../../output/row-writer.ts";
import { cutTo, padTo, widthOf } from "../../output/text-width.ts";
import { openSession } from "../../session.ts";
import { note, painter, print } from "../../terminal/print.ts";
import { progress } from "../../terminal/progress.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../../usage/options.ts";

/** Takes 100 requests. */
const DEFAULT_EVENTS = 100_000;
const DEFAULT_TOP = 5;

const { output } = OUTPUT_OPTIONS;

export const command = defineCommand({
  summary: "Count events by type, IP and outcome",
  description:
    "Count events of the System Log by type, outcome, country, IP address and actor, and failed sign-ins by IP address and actor. A table shows the most frequent values. JSON and YAML have all counts in one object, CSV and NDJSON a row for each count.",
  options: {
    ...SELECTION_OPTIONS,
    since: string("<time>", `Start, e.g. ${TIMES} (default: 1d)`),
    until: string("<time>", "End (default: now)"),
    ...UTC_OPTION,
    top: integer({ min: 1 }, `Values to show of each count in a table (default: ${DEFAULT_TOP})`),
    limit: integer(
      { min: 1 },
      `Count at most this many of the newest events (default: ${DEFAULT_EVENTS.toLocaleString("en")})`,
    ),
    all: flag("Count all events, however many"),
    output,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm logs summary --since yesterday",
    "okta-idm logs summary --user ana@example.com --since 7d",
    "okta-idm logs summary --since 2h -o json | jq .failedSignIns.ipAddresses",
  ],
  conflicts: [["all", "limit"]],
  async run(io, { values }) {
    const limit = values.limit ?? (values.all ? Number.MAX_SAFE_INTEGER : DEFAULT_EVENTS);
    const top = values.top ?? DEFAULT_TOP;
    const zone = zoneOf(io, values);
    const times = { since: values.since ?? "1d", until: values.until ?? "now" };
    // Rejects a wrong time, address or event type before any request.
    instantsOf(times, Date.now(), zone);
    checkSelection(values);
    const format = formatName(values);
    const { client } = await openSession(io, values);
    const [nowMs, selection] = await Promise.all([
      timeFor(client, Object.values(times), io.signal),
      eventSelection(io, client, values),
    ]);
    const { since, until } = instantsOf(times, nowMs, zone);
    const shown = progress({ stderr: io.stderr, env: io.env });
    const summary = await summarizeLog(client, {
      ...selection,
      since,
      until,
      limit,
      signal: io.signal,
      onProgress: (events) => shown.update(() => `${eventCount(events)} counted`),
    }).finally(() => shown.clear());
    if (format === "table") await print(io.stdout, summaryText(io, { summary, since, until, zone, top }));
    else {
      const single = format === "json" || format === "yaml";
      const writer = await rowWriter(io, values, { columns: ["by", "value", "count"], single });
      await writer.write(single ? [{ since, until, ...summary }] : summaryRows(summary));
      await writer.end();
    }
    if (summary.complete) return EXIT.done;
    note(
      io,
      `Only the newest ${summary.events.toLocaleString("en")} events were counted. There are older ones.`,
    );
    note(io, "To count all, add --all. To count fewer, give a later --since.");
    return values.limit === undefined ? EXIT.incomplete : EXIT.done;
  },
});

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
