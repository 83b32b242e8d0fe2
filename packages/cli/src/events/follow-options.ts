import { resolve } from "node:path";
import { type Conflict, file, flag, type Requirement, string, type ValuesOf } from "../command.ts";
import { dashed } from "../usage/parse-options.ts";
import { sameFile } from "../usage/usage-errors.ts";

/** The options that make `logs tail --follow` a collector. */
export const COLLECTOR_OPTIONS = {
  checkpoint: file("File that keeps the progress, for the next run to continue (default: <out>.checkpoint)"),
  out: file("Output file: lines of JSON, each event once"),
  rotate: string(
    "<size>",
    "Start another file after this size, e.g. 100M. The files are <out>-000001 and so on, before its extension",
  ),
  gzip: flag("Compress the file (default if its name ends in .gz)"),
  webhook: string("<url>", "URL to post lines of JSON to. Requires --checkpoint and --dead-letters"),
  webhookHeaders: file("File with headers to post, one a line (default: OKTA_IDM_WEBHOOK_HEADERS)"),
  deadLetters: file("File for events that the webhook rejects"),
};

export type CollectorValues = Partial<ValuesOf<typeof COLLECTOR_OPTIONS>>;

const PAST = "To export past events, use okta-idm logs export.";

export const COLLECTOR_REQUIRES = [
  ["rotate", "out"],
  ["gzip", "out"],
  ["deadLetters", "webhook"],
  ["webhookHeaders", "webhook"],
  // Without them, events that the webhook rejects, or that come between two runs, would be lost.
  ["webhook", "deadLetters"],
  ["webhook", "checkpoint"],
  ["out", "follow", PAST],
  ["webhook", "follow", PAST],
  ["checkpoint", "follow", PAST],
] as const satisfies readonly Requirement[];

export const COLLECTOR_CONFLICTS = [
  ["out", "webhook"],
  ["out", "output"],
  ["out", "fields"],
  ["webhook", "output"],
  ["webhook", "fields"],
  ["out", "limit"],
  ["checkpoint", "limit"],
] as const satisfies readonly Conflict[];

/** @throws UsageError if the checkpoint would overwrite another file of the collector. */
export function checkFilesDiffer(values: CollectorValues): void {
  for (const option of ["out", "deadLetters"] as const) {
    const { [option]: path, checkpoint } = values;
    if (path === undefined || checkpoint === undefined || resolve(path) !== resolve(checkpoint)) continue;
    throw sameFile(dashed(option), "--checkpoint");
  }
}
