import { buildJson, stringifyJson } from "@okta-idm/core";
import { fileError } from "../errors.ts";

/** How far a sink is, so that it can be taken back there. */
export interface SinkPosition {
  /** Name of the file that is written, without its folder. */
  readonly file: string;
  /** Its length in bytes. */
  readonly bytes: number;
  readonly gzip: boolean;
  /** Digest of what stands last before it: another file of that name has something else there. */
  readonly tail: string;
  /** Format of its lines; absent where they are as Okta sent them. */
  readonly format?: string | undefined;
  /** Of a file that gets no more events: the next one may be there, and this one be moved away. */
  readonly full?: true | undefined;
}

/** Where events go. */
export interface EventSink {
  /** Whether it can be taken back. If not, a checkpoint is written behind each page, so that little comes twice. */
  readonly rewinds: boolean;
  /** Whether it needs a text no more once `write` has resolved: the memory is freed then. Default false. */
  readonly freesText?: boolean;
  /** Bytes that were written by now; by default, those of the texts. */
  readonly writtenBytes?: number;
  /**
   * How many of them may still wait to be read, as in a pipe, and are lost when their reader ends. Events count as
   * delivered once so much was written behind them. Default 0.
   */
  readonly unreadBytes?: number;
  /** Whether the next write begins another file. The checkpoint is written before, as this one may be moved away then. */
  readonly isFull?: boolean;
  /**
   * Makes it ready, and takes it back to a position: what was written behind it is taken away.
   *
   * @throws FileError where it cannot be written, or is not what the position says.
   */
  open(position: SinkPosition | undefined): Promise<void>;
  /** @param text events as NDJSON, each line ended, and `count`, how many they are. */
  write(text: Buffer, count: number): Promise<void>;
  /** Resolves once all that was written is safe, with how far that is; undefined of one that cannot be taken back. */
  flush(): Promise<SinkPosition | undefined>;
  close(): Promise<void>;
}

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
      throw fileError("otherFormat", position.file, format, this.#format.name);
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

export interface StreamSinkOptions {
  /**
   * Bytes that may be written and not read yet, such as the 65,536 that a pipe of Linux holds. Events count as delivered
   * once so much was written behind them: a reader that ends loses nothing, and the next run repeats the last ones.
   * Default 0: what is written is delivered.
   */
  readonly unreadBytes?: number | undefined;
}

/** Writes events to a stream, such as standard output. Written events cannot be removed. */
export class StreamSink implements EventSink {
  readonly rewinds = false;
  readonly unreadBytes: number;
  readonly write: EventSink["write"];

  /** @param write resolves once the text is out. */
  constructor(write: (text: Buffer) => Promise<void>, { unreadBytes = 0 }: StreamSinkOptions = {}) {
    this.write = write;
    this.unreadBytes = unreadBytes;
  }

  async open(): Promise<void> {}

  async flush(): Promise<undefined> {}

  async close(): Promise<void> {}
}
