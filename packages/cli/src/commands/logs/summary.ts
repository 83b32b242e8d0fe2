import { summarizeLog } from "@okta-idm/jobs";
import { defineCommand, flag, integer, string } from "../../command.ts";
import { checkSelection, eventSelection, SELECTION_OPTIONS } from "../../events/event-selection.ts";
import { eventCount } from "../../events/event-words.ts";
import { summaryRows, summaryText } from "../../events/summary-text.ts";
import { EXIT } from "../../exit-code.ts";
import { instantsOf, TIMES } from "../../lists/instant.ts";
import { timeFor } from "../../lists/org-time.ts";
import { UTC_OPTION, zoneOf } from "../../lists/time-zone.ts";
import { formatName, rowWriter } from "../../output/row-writer.ts";
import { openSession } from "../../session.ts";
import { note, print } from "../../terminal/print.ts";
import { progress } from "../../terminal/progress.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../../usage/options.ts";

/** Takes 100 requests. */
const DEFAULT_EVENTS = 100_000;
const DEFAULT_TOP = 5;

const { output } = OUTPUT_OPTIONS;

export const command = defineCommand({
  summary: "Count events by type, IP, country and outcome",
  description:
    "Counts events of the System Log by type, outcome, country, IP address and actor, and failed sign-ins by IP address and actor. A table shows the most frequent values. JSON and YAML have all counts in one object, CSV and NDJSON a row for each count.",
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
