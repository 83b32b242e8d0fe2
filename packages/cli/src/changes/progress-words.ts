import type { BulkProgress } from "@okta-idm/jobs";

/** The outcomes as they are told, in their order. */
const TOLD = ["changed", "planned", "already", "pending", "failed", "unknown", "refused"] as const;

/** How far a run of many is, in a line: what became of how many, how many are left, and for how long. */
export function progressWords(progress: BulkProgress): string {
  const { total, left, etaMs } = progress;
  const counts = TOLD.filter((outcome) => progress[outcome] > 0).map(
    (outcome) => `${counted(progress[outcome])} ${outcome}`,
  );
  const rest = left > 0 && etaMs !== undefined ? ` (${duration(etaMs)})` : "";
  return `${counted(total - left)} done: ${[...counts, `${counted(left)} left`].join(", ")}${rest}`;
}

export function counted(count: number): string {
  return count.toLocaleString("en");
}

/** A time to go as people say it: no more exact than it is known. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
