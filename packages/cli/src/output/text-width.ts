import stringWidth from "string-width";

/** Columns that a text takes on a terminal: wide characters and emoji two, joined ones together. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Fills a text up with blanks to a width. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Cuts a text that is wider than a width, and ends it in an ellipsis. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const { head } = split(text, width - 1);
  return `${head}…`;
}

/** The same at its beginning: the end of a dotted name tells the most, as in `…cycle.unsuspend`. */
export function cutToEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const tail = [...text];
  while (widthOf(tail.join("")) >= width) tail.shift();
  return `…${tail.join("")}`;
}

/** Breaks a text into lines of a width, at blanks where there are any. */
export function linesOf(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    let rest = word;
    const line = lines.at(-1) ?? "";
    if (line !== "" && widthOf(line) + 1 + widthOf(word) <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
      continue;
    }
    if (line === "") lines.pop();
    while (widthOf(rest) > width) {
      const { head, tail } = split(rest, width);
      if (head === "") break;
      lines.push(head);
      rest = tail;
    }
    lines.push(rest);
  }
  return lines;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The longest beginning of a text that fits a width, and the rest. No character is torn. */
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
