import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { fileError } from "../errors.ts";

const LINE_FEED = 0x0a;
/** A file with a longer line is not the expected file, so the line is not read into memory. */
export const LONGEST_LINE_BYTES = 1_048_576;

/** One line of a file, without its end. */
export interface FileLine {
  readonly text: string;
  /** Position of the next line, in bytes. */
  readonly next: number;
  /** Whether it ends with a line feed. The last line of an interrupted file may not. */
  readonly whole: boolean;
}

/**
 * Reads the lines of a file, one chunk in memory at a time. Rejects as `createReadStream` does.
 *
 * @throws FileError for a line over a megabyte, and for a pipe or device, which may never end.
 */
export async function* fileLines(path: string, from = 0): AsyncGenerator<FileLine> {
  const there = await stat(path);
  if (!there.isFile() && !there.isDirectory()) throw fileError("notAFile", path);
  let rest: Buffer = Buffer.alloc(0);
  let next = from;
  for await (const chunk of createReadStream(path, { start: from }) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      next += end + 1 - start;
      yield { text: bytes.toString("utf8", start, end), next, whole: true };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > LONGEST_LINE_BYTES) throw fileError("longLine", path);
  }
  if (rest.length > 0) yield { text: rest.toString(), next: next + rest.length, whole: false };
}

/** Whether a file ends within a line because its writer was interrupted. False for a pipe or device. */
export async function endsWithinLine(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const stat = await file.stat();
    if (!stat.isFile() || stat.size === 0) return false;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, stat.size - 1);
    return buffer[0] !== LINE_FEED;
  } finally {
    await file.close();
  }
}
