import type { EventSink } from "./event-sink.ts";

export interface StreamSinkOptions {
  /**
   * Bytes that may be written and not read yet, such as the 65,536 that a pipe of Linux holds. Events count as delivered
   * once so much was written behind them: a reader that ends loses nothing, and the next run repeats the last ones.
   * Default 0: what is written is delivered.
   */
  readonly unreadBytes?: number | undefined;
}

/** Writes events to a stream, such as standard output. What is written cannot be taken back. */
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
