import fc from "fast-check";
import { expect, test } from "vitest";
import { UsageError } from "../usage/usage-error.ts";
import { namesInFile } from "./names-in-file.ts";
import { decodeText } from "./read-text.ts";

async function read(bytes: Uint8Array, column: string | undefined, pieceBytes: number) {
  const stdin = (async function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  })();
  const io = { stdin, signal: new AbortController().signal };
  let count = 0;
  for await (const { value } of namesInFile(io, { of: "user", path: "-", column }))
    count += value.length > 0 ? 1 : 0;
  return count;
}
const piece = fc.constantFrom(
  '"',
  ",",
  ";",
  "\t",
  "|",
  "\r",
  "\n",
  "\r\n",
  "=",
  "'",
  "#",
  "{",
  "[",
  "sep=;",
  "id",
  "login",
  "email",
  "a@example.com",
  '{"login":"a"}',
  '="1"',
  " ",
  "\u00a0",
  "\ufeff",
  "\0",
  "é",
  "\\",
);
test("any text of CSV and JSON characters is read or rejected with a UsageError", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom(undefined, "id", "x"),
      fc.constantFrom("utf8", "utf16le", "latin1"),
      fc.integer({ min: 1, max: 9 }),
      async (parts, column, encoding, pieceBytes) => {
        const bytes = Buffer.from(parts.join(""), encoding as BufferEncoding);
        await read(bytes, column, pieceBytes).catch((error: unknown) =>
          expect(error).toBeInstanceOf(UsageError),
        );
      },
    ),
  );
});
test("any bytes are read or rejected with a UsageError", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 1, max: 9 }),
      async (bytes, pieceBytes) => {
        await read(bytes, undefined, pieceBytes).catch((error: unknown) =>
          expect(error).toBeInstanceOf(UsageError),
        );
        try {
          decodeText(bytes, "x");
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      },
    ),
  );
});
