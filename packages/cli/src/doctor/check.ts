/** The result of one check. */
export interface Check {
  /** `no`: an action that would not work, though nothing is broken. `untried`: only doing it would show the result. */
  readonly result: "ok" | "warn" | "fail" | "no" | "untried";
  readonly check: string;
  readonly detail: string;
}

/** Longer groups show only their number. */
const MAX_NAMES = 4;

/** Puts the limits, and the actions with the same result, into one row each, so that all rows fit a terminal. */
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
  if (first === undefined) throw new TypeError("a group must have a check");
  const { result, detail } = first;
  if (checks.length === 1) return first;
  const names = checks.map(({ check }) => check).join(", ");
  const named = checks.length > MAX_NAMES ? "" : `: ${names}`;
  return { result, check: `${checks.length} actions`, detail: `${detail}${named}` };
}
