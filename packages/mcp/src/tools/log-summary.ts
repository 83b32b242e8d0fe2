import { type JsonSchema, operations, printable } from "@okta-idm/core";
import { summarizeLog, type ValueCount } from "@okta-idm/jobs";
import { checkArguments } from "../flat-arguments.ts";
import type { OrgServer } from "../org-server.ts";
import { type Call, resultOf, type Tool, type ToolResult } from "../tool.ts";

/** Events that one summary reads, which is five requests. */
const MOST_EVENTS = 5_000;
/** Entries of each count. */
const MOST_ENTRIES = 20;

const INPUT: JsonSchema = {
  type: "object",
  properties: {
    since: {
      type: "string",
      format: "date-time",
      description: "Start, as ISO 8601, such as 2026-11-29T08:00:00Z",
    },
    until: { type: "string", format: "date-time", description: "End, as ISO 8601. Default: now" },
    filter: {
      type: "string",
      minLength: 1,
      description: 'SCIM filter, such as actor.id eq "00u1a2b3c4d5e6f7g8h9"',
    },
    q: { type: "string", minLength: 1, description: "Keywords that an event has to hold, all of them" },
  },
  required: ["since"],
  additionalProperties: false,
};

const COUNTS: JsonSchema = {
  type: "array",
  description: `The most frequent values with their counts, ${MOST_ENTRIES} at most`,
};

const OUTPUT: JsonSchema = {
  type: "object",
  properties: {
    events: { type: "integer" },
    complete: { type: "boolean", description: "Whether all events were counted" },
    hint: { type: "string" },
    first: { type: "string" },
    last: { type: "string" },
    eventTypes: COUNTS,
    outcomes: COUNTS,
    actors: COUNTS,
    ipAddresses: COUNTS,
    countries: COUNTS,
    failedSignIns: { type: "object", description: "Failed sign-ins: events, ipAddresses and actors" },
  },
  required: ["events", "complete"],
};

export const logSummary: Tool = {
  name: "log_summary",
  title: "Summarize System Log",
  description: `Counts the events of the System Log by type, outcome, actor, IP address and country, and failed sign-ins by IP address. Reads up to ${MOST_EVENTS} events, newest first. For the events themselves, use get_events.`,
  effect: "read",
  scopes: operations.listLogEvents.scopes,
  isIdempotent: true,
  input: INPUT,
  output: OUTPUT,
  run: summarize,
};

interface Given {
  readonly since: string;
  readonly until?: string;
  readonly filter?: string;
  readonly q?: string;
}

async function summarize(server: OrgServer, { arguments: given, signal }: Call): Promise<ToolResult> {
  const query = checkArguments<Given>(INPUT, given);
  const { client } = await server.session();
  const summary = await summarizeLog(client, { ...query, limit: MOST_EVENTS, signal });
  const { events, complete, first, last, failedSignIns, ...counts } = summary;
  return resultOf({
    events,
    complete,
    ...(!complete && {
      hint: `Only the newest ${events} events were counted. For older ones, repeat with until ${printable(first ?? "")}.`,
    }),
    ...(first !== undefined && { first: printable(first), last: printable(last ?? "") }),
    ...mostFrequent(counts),
    failedSignIns: {
      events: failedSignIns.events,
      ...mostFrequent({ ipAddresses: failedSignIns.ipAddresses, actors: failedSignIns.actors }),
    },
  });
}

/** The first values of each count, safe and short: the log holds what strangers typed. */
function mostFrequent(counts: Readonly<Record<string, readonly ValueCount[]>>): object {
  const shown = (values: readonly ValueCount[]) =>
    values
      .slice(0, MOST_ENTRIES)
      .map(({ value, count }) => ({ value: printable(value).slice(0, 200), count }));
  return Object.fromEntries(Object.entries(counts).map(([name, values]) => [name, shown(values)]));
}
