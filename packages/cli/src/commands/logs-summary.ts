import { summarizeLog } from "@okta-idm/jobs";
import { type Command, text } from "../command.ts";
import { checkSelection, eventSelection, SELECTION_OPTIONS } from "../events/event-selection.ts";
import { eventCount } from "../events/event-words.ts";
import { summaryRows, summaryText } from "../events/summary-text.ts";
import { EXIT } from "../exit-code.ts";
import { MOMENTS, momentsOf } from "../lists/instant.ts";
import { timeFor } from "../lists/org-time.ts";
import { UTC_OPTION, zoneOf } from "../lists/time-zone.ts";
import { formatName, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { note, print } from "../terminal/print.ts";
import { progress } from "../terminal/progress.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";
import { refuseBoth, wholeNumber } from "../usage/parameter-options.ts";

/** Events that are counted if nobody says how many: 100 requests. */
const USUAL_EVENTS = 100_000;
const USUAL_TOP = 5;

const { output } = OUTPUT_OPTIONS;

export const logsSummary: Command = {
  description:
    "Counts the events of the System Log by type, outcome, country, IP address and actor, and failed sign-ins by IP address and by actor. A terminal shows the most frequent values as a bar chart. -o json or yaml has all counts as one object; csv and ndjson have a row for each count.",
  options: {
    ...SELECTION_OPTIONS,
    since: { type: "string", value: "<moment>", help: `Start, e.g. ${MOMENTS} (default: 1d)` },
    until: { type: "string", value: "<moment>", help: "End (default: now)" },
    ...UTC_OPTION,
    top: {
      type: "string",
      value: "<n>",
      help: `Values to show of each count in a table (default: ${USUAL_TOP})`,
    },
    limit: {
      type: "string",
      value: "<n>",
      help: `Count at most this many events, the newest (default: ${USUAL_EVENTS.toLocaleString("en")})`,
    },
    all: { type: "boolean", help: "Count all events, however many" },
    output,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm logs summary --since yesterday",
    "okta-idm logs summary --user ana@example.com --since 7d",
    "okta-idm logs summary --since 2h -o json | jq .failedSignIns.ipAddresses",
  ],
  async run(io, _args, values) {
    refuseBoth(values, "all", "limit");
    const limit =
      values["all"] === true
        ? Number.MAX_SAFE_INTEGER
        : wholeNumber("--limit", text(values, "limit") ?? String(USUAL_EVENTS), 1);
    const top = wholeNumber("--top", text(values, "top") ?? String(USUAL_TOP), 1);
    const zone = zoneOf(io, values);
    const moments = { since: text(values, "since") ?? "1d", until: text(values, "until") ?? "now" };
    // What is no moment, address, event type or format is rejected before any request.
    momentsOf(moments, Date.now(), zone);
    checkSelection(values);
    const format = formatName(values);
    const { client } = await openSession(io, values);
    const [nowMs, selection] = await Promise.all([
      timeFor(client, Object.values(moments), io.signal),
      eventSelection(io, client, values),
    ]);
    const { since, until } = momentsOf(moments, nowMs, zone) as typeof moments;
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
    note(io, `There are older events: only the newest ${summary.events.toLocaleString("en")} were counted.`);
    note(io, "To count all, add --all. To count fewer, give a later --since.");
    return text(values, "limit") === undefined ? EXIT.incomplete : EXIT.done;
  },
};
