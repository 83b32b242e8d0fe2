import type { BulkProgress } from "@okta-idm/jobs";

/** The outcomes in the order of the text. */
const OUTCOMES = ["changed", "planned", "already", "pending", "failed", "unknown", "refused"] as const;

/** The progress of a bulk run in one line: items by outcome, items left, and the time left. */
export function progressWords(progress: BulkProgress): string {
  const { total, left, etaMs } = progress;
  const counts = OUTCOMES.filter((outcome) => progress[outcome] > 0).map(
    (outcome) => `${counted(progress[outcome])} ${outcome}`,
  );
  const rest = left > 0 && etaMs !== undefined ? ` (${duration(etaMs)})` : "";
  return `${counted(total - left)} done: ${[...counts, `${counted(left)} left`].join(", ")}${rest}`;
}

export function counted(count: number): string {
  return count.toLocaleString("en");
}

/** An estimated time, rounded. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
