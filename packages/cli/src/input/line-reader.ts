import type { TextSource } from "./text-source.ts";

/** Lines end as in files of Unix, Windows and old spreadsheets for the Mac, also mixed. */
const LINE_END = /\r\n|\n|\r/g;

/** A longer line is not a list of names. */
const LONGEST_LINE = 1_048_576;

export interface TextLine {
  /** From 1, as editors count. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
}

export function countLineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

/** Whether a line holds something: it is neither blank nor a comment that begins with `#`. */
export function hasText(line: string): boolean {
  return /^\s*[^\s#]/.test(line);
}

/** Reads a text line by line, or from some line on as it is. */
export class LineReader {
  readonly #source: TextSource;
  readonly #chunks: AsyncIterator<string>;
  #text = "";
  /** Where the next line begins in the text, and where its end is looked for. */
  #start = 0;
  #searched = 0;
  #isEnded = false;
  /** The number of the line that was read last. */
  number = 0;

  constructor(source: TextSource) {
    this.#source = source;
    this.#chunks = source.chunks[Symbol.asyncIterator]();
  }

  /**
   * The next line; undefined at the end of the text.
   *
   * @throws OktaError of kind `refused` for a line of more than a million characters.
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
        throw this.#source.refuse("has more than a million characters", this.number + 1);
      }
      await this.#readChunk();
    }
  }

  /** The next line that holds something: neither blank nor a comment. */
  async nextWithText(): Promise<TextLine | undefined> {
    for (;;) {
      const line = await this.next();
      if (line === undefined || hasText(line.text)) return line;
    }
  }

  /** What follows the line that was read last, as it is. */
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
