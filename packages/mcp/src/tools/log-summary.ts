import { type JsonSchema, operations, paginate, printable } from "@okta-idm/core";
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
    since: { type: "string", minLength: 1, description: "Start, as ISO 8601, such as 2026-11-29T08:00:00Z" },
    until: { type: "string", minLength: 1, description: "End, as ISO 8601. Default: now" },
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

const COUNTS: JsonSchema = { type: "array", description: "The most frequent values, with their count" };

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
  },
  required: ["events", "complete"],
};

export const logSummary: Tool = {
  name: "log_summary",
  title: "Summarize System Log",
  description: `Counts the events of the System Log by type, outcome, actor, IP address and country. Reads up to ${MOST_EVENTS} events. For the events themselves, use get_events.`,
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
  const until = query.until ?? new Date(client.clock.now()).toISOString();
  const counts = {
    eventTypes: new Map<string, number>(),
    outcomes: new Map<string, number>(),
    actors: new Map<string, number>(),
    ipAddresses: new Map<string, number>(),
    countries: new Map<string, number>(),
  };
  let events = 0;
  let first: string | undefined;
  let last: string | undefined;
  let isComplete = true;
  const params = { query: { ...query, until, limit: 1_000 } };
  for await (const event of paginate(client, "/api/v1/logs", { params, signal })) {
    if (events === MOST_EVENTS) {
      isComplete = false;
      break;
    }
    events += 1;
    const { published } = event;
    first ??= published;
    last = published ?? last;
    add(counts.eventTypes, event.eventType);
    add(counts.outcomes, event.outcome?.result);
    add(counts.actors, event.actor?.alternateId ?? event.actor?.id);
    add(counts.ipAddresses, event.client?.ipAddress);
    add(counts.countries, event.client?.geographicalContext?.country);
  }
  return resultOf({
    events,
    complete: isComplete,
    ...(!isComplete && {
      hint: `Only the first ${MOST_EVENTS} events were counted. Repeat with since ${last}.`,
    }),
    ...(first !== undefined && { first, last }),
    ...Object.fromEntries(Object.entries(counts).map(([name, values]) => [name, mostFrequent(values)])),
  });
}

function add(counts: Map<string, number>, value: unknown): void {
  if (typeof value === "string") counts.set(value, (counts.get(value) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>): object[] {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_ENTRIES)
    .map(([value, count]) => ({ value: printable(value).slice(0, 200), count }));
}
