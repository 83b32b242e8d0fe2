import { type EventSink, FileSink, WebhookSink } from "@okta-idm/jobs";
import { type Io, text, type Values } from "../command.ts";
import { readSecretText } from "../config/private-file.ts";
import { note } from "../terminal/print.ts";
import { byteSize } from "../usage/byte-size.ts";
import { eventCount } from "./event-words.ts";
import { webhookHeaders } from "./webhook-headers.ts";

/**
 * Where the options say that events go to; undefined where they go to standard output.
 *
 * @throws OktaError of kind `refused` for options that no sink can be made of.
 */
export function collectingSink(io: Io, values: Values): EventSink | undefined {
  const [out, webhook] = [text(values, "out"), text(values, "webhook")];
  if (out !== undefined) {
    const rotate = text(values, "rotate");
    const rotateBytes = rotate === undefined ? undefined : byteSize("--rotate", rotate);
    return new FileSink(out, { gzip: values["gzip"] === true || out.endsWith(".gz"), rotateBytes });
  }
  if (webhook === undefined) return undefined;
  const deadLetterFile = text(values, "dead-letters") ?? "";
  return new WebhookSink(webhook, {
    headers: givenHeaders(io, values),
    deadLetterFile,
    signal: io.signal,
    onDeadLetters: (count, why) =>
      note(io, `${eventCount(count)} put into ${deadLetterFile}: the webhook did not take them, ${why}`),
  });
}

/** They may hold a secret, so they are no option: every process sees arguments. */
function givenHeaders({ env }: Io, values: Values): Record<string, string> {
  const file = text(values, "webhook-headers");
  if (file !== undefined) return webhookHeaders(`the file ${file}`, readSecretText(file));
  return webhookHeaders("OKTA_IDM_WEBHOOK_HEADERS", env["OKTA_IDM_WEBHOOK_HEADERS"] ?? "");
}
