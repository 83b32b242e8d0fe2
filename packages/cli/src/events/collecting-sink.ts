import { type EventSink, FileSink, WebhookSink } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { readSecretText } from "../config/private-file.ts";
import { note } from "../terminal/print.ts";
import { headerLine, sizeNeeded } from "../usage/usage-errors.ts";
import { eventCount } from "./event-words.ts";
import type { CollectorValues } from "./follow-options.ts";

/**
 * The file or webhook that events are collected in. Undefined if they go to standard output.
 *
 * @throws UsageError for a wrong size or header.
 */
export function collectingSink(io: Io, values: CollectorValues): EventSink | undefined {
  const { out, webhook, rotate } = values;
  if (out !== undefined) {
    const rotateBytes = rotate === undefined ? undefined : byteSize("--rotate", rotate);
    return new FileSink(out, { gzip: values.gzip === true || out.endsWith(".gz"), rotateBytes });
  }
  if (webhook === undefined) return undefined;
  const deadLetterFile = values.deadLetters ?? "";
  return new WebhookSink(webhook, {
    headers: givenHeaders(io, values),
    deadLetterFile,
    signal: io.signal,
    onDeadLetters: (count, why) =>
      note(io, `The webhook rejected ${eventCount(count)} (${why}). Written to ${deadLetterFile}.`),
  });
}

/** Headers may hold a secret, and every process sees arguments. So they come from a file or the environment. */
function givenHeaders({ env }: Io, { webhookHeaders: file }: CollectorValues): Record<string, string> {
  if (file !== undefined) return webhookHeaders(`the file ${file}`, readSecretText(file));
  return webhookHeaders("OKTA_IDM_WEBHOOK_HEADERS", env["OKTA_IDM_WEBHOOK_HEADERS"] ?? "");
}

/**
 * Headers from text with one a line: `Authorization: Bearer …`.
 *
 * @param source for the error.
 * @throws UsageError with the number of a wrong line. It repeats nothing of the line.
 */
export function webhookHeaders(source: string, text: string): Record<string, string> {
  const headers = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    // Other names and values would make each request fail.
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):([\t\u0020-\u007e\u0080-\u00ff]+)$/.exec(line) ?? [];
    if (name !== undefined && value?.trim()) return [[name, value.trim()] as const];
    throw headerLine(index + 1, source);
  });
  return Object.fromEntries(headers);
}

const UNIT_BYTES: Readonly<Record<string, number>> = { "": 1, K: 1_024, M: 1_048_576, G: 1_073_741_824 };

/**
 * A size such as `500K`, `100M` or `1G`, in bytes.
 *
 * @throws UsageError unless it is a size above 0.
 */
export function byteSize(option: string, given: string): number {
  const [, count = "0", unit = ""] = /^(\d{1,9})([KMG]?)$/i.exec(given) ?? [];
  const bytes = Number(count) * (UNIT_BYTES[unit.toUpperCase()] ?? 0);
  if (bytes > 0) return bytes;
  throw sizeNeeded(option, given);
}
