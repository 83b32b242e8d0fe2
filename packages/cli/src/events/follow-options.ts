import { resolve } from "node:path";
import { OktaError } from "@okta-idm/core";
import { type Options, text, type Values } from "../command.ts";
import { refuseAlone, refuseBoth } from "../usage/parameter-options.ts";

/** The options that make a collector of one who looks on. */
export const COLLECTOR_OPTIONS = {
  checkpoint: {
    type: "string",
    value: "<file>",
    help: "File that says how far it is: the next run continues from there. Default: <out>.checkpoint",
  },
  out: { type: "string", value: "<file>", help: "File to write to, lines of JSON, each event once" },
  rotate: {
    type: "string",
    value: "<size>",
    help: "Begin another file after so much, e.g. 100M: <out> is events-000001.ndjson and so on then",
  },
  gzip: { type: "boolean", help: "Compress it, as is done anyway where its name ends in .gz" },
  webhook: {
    type: "string",
    value: "<url>",
    help: "URL to post to, lines of JSON; needs --checkpoint and --dead-letters",
  },
  "webhook-headers": {
    type: "string",
    value: "<file>",
    help: "File of headers to post with, a line each. Default: OKTA_IDM_WEBHOOK_HEADERS",
  },
  "dead-letters": {
    type: "string",
    value: "<file>",
    help: "File for what the webhook does not take in the end",
  },
} as const satisfies Options;

/**
 * Refuses what does not go together.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkFollowOptions(values: Values): void {
  refuseBoth(values, "out", "webhook");
  for (const option of ["rotate", "gzip"]) refuseAlone(values, option, "out");
  for (const option of ["dead-letters", "webhook-headers"]) refuseAlone(values, option, "webhook");
  // What the other side did not take, or came while nothing was collected, would be lost.
  for (const option of ["dead-letters", "checkpoint"]) refuseAlone(values, "webhook", option);
  for (const sink of ["out", "webhook"]) {
    for (const option of ["output", "fields"]) refuseBoth(values, sink, option);
  }
  for (const option of ["out", "checkpoint"]) refuseBoth(values, option, "limit");
  // One would be written over the other.
  for (const option of ["out", "dead-letters"]) refuseSameFile(values, option, "checkpoint");
}

function refuseSameFile(values: Values, one: string, other: string): void {
  const [path, otherPath] = [text(values, one), text(values, other)];
  if (path === undefined || otherPath === undefined || resolve(path) !== resolve(otherPath)) return;
  throw new OktaError("refused", `--${one} and --${other} name the same file: give each its own`);
}

/** @throws OktaError of kind `refused` for an option of a collector, where nothing is followed. */
export function refuseCollecting(values: Values): void {
  const option = Object.keys(COLLECTOR_OPTIONS).find((name) => values[name] !== undefined);
  if (option === undefined) return;
  const instead = "a time that has passed is written by okta-idm logs export";
  throw new OktaError("refused", `--${option} goes with --follow; ${instead}`);
}
