import { createReadStream } from "node:fs";

const LINE_FEED = 0x0a;

/** Returns the number of lines of a file. */
export async function countLines(path: string): Promise<number> {
  let lines = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  }
  return lines;
}

/** @throws Error if a contender wrote another number of lines. */
export async function expectLines(path: string, expected: number): Promise<void> {
  const lines = await countLines(path);
  if (lines !== expected) throw new Error(`${path} has ${lines} lines, and not ${expected}`);
}
