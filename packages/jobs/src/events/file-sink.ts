import { createHash } from "node:crypto";
import { type FileHandle, open, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { checkOptions, type KnownOptions } from "@okta-idm/core";
import { FileError, fileError } from "../errors.ts";
import { syncFolder } from "../files/atomic-file.ts";
import type { EventSink, SinkPosition } from "./event-sink.ts";

export interface FileSinkOptions {
  /** Whether it is compressed. Each page is a piece of its own, so that the file can be cut back between two. */
  readonly gzip?: boolean | undefined;
  /** Begins another file once one is as long as this: `events.ndjson` is `events-000001.ndjson` and so on then. */
  readonly rotateBytes?: number | undefined;
}

const OPTIONS: KnownOptions<FileSinkOptions> = { gzip: true, rotateBytes: true };

const compress = promisify(gzip);
/** As much of the end of a file is compared, which is not the same in two files of events. */
const TAIL_BYTES = 4_096;

/** Writes events into a file, or one file after the other. They are for their owner alone. */
export class FileSink implements EventSink {
  readonly rewinds = true;
  readonly freesText = true;
  readonly #files: FileSeries;
  readonly #gzip: boolean;
  readonly #rotateBytes: number;
  #path: string;
  #file: FileHandle | undefined;
  #bytes = 0;
  #tail: Buffer = Buffer.alloc(0);

  constructor(path: string, options: FileSinkOptions = {}) {
    checkOptions("FileSink", OPTIONS, options);
    const { gzip = false, rotateBytes } = options;
    this.#files = new FileSeries(path, rotateBytes !== undefined);
    this.#gzip = gzip;
    this.#rotateBytes = rotateBytes ?? Number.POSITIVE_INFINITY;
    this.#path = this.#files.first;
  }

  get isFull(): boolean {
    return this.#bytes >= this.#rotateBytes;
  }

  async open(position: SinkPosition | undefined): Promise<void> {
    try {
      if (position) await this.#openAt(position);
      else await this.#begin();
    } catch (error) {
      await this.close();
      throw FileError.of(this.#path, "written", error);
    }
  }

  async write(text: Buffer): Promise<void> {
    try {
      if (this.isFull) await this.#rotate();
      const bytes = this.#gzip ? await compress(text) : text;
      await writeAll(this.#opened, bytes, this.#bytes);
      this.#bytes += bytes.length;
      // A copy, as it is kept for longer than the page.
      this.#tail = Buffer.concat([this.#tail, bytes.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    } catch (error) {
      throw FileError.of(this.#path, "written", error);
    }
  }

  async flush(): Promise<SinkPosition> {
    try {
      await this.#sync();
      await this.#expectInPlace();
    } catch (error) {
      throw FileError.of(this.#path, "written", error);
    }
    return {
      file: basename(this.#path),
      bytes: this.#bytes,
      gzip: this.#gzip,
      tail: digest(this.#tail),
      ...(this.isFull && { full: true }),
    };
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  async #begin(): Promise<void> {
    // If it resumed from its checkpoint, it would remove later events.
    const [later] = await this.#files.after(this.#path);
    if (later !== undefined) throw existing(later);
    this.#file = await created(this.#path);
  }

  async #openAt({ file, bytes, gzip, tail, format, full }: SinkPosition): Promise<void> {
    const path = this.#files.pathOf(file);
    if (format !== undefined) {
      throw fileError("otherFormat", this.#path, format, "okta");
    }
    if (path === undefined || gzip !== this.#gzip) {
      throw fileError("otherOutput", this.#path, file, gzip ? "compressed" : "uncompressed");
    }
    this.#path = path;
    if (full && !(await isThere(path))) return this.#openNext(path);
    this.#file = await open(path, "r+").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      throw fileError("outputMissing", path);
    });
    const { size } = await this.#file.stat();
    if (size < bytes) {
      throw fileError("outputShort", path, size, bytes);
    }
    this.#tail = await readTail(this.#file, bytes);
    if (digest(this.#tail) !== tail) {
      throw fileError("outputReplaced", path);
    }
    await this.#file.truncate(bytes);
    await this.#file.sync();
    this.#bytes = bytes;
    for (const later of await this.#files.after(path)) await rm(later);
  }

  /** Continues with the next file, after a full one was moved away. Its contents have no checkpoint yet. */
  async #openNext(path: string): Promise<void> {
    for (const later of await this.#files.after(path)) await rm(later);
    this.#path = this.#files.next(path);
    this.#file = await created(this.#path);
  }

  async #rotate(): Promise<void> {
    await this.#sync();
    const next = this.#files.next(this.#path);
    // Until it is there, a checkpoint describes the file before it.
    const file = await created(next);
    await this.close();
    this.#file = file;
    this.#path = next;
    this.#bytes = 0;
    this.#tail = Buffer.alloc(0);
  }

  /** @throws FileError where the name has become another file's, or nobody's: what is written then is lost. */
  async #expectInPlace(): Promise<void> {
    const own = await this.#opened.stat({ bigint: true });
    const named = await stat(this.#path, { bigint: true }).catch(() => undefined);
    if (named && named.ino === own.ino && named.dev === own.dev) return;
    throw fileError("outputMoved", this.#path);
  }

  async #sync(): Promise<void> {
    await this.#opened.datasync().catch((error: NodeJS.ErrnoException) => {
      // Other files, such as pipes, have no such property.
      if (error.code !== "EINVAL") throw error;
    });
  }

  get #opened(): FileHandle {
    if (this.#file === undefined) throw new TypeError("The file is not open");
    return this.#file;
  }
}

/** A new file; an empty one is taken over: a run may have ended just after it had made it. */
async function created(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, "a", 0o600);
    const { size } = await file.stat();
    await file.close();
    if (size > 0) throw existing(path);
    await syncFolder(dirname(path));
    return await open(path, "r+");
  } catch (error) {
    throw FileError.of(path, "written", error);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return false;
    },
  );
}

function existing(path: string): FileError {
  return fileError("outputExists", path);
}

function digest(tail: Buffer): string {
  return createHash("sha256").update(tail).digest("base64url");
}

async function readTail(file: FileHandle, end: number): Promise<Buffer> {
  const tail = Buffer.alloc(Math.min(TAIL_BYTES, end));
  const { bytesRead } = await file.read(tail, 0, tail.length, end - tail.length);
  return tail.subarray(0, bytesRead);
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, position + from);
    from += bytesWritten;
  }
}

const DIGITS = 6;

/** The files of an output: one, or one after the other, `events-000001.ndjson` and so on. */
export class FileSeries {
  readonly first: string;
  readonly #folder: string;
  readonly #stem: string;
  readonly #extension: string;
  readonly #isNumbered: boolean;

  constructor(path: string, isNumbered: boolean) {
    this.#isNumbered = isNumbered;
    this.#folder = dirname(path);
    // `.ndjson.gz` is one extension.
    this.#extension = /(\.[^.]+)?\.gz$/.exec(basename(path))?.[0] ?? extname(path);
    this.#stem = basename(path, this.#extension);
    this.first = isNumbered ? this.#pathAt(1) : path;
  }

  next(path: string): string {
    return this.#pathAt(this.#numberOf(basename(path)) + 1);
  }

  /** Where a file of this name lies; undefined of a name that is none of these. */
  pathOf(name: string): string | undefined {
    if (this.#isNumbered) return this.#numberOf(name) > 0 ? join(this.#folder, name) : undefined;
    return name === basename(this.first) ? this.first : undefined;
  }

  /** The files that are there and come later. */
  async after(path: string): Promise<string[]> {
    if (!this.#isNumbered) return [];
    const number = this.#numberOf(basename(path));
    const names = await readdir(this.#folder);
    return names.filter((name) => this.#numberOf(name) > number).map((name) => join(this.#folder, name));
  }

  #pathAt(number: number): string {
    const digits = String(number).padStart(DIGITS, "0");
    return join(this.#folder, `${this.#stem}-${digits}${this.#extension}`);
  }

  /** 0 of a name that is none of these. */
  #numberOf(name: string): number {
    const digits = name.slice(this.#stem.length + 1, name.length - this.#extension.length);
    const number = /^\d{6,}$/.test(digits) ? Number(digits) : 0;
    return number > 0 && basename(this.#pathAt(number)) === name ? number : 0;
  }
}
