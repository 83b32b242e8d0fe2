import { type FileHandle, open, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { syncFolder } from "../files/atomic-file.ts";
import { FileError } from "../files/file-error.ts";
import type { EventSink, SinkPosition } from "./event-sink.ts";
import { FileSeries } from "./file-series.ts";

export interface FileSinkOptions {
  /** Whether it is compressed. Each page is a piece of its own, so that the file can be cut back between two. */
  readonly gzip?: boolean | undefined;
  /** Begins another file once one is as long as this: `events.ndjson` is `events-000001.ndjson` and so on then. */
  readonly rotateBytes?: number | undefined;
}

const compress = promisify(gzip);

/** Writes events into a file, or one file after the other. They are for their owner alone. */
export class FileSink implements EventSink {
  readonly rewinds = true;
  readonly #files: FileSeries;
  readonly #gzip: boolean;
  readonly #rotateBytes: number;
  #path: string;
  #file: FileHandle | undefined;
  #bytes = 0;

  constructor(path: string, { gzip = false, rotateBytes }: FileSinkOptions = {}) {
    this.#files = new FileSeries(path, rotateBytes !== undefined);
    this.#gzip = gzip;
    this.#rotateBytes = rotateBytes ?? Number.POSITIVE_INFINITY;
    this.#path = this.#files.first;
  }

  async open(position: SinkPosition | undefined): Promise<void> {
    try {
      if (position) await this.#openAt(position);
      else await this.#create(this.#files.first);
    } catch (error) {
      await this.close();
      throw FileError.of(this.#path, "written", error);
    }
  }

  async write(text: Buffer): Promise<void> {
    try {
      if (this.#bytes >= this.#rotateBytes) await this.#rotate();
      const bytes = this.#gzip ? await compress(text) : text;
      await writeAll(this.#opened, bytes, this.#bytes);
      this.#bytes += bytes.length;
    } catch (error) {
      throw FileError.of(this.#path, "written", error);
    }
  }

  async flush(): Promise<SinkPosition> {
    try {
      await this.#opened.datasync();
    } catch (error) {
      throw FileError.of(this.#path, "written", error);
    }
    return { file: basename(this.#path), bytes: this.#bytes, gzip: this.#gzip };
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  /** An empty file is taken over: a run may have ended just after it had made it. */
  async #create(path: string): Promise<void> {
    this.#path = path;
    this.#file = await open(path, "a", 0o600);
    const { size } = await this.#file.stat();
    if (size > 0) {
      throw new FileError(path, "is there already, and no checkpoint beside it. Give another name");
    }
    await this.#file.close();
    this.#file = await open(path, "r+");
    await syncFolder(dirname(path));
  }

  async #openAt({ file, bytes, gzip }: SinkPosition): Promise<void> {
    const path = this.#files.pathOf(file);
    if (path === undefined || gzip !== this.#gzip) {
      const how = gzip ? "compressed" : "uncompressed";
      throw new FileError(this.#path, `is not what its checkpoint speaks of: ${file}, ${how}`);
    }
    this.#path = path;
    this.#file = await open(path, "r+");
    const { size } = await this.#file.stat();
    if (size < bytes) {
      throw new FileError(path, `is shorter than its checkpoint says: ${size} bytes, and not ${bytes}`);
    }
    await this.#file.truncate(bytes);
    await this.#file.sync();
    this.#bytes = bytes;
    for (const later of await this.#files.after(path)) await rm(later);
  }

  async #rotate(): Promise<void> {
    await this.#opened.datasync();
    await this.close();
    await this.#create(this.#files.next(this.#path));
    this.#bytes = 0;
  }

  get #opened(): FileHandle {
    if (this.#file === undefined) throw new TypeError("The file is not open");
    return this.#file;
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, position + from);
    from += bytesWritten;
  }
}
