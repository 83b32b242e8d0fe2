import { setTimeout as delay } from "node:timers/promises";
import { type ListItem, OktaError, paginate, unwrap } from "@okta-idm/core";
import { type Command, type Io, text, type Values } from "../command.ts";
import { tellError } from "../error-text.ts";
import { EXIT } from "../exit-code.ts";
import { instant } from "../instant.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../options.ts";
import { type RowWriter, rowWriter } from "../output/row-writer.ts";
import { wholeNumber } from "../parameter-options.ts";
import { openSession, type Session } from "../session.ts";
import { note } from "../terminal/print.ts";
import { EVENT_SHAPE } from "./lists.ts";

type LogEvent = ListItem<"/api/v1/logs">;

/** Events whose repetition is noticed. */
const REMEMBERED = 10_000;
const LONGEST_PAUSE_S = 60;

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
    const writer = await rowWriter(io, values, EVENT_SHAPE);
    const session = await openSession(io, values);
    const query = narrowed(values);
    const given = text(values, "since");
    const limit = wholeNumber("--limit", text(values, "limit") ?? "20", 1);
    const intervalS = wholeNumber("--interval", text(values, "interval") ?? "10", 1);
    const start = new Date().toISOString();
    const seen = new Seen();
    if (given === undefined) {
      const events = await lastEvents(session, query, Math.min(limit, 1_000), io.signal);
      await writer.write(events.filter((event) => seen.isNew(event)));
      if (values["follow"] !== true) await writer.end();
    }
    const since = given === undefined ? start : instant("--since", given, Date.now());
    if (values["follow"] === true)
      return follow({ io, session, writer, seen, query: { ...query, since }, intervalS });
    if (given !== undefined) await once({ io, session, writer, seen, query: { ...query, since }, intervalS });
    return EXIT.done;
  },
};

interface Tail {
  readonly io: Io;
  readonly session: Session;
  readonly writer: RowWriter;
  readonly seen: Seen;
  readonly query: object;
  readonly intervalS: number;
}

/** Reads what there is by now. */
async function once({ io, session, writer, seen, query }: Tail): Promise<void> {
  const list = paginate(session.client, "/api/v1/logs", { params: { query }, signal: io.signal } as never);
  for await (const { items } of list.pages()) await writer.write(items.filter((event) => seen.isNew(event)));
  await writer.end();
}

/**
 * Looks again and again for what came behind the last page. After an error it waits as well, longer each time; one that
 * waiting does not mend ends it.
 */
async function follow({ io, session, writer, seen, query, intervalS }: Tail): Promise<number> {
  let from: string | undefined;
  for (let pauseS = intervalS; ; ) {
    const list = paginate(session.client, "/api/v1/logs", {
      params: { query },
      from,
      signal: io.signal,
    } as never);
    try {
      for await (const { items } of list.pages()) {
        const events = items.filter((event) => seen.isNew(event));
        if (events.length > 0) await writer.write(events);
      }
      pauseS = intervalS;
    } catch (error) {
      io.signal.throwIfAborted();
      const passes = error instanceof OktaError && /^(network|timeout|server|rate_limited)$/.test(error.kind);
      if (!passes) throw error;
      pauseS = Math.min(LONGEST_PAUSE_S, pauseS * 2);
      tellError(io, error);
      note(io, `Looking again in ${pauseS} s`);
    }
    from = list.end?.next ?? from;
    await delay(pauseS * 1_000, undefined, { signal: io.signal }).catch(() => io.signal.throwIfAborted());
  }
}

async function lastEvents(
  { client }: Session,
  query: object,
  limit: number,
  signal: AbortSignal,
): Promise<LogEvent[]> {
  const newestFirst = { ...query, limit, sortOrder: "DESCENDING" } as const;
  const events = await unwrap(client.GET("/api/v1/logs", { params: { query: newestFirst }, signal }));
  return events.toReversed();
}

function narrowed(values: Values): object {
  const [filter, q] = [text(values, "filter"), text(values, "q")];
  return { ...(filter !== undefined && { filter }), ...(q !== undefined && { q }), limit: 1_000 };
}

/** The events that were shown, by uuid, as far as it goes back. */
class Seen {
  readonly #uuids = new Set<string>();

  isNew({ uuid }: LogEvent): boolean {
    if (this.#uuids.has(uuid)) return false;
    this.#uuids.add(uuid);
    if (this.#uuids.size > REMEMBERED) {
      const { value } = this.#uuids.values().next();
      if (value !== undefined) this.#uuids.delete(value);
    }
    return true;
  }
}
