import type { EventSink } from "./event-sink.ts";

/** Writes events to a stream, such as standard output. What is written cannot be taken back. */
export class StreamSink implements EventSink {
  readonly rewinds = false;
  readonly write: EventSink["write"];

  /** @param write resolves once the text is out. */
  constructor(write: (text: Buffer) => Promise<void>) {
    this.write = write;
  }

  async open(): Promise<void> {}

  async flush(): Promise<undefined> {}

  async close(): Promise<void> {}
}
