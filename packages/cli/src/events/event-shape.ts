import { stringifyJson } from "@okta-idm/core";
import { clockTime, offsetName, type TimeZone } from "../lists/time-zone.ts";
import type { RowShape } from "../output/row-writer.ts";

const SAMPLE = {
  published: "2026-01-05T08:30:00.000Z",
  eventType: "user.lifecycle.deactivate",
  outcome: { result: "SUCCESS" },
  client: { ipAddress: "203.0.113.100" },
  actor: { alternateId: "somebody@example.com" },
  target: [{ alternateId: "somebody@example.com" }],
};

/**
 * The table of events: time, outcome, type, IP address, actor, targets and reason.
 *
 * @param nowMs the head has the offset of the zone at this time. A row with another offset shows it.
 */
export function eventShape(zone: TimeZone, nowMs = Date.now()): RowShape {
  const offset = offsetName(nowMs, zone);
  return {
    columns: [
      "published",
      "outcome.result",
      "eventType",
      "client.ipAddress",
      "actor.alternateId",
      "target.alternateId",
      "outcome.reason",
    ],
    heads: {
      published: `TIME (${offset})`,
      "outcome.result": "OUTCOME",
      "client.ipAddress": "IP",
      "actor.alternateId": "ACTOR",
      "target.alternateId": "TARGET",
    },
    cells: {
      published: (value) => timeText(value, zone, offset),
      "target.alternateId": (_, event) => targetNames(event),
    },
    noun: "events",
    sentences: true,
    sample: [SAMPLE],
  };
}

/** The logins of the targets. Okta calls the login of a group `unknown`, so it has its display name. */
function targetNames(event: unknown): string {
  const { target } = Object(event) as { readonly target?: unknown };
  if (!Array.isArray(target)) return "";
  const names = target.map((entry) => {
    const { alternateId, displayName } = Object(entry) as Readonly<Record<string, unknown>>;
    return [alternateId, displayName].find((name) => typeof name === "string" && name !== "unknown");
  });
  return names.filter(Boolean).join(", ");
}

function timeText(value: unknown, zone: TimeZone, headOffset: string): string {
  if (typeof value !== "string") return value === undefined ? "" : stringifyJson(value);
  const timeMs = Date.parse(value);
  // Text that is not a time is shown as the server sent it.
  if (Number.isNaN(timeMs) || !/^\d{4}-/.test(value)) return value;
  const offset = offsetName(timeMs, zone);
  return `${clockTime(timeMs, zone)}${offset === headOffset ? "" : offset.replace(/^UTC/, "") || "Z"}`;
}
