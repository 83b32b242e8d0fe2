import type { EventFormat } from "@okta-idm/jobs";
import { choice, defineCommand, flag, integer, string } from "../../command.ts";
import { eventFormat, FORMAT_OPTIONS, FORMAT_REQUIRES, formatOutput } from "../../events/event-format.ts";
import { checkSelection, eventSelection, SELECTION_OPTIONS } from "../../events/event-selection.ts";
import { eventShape } from "../../events/event-shape.ts";
import { DEFAULT_ROWS, maxRows } from "../../lists/define-list.ts";
import { instantsOf, TIMES, timeFor } from "../../lists/instant.ts";
import { listPages, writeList } from "../../lists/list-pages.ts";
import { clockTime, offsetName, UTC_OPTION, zoneOf } from "../../lists/time-zone.ts";
import { canWriteAsSent, linesAsSent } from "../../output/lines-as-sent.ts";
import { type RowWriter, rowWriter } from "../../output/row-writer.ts";
import { openSession } from "../../session.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../../usage/options.ts";

/**
 * The largest page of events.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/#tag/SystemLog/operation/listLogEvents
 */
const PAGE_SIZE = 1_000;

export const command = defineCommand({
  summary: "List events, newest first",
  description:
    "List events of the System Log, newest first. Tables show times in this machine's time zone; JSON, CSV and YAML show them as Okta sends them, in UTC. To write all events of a period to a file, use logs export.",
  options: {
    ...SELECTION_OPTIONS,
    since: string("<time>", `Start, e.g. ${TIMES} (default: seven days before the end)`),
    until: string("<time>", "End (default: now)"),
    ...UTC_OPTION,
    all: flag("List all events, however many"),
    limit: integer({ min: 1 }, `List at most this many (default: ${DEFAULT_ROWS})`),
    after: string("<cursor>", "Continue after this place, which an earlier list printed"),
    sortOrder: choice(["ASCENDING", "DESCENDING"], "Order by time (default: DESCENDING, newest first)"),
    ...FORMAT_OPTIONS,
    ...OUTPUT_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm logs list --user ana@example.com --since yesterday",
    "okta-idm logs list --ip 203.0.113.7 --since 2h --all",
    "okta-idm logs list --event user.session --filter 'outcome.result eq \"FAILURE\"'",
    "okta-idm logs list --since 2026-01-05 --until 2026-01-06 --utc --all -o ndjson",
    "okta-idm logs list --since 1h --format ecs",
  ],
  requires: FORMAT_REQUIRES,
  conflicts: [["all", "limit"]],
  async run(io, { values }) {
    const most = maxRows(values);
    const { since, until, after } = values;
    const sortOrder = values.sortOrder ?? "DESCENDING";
    const times = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
    const zone = zoneOf(io, values);
    // Rejects a wrong time, address, event type or output before any request.
    instantsOf(times, Date.now(), zone);
    checkSelection(values);
    const format = await eventFormat(values);
    const output = formatOutput(values, format);
    const asSent = format === undefined && canWriteAsSent(io, output);
    const writerAt = async (nowMs: number) =>
      asSent ? linesAsSent(io) : await rowWriter(io, output, eventShape(zone, nowMs));
    await writerAt(Date.now());
    const { client } = await openSession(io, values);
    const [nowMs, selection] = await Promise.all([
      timeFor(client, Object.values(times), io.signal),
      eventSelection(io, client, values),
    ]);
    const writer = await writerAt(nowMs);
    const { since: start, ...end } = instantsOf(times, nowMs, zone);
    const pages = listPages({
      client,
      path: "/api/v1/logs",
      parameters: {
        sortOrder,
        ...selection,
        ...end,
        // A cursor includes the start. Okta takes one of the two.
        ...(after !== undefined ? { after } : start !== undefined && { since: start }),
      },
      pageSize: PAGE_SIZE,
      most,
      asSent,
      signal: io.signal,
    });
    return writeList(io, {
      noun: "events",
      pages,
      writer: format === undefined ? writer : mappedWriter(writer, format),
      limit: values.limit,
      about: `${start === undefined ? "" : ` since ${clockTime(Date.parse(String(start)), zone)} (${offsetName(nowMs, zone)})`}, ${
        sortOrder === "ASCENDING" ? "oldest" : "newest"
      } first`,
    });
  },
});

/** Writes events in another schema. */
function mappedWriter(writer: RowWriter, { map }: EventFormat): RowWriter {
  return { ...writer, write: (rows) => writer.write(rows.map((row) => map(row as never))) };
}
