/** Excel's plain "CSV" is in a code page of Windows. */
export const IN_EXCEL = 'In Excel, save it as "CSV UTF-8 (Comma delimited)"';

/** Why bytes that are neither UTF-8 nor UTF-16 are rejected. */
export const NOT_TEXT = "is not valid UTF-8 text. Save it as UTF-8 and try again";

/** How formats that people take for text files begin, and what the error says. */
const FOREIGN: readonly (readonly [beginning: string, message: string])[] = [
  ["PK\x03\x04", `is an Excel workbook (.xlsx) or another zip file, not text. ${IN_EXCEL}`],
  ["\xd0\xcf\x11\xe0", `is an Excel workbook (.xls), not text. ${IN_EXCEL}`],
  ["\x1f\x8b", "is compressed with gzip. Decompress it first: gunzip"],
  ["{\\rtf", "is formatted text (.rtf). Save it as plain text"],
  ["%PDF-", "is a PDF, not text"],
  ["\xff\xfe\0\0", "is in UTF-32. Save it as UTF-8"],
  ["\0\0\xfe\xff", "is in UTF-32. Save it as UTF-8"],
];

/** What a file is that begins with these bytes and is no text, with advice; undefined for what may be text. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  const beginning = beginningOf(bytes);
  return FOREIGN.find(([signature]) => beginning.startsWith(signature))?.[1];
}

/** Whether more bytes are needed to tell the format and the encoding. A pipe may give them one by one, or never. */
export function isUndecided(bytes: Uint8Array): boolean {
  const beginning = beginningOf(bytes);
  return (
    bytes.length < 2 || FOREIGN.some(([text]) => text.length > bytes.length && text.startsWith(beginning))
  );
}

function beginningOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, LONGEST_SIGNATURE)).toString("latin1");
}

const LONGEST_SIGNATURE = Math.max(...FOREIGN.map(([signature]) => signature.length));

/**
 * The encoding that the byte order mark names. Without a mark, a zero byte among the first two tells UTF-16, because no
 * text in UTF-8 holds one; all else is taken for UTF-8.
 */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? "utf-16be" : "utf-8";
}
