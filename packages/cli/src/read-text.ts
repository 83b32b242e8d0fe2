import { readFileSync } from "node:fs";
import { OktaError } from "@okta-idm/core";

/**
 * Reads a text file that a person gave. Every such file goes through here or through {@link decodeText}.
 *
 * @throws OktaError of kind `refused` that says why the file cannot be read. It repeats nothing from the file.
 */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OktaError("refused", `The file ${path} cannot be read (${code})`);
  }
  return decodeText(bytes, `The file ${path}`);
}

/**
 * Decodes text as editors save it: UTF-8 or UTF-16, without the byte order mark. UTF-16 is only recognized by its mark,
 * which Notepad and PowerShell write.
 *
 * @param from what the error calls the source, e.g. `The file key.pem`.
 * @throws OktaError of kind `refused` for bytes in another encoding.
 */
export function decodeText(bytes: Uint8Array, from: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new OktaError("refused", `${from} is not valid UTF-8 text. Save it as UTF-8 and try again`);
  }
}

/** The encoding that the byte order mark names; UTF-8 if there is none. */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
