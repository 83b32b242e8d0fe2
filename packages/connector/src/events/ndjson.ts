const LINE_FEED = 0x0a;

/** Lines as one text, each with its end. */
export function ndjson(lines: readonly Buffer[]): Buffer {
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const text = Buffer.allocUnsafe(length);
  let at = 0;
  for (const line of lines) {
    text.set(line, at);
    at += line.length;
    text[at++] = LINE_FEED;
  }
  return text;
}
