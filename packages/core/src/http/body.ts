import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import type { HttpHeaders } from "./headers.ts";

/** The codings that are asked for and read. */
export const ACCEPTED_CODINGS = "gzip, br";

/** More than any page of Okta's. A body that goes on beyond it is not read to its end. */
const MAX_BYTES = 256 * 1024 * 1024;

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
  return decode(body, { maxOutputLength: MAX_BYTES });
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
        incoming.destroy(new Error(`its body is longer than ${MAX_BYTES} bytes`));
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
