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
 * What events look like to people: when, how it went, what, from where, who, to whom, and why it failed.
 *
 * @param nowMs the head says how far the zone is from UTC at this time; a row of another offset says so itself.
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

/** Groups and other things have no login: Okta calls them `unknown` there, and has a display name. */
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
  // What is no moment, and one that no clock shows, is as the server sent it.
  if (Number.isNaN(timeMs) || !/^\d{4}-/.test(value)) return value;
  const offset = offsetName(timeMs, zone);
  return `${clockTime(timeMs, zone)}${offset === headOffset ? "" : offset.replace(/^UTC/, "") || "Z"}`;
}
