import { readFileSync } from "node:fs";
import { OktaError } from "@okta-idm/core";
import { encodingOf, foreignFormat, NOT_TEXT } from "./text-encoding.ts";

/**
 * Reads a text file that a person gave. Every such file goes through here, through {@link decodeText}, or, where it may
 * be long, through `openSource`.
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
 * Decodes text as editors and spreadsheets save it: UTF-8 or UTF-16, without the byte order mark.
 *
 * @param from what the error calls the source, e.g. `The file key.pem`.
 * @throws OktaError of kind `refused` for bytes in another encoding or of another format.
 */
export function decodeText(bytes: Uint8Array, from: string): string {
  const foreign = foreignFormat(bytes);
  if (foreign !== undefined) throw new OktaError("refused", `${from} ${foreign}`);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new OktaError("refused", `${from} ${NOT_TEXT}`);
  }
}
