import { createReadStream } from "node:fs";
import type { Io } from "../command.ts";
import { UsageError } from "../usage/usage-error.ts";
import {
  encodingOf,
  foreignFormat,
  NOT_TEXT,
  needsMoreBytes,
  SAVE_IN_EXCEL,
  whyUnreadable,
} from "./read-text.ts";

/** The line ends of Unix, Windows and old spreadsheets for the Mac, also mixed in one file. */
const LINE_END = /\r\n|\n|\r/g;

/** A list of names has no longer line. */
const LONGEST_LINE = 1_048_576;

/** Text that is read in chunks. */
export interface TextSource {
  readonly chunks: AsyncIterable<string>;
  /** Creates the error for text that cannot be used. It names the source, and the line if there is one. */
  error(what: string, line?: number): UsageError;
}

/** A source that must be closed: one that is not read to its end would keep the process running. */
export interface OpenSource extends TextSource {
  close(): void;
}

export interface TextLine {
  /** From 1, as in editors. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
}

/**
 * Opens a file, or standard input for `-`, as text in UTF-8 or UTF-16. Reading stops as soon as the signal aborts.
 *
 * @param effect the last sentence of each error, e.g. that nothing was changed.
 * @throws UsageError while reading, if the file cannot be read or is not text.
 */
export function openSource(
  { stdin, signal }: Pick<Io, "stdin" | "signal">,
  path: string,
  effect: string,
): OpenSource {
  const from = path === "-" ? "Standard input" : `The file ${path}`;
  const bytes: AsyncIterable<Uint8Array | string> = path === "-" ? stdin : createReadStream(path);
  const iterator = bytes[Symbol.asyncIterator]();
  const createError: TextSource["error"] = (what, line) => {
    const fault = line === undefined ? `${from} ${what}` : `${from}, line ${line}: ${what}`;
    return new UsageError(`${fault}. ${effect}.`);
  };
  return {
    chunks: decoded(untilAborted(iterator, signal), createError),
    error: createError,
    // Awaiting this would wait for the next chunk, which may never come.
    close: () => void iterator.return?.().catch(() => {}),
  };
}

async function* decoded(
  source: AsyncIterable<Uint8Array | string>,
  createError: TextSource["error"],
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let held = Buffer.alloc(0);
  let line = 1;
  const decode = (bytes: Buffer, isLast: boolean) => {
    if (decoder === undefined) {
      const foreign = foreignFormat(bytes);
      if (foreign !== undefined) throw createError(foreign);
      decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    }
    try {
      const text = decoder.decode(bytes, { stream: !isLast });
      line += countLineEnds(text);
      return text;
    } catch {
      const [before = ""] = new TextDecoder(decoder.encoding).decode(bytes).split("\uFFFD", 1);
      throw createError(`(line ${line + countLineEnds(before)}) ${NOT_TEXT}. ${SAVE_IN_EXCEL}`);
    }
  };
  try {
    for await (const chunk of source) {
      held = Buffer.concat([held, Buffer.from(chunk)]);
      if (decoder === undefined && needsMoreBytes(held)) continue;
      yield decode(held, false);
      held = Buffer.alloc(0);
    }
    yield decode(held, true);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof UsageError || code === undefined) throw error;
    throw createError(whyUnreadable(error));
  }
}

/** Rejects when the signal aborts, even while it waits for a chunk. */
async function* untilAborted<Item>(iterator: AsyncIterator<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // It may reject while nothing waits for it.
  aborted.catch(() => {});
  for (;;) {
    const { value, done } = await Promise.race([iterator.next(), aborted]);
    if (done) return;
    yield value;
  }
}

export function countLineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

/** Whether a line is neither blank nor a comment that begins with `#`. */
export function hasText(line: string): boolean {
  return /^\s*[^\s#]/.test(line);
}

/** Reads a text line by line, or as it is from some line on. */
export class LineReader {
  readonly #source: TextSource;
  readonly #chunks: AsyncIterator<string>;
  #text = "";
  /** Where the next line begins in the text, and where the search for its end begins. */
  #start = 0;
  #searched = 0;
  #isEnded = false;
  /** The number of the last line that was read. */
  number = 0;

  constructor(source: TextSource) {
    this.#source = source;
    this.#chunks = source.chunks[Symbol.asyncIterator]();
  }

  /**
   * Reads the next line. Undefined at the end of the text.
   *
   * @throws UsageError for a line of more than a million characters.
   */
  async next(): Promise<TextLine | undefined> {
    for (;;) {
      LINE_END.lastIndex = this.#searched;
      const end = LINE_END.exec(this.#text);
      // A CR at the end of a chunk may be half of a CRLF.
      const isWhole =
        end !== null && (this.#isEnded || LINE_END.lastIndex < this.#text.length || end[0] !== "\r");
      if (isWhole) return this.#take(end.index, LINE_END.lastIndex);
      if (this.#isEnded) {
        return this.#start < this.#text.length ? this.#take(this.#text.length, this.#text.length) : undefined;
      }
      this.#searched = end?.index ?? this.#text.length;
      if (this.#searched - this.#start > LONGEST_LINE) {
        throw this.#source.error("has more than a million characters", this.number + 1);
      }
      await this.#readChunk();
    }
  }

  /** Reads the next line that is neither blank nor a comment. */
  async nextWithText(): Promise<TextLine | undefined> {
    for (;;) {
      const line = await this.next();
      if (line === undefined || hasText(line.text)) return line;
    }
  }

  /** The text after the last line that was read, as it is. */
  async *rest(): AsyncGenerator<string> {
    yield this.#text.slice(this.#start);
    yield* { [Symbol.asyncIterator]: () => this.#chunks };
  }

  #take(end: number, next: number): TextLine {
    const text = this.#text.slice(this.#start, end);
    this.number += 1;
    this.#start = next;
    this.#searched = next;
    return { number: this.number, text };
  }

  async #readChunk(): Promise<void> {
    const { value, done } = await this.#chunks.next();
    if (done) {
      this.#isEnded = true;
      return;
    }
    this.#text = this.#text.slice(this.#start) + value;
    this.#searched -= this.#start;
    this.#start = 0;
  }
}
