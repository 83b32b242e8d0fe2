import { statSync } from "node:fs";
import type { CollectProgress } from "@okta-idm/jobs";
import { commandLine, optionLine } from "../usage/command-line.ts";
import { CONNECTION_OPTIONS, type ConnectionValues } from "../usage/options.ts";
import { exportStarted, exportWithoutCheckpoint } from "../usage/usage-errors.ts";
import type { ExportWindow } from "./export-window.ts";

/**
 * Checks that an export has no checkpoint if it starts, and has one if it is resumed.
 *
 * @throws UsageError otherwise.
 */
export function checkFiles(out: string, checkpoint: string, isResumed: boolean): void {
  const isStarted = sizeOf(checkpoint) > 0;
  if (isStarted && !isResumed) throw exportStarted(checkpoint);
  if (isResumed && !isStarted && sizeOf(out) > 0) throw exportWithoutCheckpoint(out);
}

/** 0 if the file does not exist or cannot be read: opening it reports the error. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

interface ExportValues extends ConnectionValues {
  readonly out?: string | undefined;
}

/** How to resume an export: a command, or the options for standard output. */
export function resumeHint(
  values: ExportValues,
  { since, until }: ExportWindow,
  last: CollectProgress | undefined,
): string {
  if (values.out === undefined) {
    const from = optionLine("since", last?.published ?? since);
    return `To continue, add ${from} ${optionLine("until", until)}. The last events come again.`;
  }
  const { debug, ...connection } = CONNECTION_OPTIONS;
  const options = ["out", "resume", ...Object.keys(connection)];
  return `To resume: ${commandLine("logs export", { ...values, resume: true }, options)}`;
}
