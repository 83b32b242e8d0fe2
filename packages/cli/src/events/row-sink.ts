import type { EventSink } from "@okta-idm/connector";
import type { LogEvent } from "../lists/last-events.ts";
import type { RowWriter } from "../output/row-writer.ts";

/** Writes events as the rows that somebody asked for. */
export class RowSink implements EventSink {
  readonly rewinds = false;
  readonly #writer: RowWriter;
  readonly #asSent: boolean;
  /** The uuids of those that were shown first, and come again. */
  readonly #shown = new Set<string>();

  /** @param asSent whether the writer takes events as they were sent, and not built. */
  constructor(writer: RowWriter, asSent: boolean) {
    this.#writer = writer;
    this.#asSent = asSent;
  }

  /** Shows events before the first that is collected. */
  async show(events: readonly LogEvent[]): Promise<void> {
    if (events.length > 0) await this.write(events.map((event) => Buffer.from(JSON.stringify(event))));
    for (const { uuid } of events) this.#shown.add(uuid);
  }

  /** The head of a table stands there before the first event comes. */
  async open(): Promise<void> {
    await this.#writer.write([]);
  }

  async write(lines: readonly Buffer[]): Promise<void> {
    const rows = lines.flatMap((bytes) => {
      const event = JSON.parse(bytes.toString()) as LogEvent;
      if (this.#shown.has(event.uuid)) return [];
      return [this.#asSent ? { bytes, members: [] } : event];
    });
    if (rows.length > 0) await this.#writer.write(rows);
  }

  async flush(): Promise<undefined> {}

  async close(): Promise<void> {}
}
