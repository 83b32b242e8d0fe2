const WIDTH = 80;

/** Breaks a line at 80 columns, indents the following lines, and removes control characters. */
export function wrap(line: string): string {
  const indent = " ".repeat(line.length - line.trimStart().length);
  const lines: string[] = [];
  let current = indent;
  for (const word of line
    .trim()
    .replace(/\p{Cc}/gu, " ")
    .split(/\s+/)) {
    for (const piece of pieces(word, WIDTH - indent.length - 4)) {
      if (current.trim() !== "" && current.length + 1 + piece.length > WIDTH) {
        lines.push(current);
        current = `${indent}    `;
      }
      current += current.trim() === "" ? piece : ` ${piece}`;
    }
  }
  return [...lines, current].join("\n");
}

/** Splits a word into pieces that fit into a line. */
function pieces(word: string, width: number): string[] {
  return word.length <= width ? [word] : [word.slice(0, width), ...pieces(word.slice(width), width)];
}
