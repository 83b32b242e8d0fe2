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
