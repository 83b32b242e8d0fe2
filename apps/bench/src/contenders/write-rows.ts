import { openSync, writeSync } from "node:fs";

const STANDARD_OUTPUT = 1;
const TOGETHER = 64 * 1024;

/** A file, or the standard output where none is named. */
export function openOutput(path: string | undefined): number {
  return path === undefined ? STANDARD_OUTPUT : openSync(path, "w");
}

export function writeAll(output: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(output, bytes, at);
}

/** Writes rows as NDJSON, 64 KB at once: no contender pays for small writes, nor for what it keeps to avoid them. */
export function rowWriter(output: number) {
  let text = "";
  const flush = () => {
    writeAll(output, Buffer.from(text));
    text = "";
  };
  return {
    write(row: object): void {
      text += `${JSON.stringify(row)}\n`;
      if (text.length >= TOGETHER) flush();
    },
    end: flush,
  };
}
