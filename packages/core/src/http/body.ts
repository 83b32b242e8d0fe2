import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import type { HttpHeaders } from "./headers.ts";

/** The codings that are asked for and read. */
export const ACCEPTED_CODINGS = "gzip, br";

/** More than any page of Okta's: 1,000 events of the log have about 5 MB. A longer body is not read to its end. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** A body is longer than {@link MAX_BYTES}, as it came or decompressed. */
export class BodyTooLong extends Error {}

/** More than most pages: a larger one that is announced has to come. */
const MAX_AT_ONCE = 16 * 1024 * 1024;

/** Reads a body whole, decompressed. Rejects where it is cut off, too long, or coded in another way. */
export async function readBody(incoming: IncomingMessage, headers: HttpHeaders): Promise<Buffer> {
  const body = await readBytes(incoming, Number(headers.get("Content-Length")));
  const coding = (headers.get("Content-Encoding") ?? "identity").trim().toLowerCase();
  // Nothing is compressed in no coding, whatever the header says.
  if (coding === "identity" || body.length === 0) return body;
  const decode = decoders().get(coding);
  if (decode === undefined) throw new Error("its body is coded in a way that was not asked for");
  return decode(body, { maxOutputLength: MAX_BYTES, chunkSize: chunkSizeFor(body, coding) }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === "ERR_BUFFER_TOO_LARGE" ? new BodyTooLong() : error;
    },
  );
}

/** Puts the pieces where they belong as they come: a page of the log is long, and would else be in memory twice. */
function readBytes(incoming: IncomingMessage, announced: number): Promise<Buffer> {
  let bytes = Buffer.allocUnsafe(Math.min(announced, MAX_AT_ONCE));
  let length = 0;
  // Not as an iterator, which takes longer to be made than a short body to be read.
  return new Promise((resolve, reject) => {
    incoming.on("data", (chunk: Buffer) => {
      const end = length + chunk.length;
      if (end > MAX_BYTES) {
        // The exchange closes the connection then.
        incoming.pause();
        reject(new BodyTooLong());
        return;
      }
      if (end > bytes.length) {
        const larger = Buffer.allocUnsafe(Math.max(end, bytes.length * 2));
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
      }
      bytes.set(chunk, length);
      length = end;
    });
    incoming.on("end", () => resolve(bytes.subarray(0, length)));
    incoming.on("error", reject);
  });
}

/** What zlib takes by default. */
const CHUNK_BYTES = 16 * 1024;
/** Deflate makes no more than so many bytes of one. */
const MOST_RATIO = 1_032;

/**
 * How much is decompressed at once. By default that is 16 KB, each of which costs a turn of the event loop and a copy. A
 * gzip body ends with its length: all of it at once, as far as that can be true.
 */
function chunkSizeFor(body: Buffer, coding: string): number {
  if (!coding.endsWith("gzip") || body.length < 4) return CHUNK_BYTES;
  const told = Math.min(body.readUInt32LE(body.length - 4), body.length * MOST_RATIO, MAX_AT_ONCE);
  // One more, so that the end shows without another turn.
  return Math.max(told, Math.min(CHUNK_BYTES, body.length * 8)) + 1;
}

/** Loaded where something is compressed: every start would pay for it. */
function decoders() {
  const { brotliDecompress, gunzip, inflate } = process.getBuiltinModule("node:zlib");
  return new Map([
    ["gzip", promisify(gunzip)],
    ["x-gzip", promisify(gunzip)],
    ["deflate", promisify(inflate)],
    ["br", promisify(brotliDecompress)],
  ]);
}
