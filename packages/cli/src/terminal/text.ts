/** How words are measured and split. By default, a character is one column wide, and long words are kept whole. */
export interface WrapOptions {
  readonly widthOf?: (text: string) => number;
  /** Splits a word that is wider than a line. */
  readonly splitWord?: (word: string, width: number) => readonly string[];
}

/**
 * Wraps a text at blanks, so that no line is wider than `width`.
 *
 * @param hanging the indent of all lines but the first.
 */
export function wrap(
  text: string,
  width: number,
  indent = "",
  hanging = indent,
  { widthOf = (word) => word.length, splitWord }: WrapOptions = {},
): string {
  const lines: string[] = [];
  let line = "";
  const before = () => (lines.length === 0 ? indent : hanging);
  const words = text.split(/\s/);
  const pieces = splitWord
    ? words.flatMap((word) => (widthOf(word) > width ? splitWord(word, width) : [word]))
    : words;
  for (const word of pieces) {
    if (line !== "" && before().length + widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(before() + line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, before() + line].join("\n");
}

/**
 * Wraps each line of a text and keeps its indent. The continuation is indented by two more, so that no name can be chosen
 * to look like a message of its own.
 */
export function wrapLines(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      const indent = line.slice(0, line.length - line.trimStart().length);
      return wrap(line.trimStart(), width, indent, `${indent}  `);
    })
    .join("\n");
}

/** Rows as columns, each as wide as its longest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
