import { openSync, writeSync } from "node:fs";

const STANDARD_OUTPUT = 1;
const TOGETHER = 64 * 1024;

/** A file, or standard output. */
export function openOutput(path: string | undefined): number {
  return path === undefined ? STANDARD_OUTPUT : openSync(path, "w");
}

export function writeAll(output: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(output, bytes, at);
}

/** Writes rows as NDJSON in blocks of 64 KB, so that small writes cost no contender time. */
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
