/** Where a text is read. Comments and test titles are checked for words only, all others also for grammar and spelling. */
export type TextKind = "paragraph" | "heading" | "cell" | "message" | "comment" | "title";

/** A paragraph, heading, message or comment of one file. */
export interface Text {
  readonly file: string;
  /** The line of the first character. A newline in `text` is a newline in the file. */
  readonly line: number;
  readonly kind: TextKind;
  readonly text: string;
}

export interface Sentence {
  /** From the start of its text. */
  readonly offset: number;
  readonly line: number;
  readonly text: string;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** A segment that ends with one of these is not the end of a sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|vs|etc|approx|resp|no|cf)\.\s*$/i;

export const lineAt = (text: Text, offset: number) =>
  text.line + (text.text.slice(0, offset).match(/\n/g)?.length ?? 0);

/** Code counts as one word, and no full stop in it ends a sentence. */
export const joinCode = (text: string) =>
  text.replace(/`[^`]*`/g, (code) => code.replace(/\s/g, "\u00a0").replace(/[.?!]/g, "\u2024"));

export function sentences(text: Text): Sentence[] {
  const found: Sentence[] = [];
  let open = "";
  let from = 0;
  for (const { segment, index } of segmenter.segment(joinCode(text.text).replace(/\n/g, " "))) {
    if (open === "") from = index;
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    found.push(sentence(text, from, open));
    open = "";
  }
  if (open !== "") found.push(sentence(text, from, open));
  return found.filter((one) => one.text !== "");
}

function sentence(text: Text, from: number, shown: string): Sentence {
  const start = from + (shown.length - shown.trimStart().length);
  return {
    offset: start,
    line: lineAt(text, start),
    text: shown
      .trim()
      .replace(/\u00a0/g, " ")
      .replace(/\u2024/g, "."),
  };
}

export const wordCount = (sentence: string) =>
  joinCode(sentence)
    .split(/[ \n]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
