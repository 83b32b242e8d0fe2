import { paginate } from "@okta-idm/core";
import { defineCommand, flag, integer, string } from "../../command.ts";
import { eventFormat, FORMAT_OPTIONS, FORMAT_REQUIRES, formatOutput } from "../../events/event-format.ts";
import { checkSelection, eventSelection, SELECTION_OPTIONS } from "../../events/event-selection.ts";
import { eventShape } from "../../events/event-shape.ts";
import { COLLECTOR_CONFLICTS, COLLECTOR_OPTIONS, COLLECTOR_REQUIRES } from "../../events/follow-options.ts";
import { type LogEvent, lastEvents } from "../../events/last-events.ts";
import { EXIT } from "../../exit-code.ts";
import { instant, timeFor } from "../../lists/instant.ts";
import { UTC_OPTION, zoneOf } from "../../lists/time-zone.ts";
import { rowWriter } from "../../output/row-writer.ts";
import { openSession } from "../../session.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../../usage/options.ts";

/**
 * The largest page of events.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/#tag/SystemLog/operation/listLogEvents
 */
const PAGE_SIZE = 1_000;
const DEFAULT_LIMIT = 20;
const DEFAULT_INTERVAL_S = 10;

export const command = defineCommand({
  summary: "Show the last events and follow new ones",
  description:
    "Show the last events of the System Log, oldest first. With --follow, it continues with new events until Ctrl-C. Each event is shown once, also if Okta sends it twice or records it late. With a checkpoint it is a collector that loses no event between two runs.",
  options: {
    follow: flag("Continue with new events", { short: "f" }),
    limit: integer({ min: 1, max: PAGE_SIZE }, `Number of last events to show (default: ${DEFAULT_LIMIT})`),
    since: string(
      "<time>",
      "Start here instead, e.g. 10m, 'today 09:00' or 2026-01-05T08:30:00Z. A checkpoint overrides it",
    ),
    ...UTC_OPTION,
    ...SELECTION_OPTIONS,
    interval: integer(
      { min: 1, max: 3_600, value: "<s>" },
      `Seconds between two requests (default: ${DEFAULT_INTERVAL_S})`,
    ),
    ...COLLECTOR_OPTIONS,
    ...FORMAT_OPTIONS,
    ...OUTPUT_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm logs tail",
    "okta-idm logs tail --follow --user ana@example.com",
    "okta-idm logs tail --follow --filter 'eventType sw \"user.lifecycle\"'",
    "okta-idm logs tail -f -o ndjson | jq .eventType",
    "okta-idm logs tail -f --format ocsf",
    "okta-idm logs tail -f --out events.ndjson.gz --rotate 100M",
    "okta-idm logs tail -f --webhook https://siem.example.com/okta \\\n      --checkpoint okta.checkpoint --dead-letters okta.dead-letters",
  ],
  requires: [...COLLECTOR_REQUIRES, ...FORMAT_REQUIRES],
  conflicts: [["limit", "since"], ...COLLECTOR_CONFLICTS],
  async run(io, { values }) {
    const limit = values.limit ?? DEFAULT_LIMIT;
    const { since: from } = values;
    const zone = zoneOf(io, values);
    // Rejects a wrong time before any request.
    if (from !== undefined) instant("--since", from, Date.now(), zone);
    checkSelection(values);
    const shape = eventShape(zone);
    if (values.follow) {
      const { followLog } = await import("../../events/follow-log.ts");
      const intervalMs = (values.interval ?? DEFAULT_INTERVAL_S) * 1_000;
      return followLog({ io, values, shape, zone, limit, since: from, intervalMs });
    }
    const format = await eventFormat(values);
    const writer = await rowWriter(io, formatOutput(values, format), shape);
    const write = (events: readonly LogEvent[]) =>
      writer.write(format === undefined ? events : events.map((event) => format.map(event as never)));
    const { client } = await openSession(io, values);
    const selection = await eventSelection(io, client, values);
    if (from === undefined) {
      const { events } = await lastEvents(client, selection, limit, io.signal);
      await write(events);
    } else {
      const since = instant("--since", from, await timeFor(client, [from], io.signal), zone);
      const query = { ...selection, limit: PAGE_SIZE, since };
      const list = paginate(client, "/api/v1/logs", { params: { query }, signal: io.signal });
      let before = new Set<string>();
      for await (const { items } of list.pages()) {
        await write(items.filter(({ uuid }) => !before.has(uuid)));
        before = new Set(items.map(({ uuid }) => uuid));
      }
    }
    await writer.end();
    return EXIT.done;
  },
});
