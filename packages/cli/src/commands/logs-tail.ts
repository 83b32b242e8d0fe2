import { paginate } from "@okta-idm/core";
import { type Command, text, type Values } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { followEvents, SeenEvents } from "../lists/follow-events.ts";
import { instant } from "../lists/instant.ts";
import { lastEvents } from "../lists/last-events.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";
import { refuseBoth, wholeNumber } from "../usage/parameter-options.ts";
import { EVENT_SHAPE } from "./lists.ts";

/** As many as Okta gives at once. */
const PAGE_SIZE = 1_000;

export const logsTail: Command = {
  description:
    "Shows the last events of the System Log, oldest first; with --follow, also those to come, until Ctrl-C. An event that Okta sends twice is shown once, and one that it writes late is shown when it comes.",
  options: {
    follow: { type: "boolean", short: "f", help: "Go on with the events to come" },
    limit: { type: "string", value: "<n>", help: "How many of the last events to show. Default: 20" },
    since: {
      type: "string",
      value: "<moment>",
      help: "Begin here instead, e.g. 10m or 2026-01-05T08:30:00Z",
    },
    filter: { type: "string", value: "<text>", help: 'SCIM expression, e.g. severity eq "WARN"' },
    q: { type: "string", value: "<text>", help: "Keywords that an event has to hold, all of them" },
    interval: { type: "string", value: "<s>", help: "Seconds between two looks. Default: 10" },
    ...OUTPUT_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm logs tail",
    "okta-idm logs tail --follow --filter 'eventType sw \"user.lifecycle\"'",
    "okta-idm logs tail -f -o ndjson | jq .eventType",
  ],
  async run(io, _args, values) {
    refuseBoth(values, "limit", "since");
    const limit = wholeNumber("--limit", text(values, "limit") ?? "20", 1, PAGE_SIZE);
    const intervalS = wholeNumber("--interval", text(values, "interval") ?? "10", 1, 3_600);
    const from = text(values, "since");
    const given = from === undefined ? undefined : instant("--since", from, Date.now());
    const writer = await rowWriter(io, values, EVENT_SHAPE);
    const { client } = await openSession(io, values);
    const seen = new SeenEvents();
    let since = given;
    if (since === undefined) {
      const last = await lastEvents(client, narrowed(values), limit, io.signal);
      await writer.write(last.events.filter((event) => seen.isNew(event)));
      since = last.until;
    }
    if (values["follow"] === true) {
      const query = { ...narrowed(values), limit: PAGE_SIZE, since };
      return followEvents({ io, client, writer, seen, query, intervalS });
    }
    if (given !== undefined) {
      const query = { ...narrowed(values), limit: PAGE_SIZE, since: given };
      const list = paginate(client, "/api/v1/logs", { params: { query }, signal: io.signal });
      for await (const { items } of list.pages()) await writer.write(items);
    }
    await writer.end();
    return EXIT.done;
  },
};

function narrowed(values: Values): { filter?: string; q?: string } {
  const [filter, q] = [text(values, "filter"), text(values, "q")];
  return { ...(filter !== undefined && { filter }), ...(q !== undefined && { q }) };
}
