import stringWidth from "string-width";
import { wrap } from "../terminal/text.ts";

/** The columns that a text takes on a terminal. Wide characters and emoji take two, joined ones together. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Pads a text with blanks to a width. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Cuts a text to a width, with an ellipsis at its end. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const { head } = split(text, width - 1);
  return `${head}…`;
}

/** Cuts a text to a width, with an ellipsis at its start. The end of a dotted name matters most: `…cycle.unsuspend`. */
export function cutToEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const tail = [...text];
  while (widthOf(tail.join("")) >= width) tail.shift();
  return `…${tail.join("")}`;
}

/** Wraps a text at blanks, or within words that are wider than a line. */
export function linesOf(text: string, width: number): string[] {
  return wrap(text, width, "", "", { widthOf, splitWord: pieces }).split("\n");
}

function pieces(word: string, width: number): string[] {
  const { head, tail } = split(word, width);
  return head === "" || tail === "" ? [word] : [head, ...pieces(tail, width)];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The longest beginning of a text that fits a width, and the rest. Characters are never split. */
function split(text: string, width: number): { head: string; tail: string } {
  let head = "";
  let used = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width) return { head, tail: text.slice(index) };
    head += segment;
  }
  return { head, tail: "" };
}
