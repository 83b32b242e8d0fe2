import { type JsonSchema, operations, printable } from "@okta-idm/core";
import { summarizeLog, type ValueCount } from "@okta-idm/jobs";
import { checkArguments } from "../arguments.ts";
import type { OrgServer } from "../org-server.ts";
import { resultOf } from "../result.ts";
import type { Call, Tool, ToolResult } from "../tool.ts";

/** Events that one summary reads, in five requests. */
const MAX_EVENTS = 5_000;
/** Values of each count. */
const MAX_VALUES = 20;

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
    q: { type: "string", minLength: 1, description: "Keywords. An event has to contain all of them" },
  },
  required: ["since"],
  additionalProperties: false,
};

const COUNTS: JsonSchema = {
  type: "array",
  description: `The most frequent values with their counts, ${MAX_VALUES} at most`,
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
  description: `Counts the events of the System Log by type, outcome, actor, IP address and country, and failed sign-ins by IP address. Reads up to ${MAX_EVENTS} events, newest first. For the events themselves, use get_events.`,
  effect: "read",
  scopes: operations.listLogEvents.scopes,
  isIdempotent: true,
  input: INPUT,
  output: OUTPUT,
  run: runLogSummary,
};

interface Query {
  readonly since: string;
  readonly until?: string;
  readonly filter?: string;
  readonly q?: string;
}

async function runLogSummary(server: OrgServer, { arguments: given, signal }: Call): Promise<ToolResult> {
  const query = checkArguments<Query>(INPUT, given);
  const { client } = await server.session();
  const summary = await summarizeLog(client, { ...query, limit: MAX_EVENTS, signal });
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

/** Returns the first values of each count, escaped and cut: the log holds text that strangers typed. */
function mostFrequent(counts: Readonly<Record<string, readonly ValueCount[]>>): object {
  const cut = (values: readonly ValueCount[]) =>
    values.slice(0, MAX_VALUES).map(({ value, count }) => ({ value: printable(value).slice(0, 200), count }));
  return Object.fromEntries(Object.entries(counts).map(([name, values]) => [name, cut(values)]));
}
