import { OktaError } from "@okta-idm/core";
import type { SourceText } from "./source-text.ts";

/** A file with a longer line is another one than was meant. */
const LONGEST_LINE = 1_048_576;

/** A line with something in it. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Without blanks around it. */
  readonly text: string;
}

/**
 * The lines of a text that hold something: neither blank nor a comment behind `#`.
 *
 * @throws OktaError of kind `refused` for one of more than a million letters.
 */
export async function* textLines({ from, chunks }: SourceText): AsyncGenerator<TextLine> {
  let rest = "";
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      number += 1;
      if (hasText(line)) yield { number, text: line.trim() };
    }
    if (rest.length > LONGEST_LINE) {
      throw new OktaError("refused", `${from} has a line of more than a million letters`);
    }
  }
  if (hasText(rest)) yield { number: number + 1, text: rest.trim() };
}

/** The first line with something in it, undefined where there is none, and the whole text once more. */
export async function withFirstLine({
  from,
  chunks,
}: SourceText): Promise<{ readonly first: string | undefined; readonly whole: SourceText }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: string[] = [];
  const reading = async function* () {
    for (;;) {
      const { value, done } = await iterator.next();
      if (done) return;
      read.push(value);
      yield value;
    }
  };
  const { value: line } = await textLines({ from, chunks: reading() }).next();
  const again = async function* () {
    yield* read;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return { first: line?.text, whole: { from, chunks: again() } };
}

function hasText(line: string): boolean {
  return /^\s*[^\s#]/.test(line);
}
