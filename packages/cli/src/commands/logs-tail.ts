import { paginate } from "@okta-idm/core";
import { type Command, text } from "../command.ts";
import { eventFormat, FORMAT_OPTIONS, formatOutput } from "../events/event-format.ts";
import { checkSelection, eventSelection, SELECTION_OPTIONS } from "../events/event-selection.ts";
import { eventShape } from "../events/event-shape.ts";
import { COLLECTOR_OPTIONS, refuseCollecting } from "../events/follow-options.ts";
import { EXIT } from "../exit-code.ts";
import { instant } from "../lists/instant.ts";
import { type LogEvent, lastEvents } from "../lists/last-events.ts";
import { timeFor } from "../lists/org-time.ts";
import { UTC_OPTION, zoneOf } from "../lists/time-zone.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";
import { refuseBoth, wholeNumber } from "../usage/parameter-options.ts";

/**
 * The largest page of events.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/#tag/SystemLog/operation/listLogEvents
 */
const PAGE_SIZE = 1_000;

export const logsTail: Command = {
  description:
    "Shows the last events of the System Log, oldest first; with --follow, also those to come, until Ctrl-C. An event that Okta sends twice is shown once, and one that it writes late is shown when it comes. With a checkpoint it is a collector, which loses nothing between two runs.",
  options: {
    follow: { type: "boolean", short: "f", help: "Go on with the events to come" },
    limit: { type: "string", value: "<n>", help: "How many of the last events to show. Default: 20" },
    since: {
      type: "string",
      value: "<moment>",
      help: "Begin here instead, e.g. 10m, 'today 09:00' or 2026-01-05T08:30:00Z; with a checkpoint, the first time",
    },
    ...UTC_OPTION,
    ...SELECTION_OPTIONS,
    interval: { type: "string", value: "<s>", help: "Seconds between two looks. Default: 10" },
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
  async run(io, _args, values) {
    refuseBoth(values, "limit", "since");
    const limit = wholeNumber("--limit", text(values, "limit") ?? "20", 1, PAGE_SIZE);
    const intervalS = wholeNumber("--interval", text(values, "interval") ?? "10", 1, 3_600);
    const from = text(values, "since");
    // What is no moment is rejected before any request.
    const zone = zoneOf(io, values);
    if (from !== undefined) instant("--since", from, Date.now(), zone);
    checkSelection(values);
    const shape = eventShape(zone);
    if (values["follow"] === true) {
      const { followLog } = await import("../events/follow-log.ts");
      const intervalMs = intervalS * 1_000;
      return followLog({ io, values, shape, zone, limit, since: from, intervalMs });
    }
    refuseCollecting(values);
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
};
