import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";

/** The codings that are asked for and read. */
export const ACCEPTED_CODINGS = "gzip, br";

/** More than any page of Okta's. A body that goes on beyond it is not read to its end. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Reads a body whole, decompressed. Rejects where it is cut off, too long, or coded in another way. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Error(`its body is longer than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const coding = (incoming.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  // Nothing is compressed in no coding, whatever the header says.
  if (coding === "identity" || body.length === 0) return body;
  const decode = decoders().get(coding);
  if (decode === undefined) throw new Error("its body is coded in a way that was not asked for");
  return decode(body, { maxOutputLength: MAX_BYTES });
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
