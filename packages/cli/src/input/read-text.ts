import { readFileSync } from "node:fs";
import { fileUnusable } from "../config/settings-errors.ts";

/** Excel's plain "CSV" is in a Windows code page. */
export const SAVE_IN_EXCEL = 'In Excel, save it as "CSV UTF-8 (Comma delimited)"';

/** Why bytes that are neither UTF-8 nor UTF-16 are rejected. */
export const NOT_TEXT = "is not valid UTF-8 text. Save it as UTF-8 and try again";

/** The first bytes of formats that are mistaken for text files, and the error for each. */
const FOREIGN: readonly (readonly [signature: string, message: string])[] = [
  ["PK\x03\x04", `is an Excel workbook (.xlsx) or another zip file, not text. ${SAVE_IN_EXCEL}`],
  ["\xd0\xcf\x11\xe0", `is an Excel workbook (.xls), not text. ${SAVE_IN_EXCEL}`],
  ["\x1f\x8b", "is compressed with gzip. Decompress it first: gunzip"],
  ["{\\rtf", "is formatted text (.rtf). Save it as plain text"],
  ["%PDF-", "is a PDF, not text"],
  ["\xff\xfe\0\0", "is in UTF-32. Save it as UTF-8"],
  ["\0\0\xfe\xff", "is in UTF-32. Save it as UTF-8"],
];

const LONGEST_SIGNATURE = Math.max(...FOREIGN.map(([signature]) => signature.length));

/**
 * Reads a text file that a user gave. Every such file is read here, with {@link decodeText}, or, if it may be long, with
 * `openSource`.
 *
 * @throws UsageError with the reason. It repeats nothing of the file.
 */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw fileUnusable(`The file ${path}`, whyUnreadable(error));
  }
  return decodeText(bytes, `The file ${path}`);
}

/** The reason why the system could not read a file, as the end of a sentence about the file. */
export function whyUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "does not exist";
  return code === "EISDIR" ? "is a folder" : `cannot be read (${code})`;
}

/**
 * Decodes text as editors and spreadsheets save it: UTF-8 or UTF-16, without the byte order mark.
 *
 * @param from name of the source in errors, e.g. `The file key.pem`.
 * @throws UsageError for bytes in another encoding or format.
 */
export function decodeText(bytes: Uint8Array, from: string): string {
  const foreign = foreignFormat(bytes);
  if (foreign !== undefined) throw fileUnusable(from, foreign);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw fileUnusable(from, NOT_TEXT);
  }
}

/** The error for a file that begins with these bytes and is not text. Undefined if it may be text. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  const beginning = beginningOf(bytes);
  return FOREIGN.find(([signature]) => beginning.startsWith(signature))?.[1];
}

/** Whether the format and the encoding need more bytes. A pipe may give them one by one, or never. */
export function needsMoreBytes(bytes: Uint8Array): boolean {
  const beginning = beginningOf(bytes);
  return (
    bytes.length < 2 || FOREIGN.some(([text]) => text.length > bytes.length && text.startsWith(beginning))
  );
}

/**
 * The encoding by the byte order mark. Without a mark, a zero byte among the first two means UTF-16, because UTF-8 text
 * holds none. Everything else is read as UTF-8.
 */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? "utf-16be" : "utf-8";
}

function beginningOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, LONGEST_SIGNATURE)).toString("latin1");
}
