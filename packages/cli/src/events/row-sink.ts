import { fstatSync } from "node:fs";
import { JsonElement, parseExactJson, stringifyJson } from "@okta-idm/core";
import type { EventFormat, EventSink } from "@okta-idm/jobs";
import type { Output } from "../command.ts";
import type { RowWriter } from "../output/row-writer.ts";
import type { LogEvent } from "./last-events.ts";

export interface RowSinkOptions {
  readonly writer: RowWriter;
  /** Whether the writer takes events as they were sent, not parsed. */
  readonly asSent: boolean;
  /** The output of the writer. */
  readonly output: CountedOutput;
  readonly format: EventFormat | undefined;
}

/** Writes events as rows. */
export class RowSink implements EventSink {
  readonly rewinds = false;
  readonly #writer: RowWriter;
  readonly #asSent: boolean;
  readonly #output: CountedOutput;
  readonly #format: EventFormat | undefined;
  /** The uuids of events that were shown before the collection started. */
  readonly #shown = new Set<string>();

  constructor({ writer, asSent, output, format }: RowSinkOptions) {
    this.#writer = writer;
    this.#asSent = asSent;
    this.#output = output;
    this.#format = format;
  }

  get writtenBytes(): number {
    return this.#output.bytes;
  }

  get unreadBytes(): number {
    return this.#output.unreadBytes;
  }

  /** Shows events before the first that is collected. */
  async show(events: readonly LogEvent[]): Promise<void> {
    await this.write(Buffer.from(events.map((event) => `${stringifyJson(event)}\n`).join("")));
    for (const { uuid } of events) this.#shown.add(uuid);
  }

  /** Writes the head of a table before the first event. */
  async open(): Promise<void> {
    await this.#writer.open?.();
  }

  async write(text: Buffer): Promise<void> {
    const rows: object[] = [];
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf("\n", start);
      const line = new JsonElement(text, start, end, []);
      const event = (await parseExactJson(line.bytes.toString())) as LogEvent;
      if (!this.#shown.has(event.uuid)) {
        rows.push(this.#asSent ? line : this.#format ? this.#format.map(event as never) : event);
      }
      start = end + 1;
    }
    if (rows.length > 0) await this.#writer.write(rows);
  }

  async flush(): Promise<undefined> {}

  async close(): Promise<void> {}
}

/**
 * The capacity of a pipe on Linux.
 *
 * @see https://man7.org/linux/man-pages/man7/pipe.7.html
 */
const PIPE_BYTES = 65_536;

/** Counts the bytes of an output. */
export class CountedOutput implements Output {
  readonly #output: Output;
  bytes = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  get isTTY(): boolean {
    return this.#output.isTTY === true;
  }

  get columns(): number {
    return this.#output.columns ?? 0;
  }

  /** How many bytes the reader may not have read yet. */
  get unreadBytes(): number {
    const { fd } = this.#output as { readonly fd?: number };
    if (this.isTTY || fd === undefined) return 0;
    const stat = fstatSync(fd);
    return stat.isFIFO() || stat.isSocket() ? PIPE_BYTES : 0;
  }

  write(text: string | Buffer, written?: (error?: Error | null) => void): unknown {
    this.bytes += Buffer.byteLength(text);
    return this.#output.write(text, written);
  }
}
