import { type EventColumns, joinColumns } from "./event-columns.ts";
import type { ReadPart } from "./read-events.worker.ts";

/** A file of events. Each line can be read again. */
export interface EventFile {
  readonly columns: EventColumns;
  /** Reads an event from the file again. */
  eventAt(index: number): Promise<unknown>;
}

/** One for each core, at most four. */
const WORKERS = Math.max(1, Math.min(4, globalThis.navigator?.hardwareConcurrency ?? 2));

/**
 * Reads lines of JSON in workers, so that the page stays usable.
 *
 * @param onPart receives the events so far: first after the first part, then each time their number has doubled.
 */
export async function readEvents(given: Blob, onPart: (columns: EventColumns) => void): Promise<EventFile> {
  const file = await uncompressed(given);
  const parts: EventColumns[] = [];
  const size = Math.ceil(file.size / WORKERS);
  const share = Array.from({ length: WORKERS }, (_, index) => ({
    file,
    start: index * size,
    end: Math.min((index + 1) * size, file.size),
  })).filter(({ start, end }) => start < end);
  let read = 0;
  let shown = 0;
  await Promise.all(
    share.map((part) =>
      readPart(part, (columns) => {
        parts.push(columns);
        read += columns.count;
        // With doubling, each event is joined twice in total.
        if (read < 2 * shown) return;
        onPart(joinColumns(parts));
        shown = read;
      }),
    ),
  );
  const columns = joinColumns(parts);
  return {
    columns,
    async eventAt(index) {
      const start = columns.lineStart[index] ?? 0;
      return JSON.parse(await file.slice(start, start + (columns.lineLength[index] ?? 0)).text());
    },
  };
}

function readPart(part: ReadPart, onColumns: (columns: EventColumns) => void): Promise<void> {
  const worker = new Worker(new URL("./read-events.worker.ts", import.meta.url), { type: "module" });
  return new Promise<void>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<EventColumns | undefined>) => {
      if (data === undefined) resolve();
      else onColumns(data);
    });
    worker.addEventListener("error", ({ message }) =>
      reject(new Error(`The file could not be read: ${message}`)),
    );
    worker.postMessage(part);
  }).finally(() => worker.terminate());
}

/** `logs tail --out events.ndjson.gz` writes gzip. */
async function uncompressed(file: Blob): Promise<Blob> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return file;
  return new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}
