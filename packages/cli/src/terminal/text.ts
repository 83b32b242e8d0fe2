/**
 * Breaks text at blanks so that no line is longer than `width`, each line behind `indent`.
 *
 * @param hanging the indent of all lines but the first.
 */
export function wrap(text: string, width: number, indent = "", hanging = indent): string {
  const lines: string[] = [];
  let line = "";
  const before = () => (lines.length === 0 ? indent : hanging);
  for (const word of text.split(/\s/)) {
    if (line !== "" && before().length + line.length + 1 + word.length > width) {
      lines.push(before() + line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, before() + line].join("\n");
}

/**
 * Breaks each line of a text that is too long like {@link wrap}, behind the indent that it has. What goes on below is
 * indented by two more, so that no name can be chosen to look like a message of its own.
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
