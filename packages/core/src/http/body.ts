import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import type { HttpHeaders } from "./headers.ts";

/** The content codings that requests ask for. */
export const ACCEPTED_CODINGS = "gzip, br";

/** No page of Okta's is longer: 1,000 events of the log have about 5 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** The body is longer than {@link MAX_BYTES}, as received or decompressed. */
export class BodyTooLong extends Error {}

/** The largest buffer that is allocated because of an announced length. Most pages are smaller. */
const MAX_ALLOCATION = 16 * 1024 * 1024;

/** Reads a whole body and decompresses it. Rejects if it is cut off, too long, or has an unknown coding. */
export async function readBody(incoming: IncomingMessage, headers: HttpHeaders): Promise<Buffer> {
  const body = await readBytes(incoming, Number(headers.get("Content-Length")));
  const coding = (headers.get("Content-Encoding") ?? "identity").trim().toLowerCase();
  // An empty body has no coding, whatever the header says.
  if (coding === "identity" || body.length === 0) return body;
  const decode = decoders().get(coding);
  if (decode === undefined) throw new Error("its body has a content coding that was not asked for");
  return decode(body, { maxOutputLength: MAX_BYTES, chunkSize: chunkSizeFor(body, coding) }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === "ERR_BUFFER_TOO_LARGE" ? new BodyTooLong() : error;
    },
  );
}

/** Copies each chunk to its final place. A list of chunks would need twice the memory for a page of the log. */
function readBytes(incoming: IncomingMessage, announced: number): Promise<Buffer> {
  let bytes = Buffer.allocUnsafe(Math.min(announced, MAX_ALLOCATION));
  let length = 0;
  // Events, because an async iterator takes longer to create than a short body takes to read.
  return new Promise((resolve, reject) => {
    incoming.on("data", (chunk: Buffer) => {
      const end = length + chunk.length;
      if (end > MAX_BYTES) {
        // The exchange then closes the connection.
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

/** The default of zlib. */
const CHUNK_BYTES = 16 * 1024;
/**
 * The highest compression ratio of deflate.
 *
 * @see https://www.zlib.net/zlib_tech.html
 */
const MAX_RATIO = 1_032;

/**
 * The size of a decompressed chunk. Each default chunk of 16 KB costs a turn of the event loop and a copy. A gzip body
 * ends with its decompressed length, so one chunk holds all of it, if that length is possible.
 */
function chunkSizeFor(body: Buffer, coding: string): number {
  if (!coding.endsWith("gzip") || body.length < 4) return CHUNK_BYTES;
  const length = Math.min(body.readUInt32LE(body.length - 4), body.length * MAX_RATIO, MAX_ALLOCATION);
  // One byte more, so that zlib finds the end without another turn.
  return Math.max(length, Math.min(CHUNK_BYTES, body.length * 8)) + 1;
}

/** Loads zlib at the first compressed body, so that it does not slow down every start. */
function decoders() {
  const { brotliDecompress, gunzip, inflate } = process.getBuiltinModule("node:zlib");
  return new Map([
    ["gzip", promisify(gunzip)],
    ["x-gzip", promisify(gunzip)],
    ["deflate", promisify(inflate)],
    ["br", promisify(brotliDecompress)],
  ]);
}
