import { operations } from "@okta-idm/core";
import type { EventFormat } from "@okta-idm/jobs";
import { type Command, text } from "../command.ts";
import { eventFormat, FORMAT_OPTIONS, formatOutput } from "../events/event-format.ts";
import { checkSelection, eventSelection, SELECTION_OPTIONS } from "../events/event-selection.ts";
import { eventShape } from "../events/event-shape.ts";
import { MOMENTS, momentsOf } from "../lists/instant.ts";
import { listPages } from "../lists/list-pages.ts";
import { timeFor } from "../lists/org-time.ts";
import { clockTime, offsetName, UTC_OPTION, zoneOf } from "../lists/time-zone.ts";
import { writeList } from "../lists/write-list.ts";
import { canWriteAsSent, linesAsSent } from "../output/lines-as-sent.ts";
import { type RowWriter, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";
import { givenParameters } from "../usage/parameter-options.ts";
import { rowsAtMost, USUAL_ROWS } from "./list.ts";

/**
 * The largest page of events.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/#tag/SystemLog/operation/listLogEvents
 */
const PAGE_SIZE = 1_000;
/** Parameters of the contract that have options of their own here. */
const EXCEPT = ["limit", "after", "filter", "q"];

export const logsList: Command = {
  description:
    "Lists events of the System Log, newest first, of the last seven days unless --since is given. Tables show the time of this machine's time zone, and how far that is from UTC; JSON, CSV and YAML show it as Okta sends it. To write all events of a time to a file, use logs export.",
  options: {
    ...SELECTION_OPTIONS,
    since: {
      type: "string",
      value: "<moment>",
      help: `Start, e.g. ${MOMENTS} (default: seven days before the end)`,
    },
    until: { type: "string", value: "<moment>", help: "End (default: now)" },
    ...UTC_OPTION,
    all: { type: "boolean", help: "List all events, however many" },
    limit: { type: "string", value: "<n>", help: `List at most this many (default: ${USUAL_ROWS})` },
    after: { type: "string", value: "<cursor>", help: "Continue where an earlier list stopped" },
    "sort-order": {
      type: "string",
      value: "<ASCENDING|DESCENDING>",
      help: "Order by time (default: DESCENDING, newest first)",
    },
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
  async run(io, _args, values) {
    const most = rowsAtMost(values);
    const { query } = operations.listLogEvents.parameters;
    const { since, until, ...given } = givenParameters(query, values, EXCEPT);
    const moments = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
    const zone = zoneOf(io, values);
    // What is no moment, address, event type or output is rejected before any request.
    momentsOf(moments, Date.now(), zone);
    checkSelection(values);
    const format = await eventFormat(values);
    const output = formatOutput(values, format);
    const asSent = format === undefined && canWriteAsSent(io, output);
    const writerAt = async (nowMs: number) =>
      asSent ? linesAsSent(io) : await rowWriter(io, output, eventShape(zone, nowMs));
    await writerAt(Date.now());
    const { client } = await openSession(io, values);
    const [nowMs, selection] = await Promise.all([
      timeFor(client, Object.values(moments).map(String), io.signal),
      eventSelection(io, client, values),
    ]);
    const writer = await writerAt(nowMs);
    const after = text(values, "after");
    const { since: start, ...end } = momentsOf(moments, nowMs, zone);
    const pages = listPages({
      client,
      path: "/api/v1/logs",
      parameters: {
        sortOrder: "DESCENDING",
        ...given,
        ...selection,
        ...end,
        // A cursor has its start in itself: Okta takes one of the two.
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
      asked: values["limit"] === undefined ? undefined : most,
      about: `${start === undefined ? "" : ` since ${clockTime(Date.parse(String(start)), zone)} (${offsetName(nowMs, zone)})`}, ${
        given["sortOrder"] === "ASCENDING" ? "oldest" : "newest"
      } first`,
    });
  },
};

/** A writer of events in another schema. */
function mappedWriter(writer: RowWriter, { map }: EventFormat): RowWriter {
  return { ...writer, write: (rows) => writer.write(rows.map((row) => map(row as never))) };
}
