import { statSync } from "node:fs";
import { OktaError } from "@okta-idm/core";
import type { CollectProgress } from "@okta-idm/jobs";
import type { Values } from "../command.ts";
import { commandLine, optionLine } from "../usage/command-line.ts";
import { CONNECTION_OPTIONS } from "../usage/options.ts";
import type { ExportWindow } from "./export-window.ts";

/**
 * Refuses to begin what was begun already, and to go on with what is finished.
 *
 * @throws OktaError of kind `refused`.
 */
export function refuseUnfit(out: string, checkpoint: string, isResumed: boolean): void {
  const isBegun = sizeOf(checkpoint) > 0;
  if (isBegun && !isResumed) {
    throw new OktaError(
      "refused",
      `${checkpoint} is there: that export was begun and not finished. Add --resume, or remove both files`,
    );
  }
  if (isResumed && !isBegun && sizeOf(out) > 0) {
    throw new OktaError(
      "refused",
      `${out} has no checkpoint beside it: that export is finished, or it is another file`,
    );
  }
}

/** 0 of what is not there, or cannot be looked at: what is wrong with it is told when it is opened. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** How an export that broke off is gone on with, as a command, or to standard output as options. */
export function howToGoOn(
  values: Values,
  { since, until }: ExportWindow,
  last: CollectProgress | undefined,
): string {
  if (values["out"] === undefined) {
    const from = optionLine("since", last?.published ?? since);
    return `To continue from there, with its last events again, add ${from} ${optionLine("until", until)}`;
  }
  const { debug, ...connection } = CONNECTION_OPTIONS;
  const options = ["out", "resume", ...Object.keys(connection)];
  return `To continue from there: ${commandLine("logs export", { ...values, resume: true }, options)}`;
}
