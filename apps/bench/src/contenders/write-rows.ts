import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";

/** The standard output as a stream; a file where one is named. */
export function openOutput(path: string | undefined): Writable {
  return path === undefined ? process.stdout : createWriteStream(path);
}

/** Gathers rows, and writes so many of them together as NDJSON, so that no contender pays for small writes. */
export function rowWriter(output: Writable, together: number) {
  let rows: string[] = [];
  const flush = async () => {
    const text = rows.join("");
    rows = [];
    if (text !== "" && !output.write(text)) await once(output, "drain");
  };
  return {
    /** A promise where it waits for the output. */
    write(row: object): Promise<void> | undefined {
      rows.push(`${JSON.stringify(row)}\n`);
      return rows.length < together ? undefined : flush();
    },
    async end(): Promise<void> {
      await flush();
      await new Promise<void>((resolve) => output.write("", () => resolve()));
      if (output !== process.stdout) await new Promise<void>((resolve) => output.end(resolve));
    },
  };
}
