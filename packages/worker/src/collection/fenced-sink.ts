import type { EventSink, SinkPosition } from "@okta-idm/jobs";
import type { OrgReader } from "./org-reader.ts";

/** A sink that is written to by the one reader of an org alone. */
export class FencedSink implements EventSink {
  readonly #sink: EventSink;
  readonly #reader: OrgReader;

  constructor(sink: EventSink, reader: OrgReader) {
    this.#sink = sink;
    this.#reader = reader;
  }

  get rewinds(): boolean {
    return this.#sink.rewinds;
  }

  get freesText(): boolean {
    return this.#sink.freesText === true;
  }

  get isFull(): boolean {
    return this.#sink.isFull === true;
  }

  get unreadBytes(): number {
    return this.#sink.unreadBytes ?? 0;
  }

  async open(position: SinkPosition | undefined): Promise<void> {
    await this.#reader.confirm();
    await this.#sink.open(position);
  }

  async write(text: Buffer, count: number): Promise<void> {
    await this.#reader.confirm();
    await this.#sink.write(text, count);
  }

  async flush(): Promise<SinkPosition | undefined> {
    await this.#reader.confirm();
    return this.#sink.flush();
  }

  close(): Promise<void> {
    return this.#sink.close();
  }
}
