import type { Text } from "./text.ts";

const PROSE_KEY = /^(\s*)(?:- )?(?:description|summary|title):\s*(.*)$/;
const BLOCK = /^[|>][+-]?\d*$/;

/** The comments of a YAML file, and its descriptions and summaries. */
export function yamlTexts(file: string, source: string): Text[] {
  const lines = source.split("\n");
  const texts: Text[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    const comment = /^\s*#\s?(.*)$/.exec(line);
    if (comment) {
      const from = index;
      const block = [comment[1] as string];
      for (
        let next = /^\s*#\s?(.*)$/.exec(lines[index + 1] ?? "");
        next;
        next = /^\s*#\s?(.*)$/.exec(lines[index + 1] ?? "")
      ) {
        block.push(next[1] as string);
        index++;
      }
      // An indented line belongs to a table.
      let start = 0;
      for (let end = 1; end <= block.length; end++) {
        if (end < block.length && !/^(?:\s{2,}|$)/.test(block[end] as string)) continue;
        const text = block.slice(start, end).join("\n");
        if (/\p{L}/u.test(text)) texts.push({ file, line: from + 1 + start, kind: "comment", text });
        start = end;
      }
      continue;
    }
    const key = PROSE_KEY.exec(line);
    if (!key) continue;
    const indent = (key[1] as string).length;
    const value = key[2] as string;
    const folded: string[] = [];
    const from = index;
    while (index + 1 < lines.length && /^\s/.test(lines[index + 1] as string)) {
      const next = lines[index + 1] as string;
      if (next.length - next.trimStart().length <= indent) break;
      folded.push(next.trim());
      index++;
    }
    const block = BLOCK.test(value);
    const text = (block ? folded : [value, ...folded]).join("\n").replace(/^(["'])([\s\S]*)\1$/, "$2");
    if (/\p{L}/u.test(text) && !text.startsWith("{"))
      texts.push({ file, line: from + 1 + (block ? 1 : 0), kind: "message", text });
  }
  return texts;
}
