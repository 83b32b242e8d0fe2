import type { Check } from "./check.ts";

/** Names that are listed; of more, only their number is told. */
const MOST_NAMED = 4;

/** Checks of a kind in one row, so that a terminal shows them all: the limits, and the actions that are judged alike. */
export function groupedChecks(limits: readonly Check[], actions: readonly Check[]): Check[] {
  const groups = new Map<string, Check[]>();
  for (const check of actions) {
    const key = `${check.result} ${check.detail}`;
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  return [...groupedLimits(limits), ...[...groups.values()].map(groupedActions)];
}

function groupedLimits(limits: readonly Check[]): Check[] {
  if (limits.length === 0) return [];
  const low = limits.filter(({ result }) => result !== "ok");
  if (low.length > 0) {
    return [{ result: "warn", check: "rate limits", detail: low.map(({ detail }) => detail).join("; ") }];
  }
  const short = limits.map(({ detail }) => detail.replace(/: (\d+) of (\d+) left$/, " $1/$2"));
  return [{ result: "ok", check: "rate limits", detail: `left: ${short.join(", ")}` }];
}

function groupedActions(checks: readonly Check[]): Check {
  const [first] = checks;
  if (first === undefined) throw new TypeError("a group has a check");
  const { result, detail } = first;
  if (checks.length === 1) return first;
  const names = checks.map(({ check }) => check).join(", ");
  const named = checks.length > MOST_NAMED ? "" : `: ${names}`;
  return { result, check: `${checks.length} actions`, detail: `${detail}${named}` };
}
