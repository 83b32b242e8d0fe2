/** Breaks text at blanks so that no line is longer than `width`, each line behind `indent`. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s/)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join("\n");
}

/** Breaks each line of a text that is too long like {@link wrap}, behind the indent that it has. */
export function wrapLines(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => wrap(line.trimStart(), width, line.slice(0, line.length - line.trimStart().length)))
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
