import type { Style } from "../terminal/print.ts";

/** How something went, by the word for it. */
const RESULTS = new Map<string, Style>([
  ["ok", "green"],
  ["changed", "green"],
  ["warn", "yellow"],
  ["no", "yellow"],
  ["pending", "yellow"],
  ["fail", "red"],
  ["failed", "red"],
  ["unknown", "red"],
  ["impossible", "red"],
]);

/** Users and apps: green can sign in, red cannot, and yellow has something to do first. */
const STATUSES = new Map<string, Style>([
  ["ACTIVE", "green"],
  ["STAGED", "yellow"],
  ["PROVISIONED", "yellow"],
  ["RECOVERY", "yellow"],
  ["PASSWORD_EXPIRED", "yellow"],
  ["LOCKED_OUT", "red"],
  ["SUSPENDED", "red"],
  ["DEPROVISIONED", "red"],
  ["INACTIVE", "red"],
]);

/** Outcomes of events. All others, such as CHALLENGE, are yellow. */
const OUTCOMES = new Map<string, Style>([
  ["SUCCESS", "green"],
  ["ALLOW", "green"],
  ["FAILURE", "red"],
  ["DENY", "red"],
]);

const SEVERITIES = new Map<string, Style>([
  ["WARN", "yellow"],
  ["ERROR", "red"],
]);

/** The style of a value, by the path of its column; undefined if it does not stand out. */
export function styleOf(path: string | undefined, text: string): Style | undefined {
  switch (path) {
    case "result":
    case "outcome":
    case "verdict":
      return RESULTS.get(text);
    case "status":
    case "before":
    case "after":
      return STATUSES.get(text);
    case "outcome.result":
      return text === "-" ? undefined : (OUTCOMES.get(text) ?? "yellow");
    case "severity":
      return SEVERITIES.get(text);
    default:
      return undefined;
  }
}
