import { readColumns } from "./event-columns.ts";

/** A part of a file: the lines that begin in it. */
export interface ReadPart {
  readonly file: Blob;
  readonly start: number;
  readonly end: number;
}

/** Large enough to be fast, small enough to show progress. */
const STEP_BYTES = 8 * 1024 * 1024;
/** Longer than any line. */
const MAX_LINE = 4 * 1024 * 1024;

self.addEventListener("message", async ({ data }: MessageEvent<ReadPart>) => {
  const { file, start, end } = data;
  let at = await firstLine(file, start);
  while (at < end) {
    const stop = Math.min(at + STEP_BYTES, end);
    const bytes = new Uint8Array(await file.slice(at, Math.min(stop + MAX_LINE, file.size)).arrayBuffer());
    // The step ends with a whole line.
    const newline = bytes.indexOf(10, stop - at - 1);
    const length = newline < 0 ? bytes.length : newline + 1;
    const columns = readColumns(bytes.subarray(0, length), at);
    const { time, type, outcome, ip, country, actor, targetStart, targets, lineStart, lineLength } = columns;
    const moved = [time, type, outcome, ip, country, actor, targetStart, targets, lineStart, lineLength];
    self.postMessage(columns, { transfer: moved.map(({ buffer }) => buffer as ArrayBuffer) });
    at += length;
  }
  self.postMessage(undefined);
});

/** Returns the start of the first line at or after `start`. */
async function firstLine(file: Blob, start: number): Promise<number> {
  if (start === 0) return 0;
  const bytes = new Uint8Array(await file.slice(start - 1, start - 1 + MAX_LINE).arrayBuffer());
  const newline = bytes.indexOf(10);
  return newline < 0 ? file.size : start + newline;
}
