import type { EventSink } from "./event-sink.ts";
import { ndjson } from "./ndjson.ts";

/** Writes events to a stream, such as standard output. What is written cannot be taken back. */
export class StreamSink implements EventSink {
  readonly rewinds = false;
  readonly #write: (text: Buffer) => Promise<void>;

  /** @param write resolves once the text is out. */
  constructor(write: (text: Buffer) => Promise<void>) {
    this.#write = write;
  }

  async open(): Promise<void> {}

  async write(lines: readonly Buffer[]): Promise<void> {
    if (lines.length > 0) await this.#write(ndjson(lines));
  }

  async flush(): Promise<undefined> {}

  async close(): Promise<void> {}
}
