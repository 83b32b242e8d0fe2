import { buildJson, stringifyJson } from "@okta-idm/core";
import { FileError } from "../files/file-error.ts";
import type { EventSink, SinkPosition } from "./event-sink.ts";

/** The form in which events are written. */
export interface EventFormat {
  /** Kept in the checkpoint: a file is resumed in the format in which it was begun. */
  readonly name: string;
  /** Makes what is written of an event, such as `toEcs` of `@okta-idm/siem`. */
  readonly map: (event: never) => object;
}

/** Maps events on their way to a sink, such as to a SIEM's own schema. One line is written for each event. */
export class MappedSink implements EventSink {
  readonly rewinds: boolean;
  readonly freesText = true;
  readonly #sink: EventSink;
  readonly #format: EventFormat;
  #writtenBytes = 0;

  constructor(sink: EventSink, format: EventFormat) {
    this.rewinds = sink.rewinds;
    this.#sink = sink;
    this.#format = format;
  }

  get isFull(): boolean {
    return this.#sink.isFull === true;
  }

  get unreadBytes(): number {
    return this.#sink.unreadBytes ?? 0;
  }

  /** Those of the mapped texts. */
  get writtenBytes(): number {
    return this.#sink.writtenBytes ?? this.#writtenBytes;
  }

  async open(position: SinkPosition | undefined): Promise<void> {
    if (position === undefined) return this.#sink.open(undefined);
    const { format = "okta", ...rest } = position;
    if (format !== this.#format.name) {
      throw new FileError(position.file, `holds events in the format ${format}, not ${this.#format.name}`, {
        remedy: `Resume with the format ${format}, or use another file`,
      });
    }
    return this.#sink.open(rest);
  }

  async write(text: Buffer, count: number): Promise<void> {
    const mapped = await mappedLines(text, this.#format);
    await this.#sink.write(mapped, count);
    this.#writtenBytes += mapped.length;
  }

  async flush(): Promise<SinkPosition | undefined> {
    const position = await this.#sink.flush();
    return position && { ...position, format: this.#format.name };
  }

  close(): Promise<void> {
    return this.#sink.close();
  }
}

/** NDJSON of events, mapped line by line. Their bounds were checked when the page was split. */
async function mappedLines(text: Buffer, { map }: EventFormat): Promise<Buffer> {
  let mapped = "";
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    const event = await buildJson(text.toString("utf8", start, end));
    mapped += `${stringifyJson(map(event as never))}\n`;
    start = end + 1;
  }
  return Buffer.from(mapped);
}
