import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { OktaError } from "@okta-idm/core";
import { decodeText } from "../input/read-text.ts";
import { shellWord } from "../usage/command-line.ts";

/**
 * Reads a text file that holds a secret: settings, API tokens, a private key, headers of a webhook. All of them go
 * through here. The file, the link to it and their folders must be this user's or root's, and closed to others.
 *
 * @throws OktaError of kind `refused` that says how to close it. It repeats nothing from the file.
 */
export function readSecretText(path: string): string {
  let bytes: Buffer;
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    checkFile(path, fstatSync(file));
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof OktaError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new OktaError("refused", `The file ${path} cannot be read (${code})`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return decodeText(bytes, `The file ${path}`);
}

/**
 * Checks that nobody else can replace what is in a folder.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkFolder(folder: string): void {
  const stats = statSync(folder);
  checkOwner(`The folder ${folder}`, stats);
  // In a folder such as /tmp, only its owner can replace a file.
  const isSticky = (stats.mode & 0o1000) !== 0;
  if (hasModes && (stats.mode & 0o022) !== 0 && !isSticky) {
    const how = `chmod go-w ${shellWord(folder)}`;
    throw new OktaError("refused", `Others may write to the folder ${folder}. Close it to them: ${how}`);
  }
}

/** Windows has no such bits and no such owners. */
const hasModes = process.platform !== "win32";

function checkFile(path: string, stats: Stats): void {
  checkOwner(`The file ${path}`, stats);
  // A secret that a container mounts belongs to root and is read by a group.
  const closed = stats.uid === process.getuid?.() ? 0o077 : 0o037;
  if (hasModes && (stats.mode & closed) !== 0) {
    const how = `chmod 600 ${shellWord(path)}`;
    throw new OktaError("refused", `Others may read or write ${path}. Make it yours alone: ${how}`);
  }
  // A pipe, as of a shell's <(command), is in no folder.
  if (!stats.isFile()) return;
  const link = lstatSync(path);
  if (link.isSymbolicLink()) checkOwner(`The link ${path}`, link);
  for (const folder of new Set([dirname(resolve(path)), dirname(realpathSync(path))])) checkFolder(folder);
}

function checkOwner(what: string, { uid }: Stats): void {
  const self = process.getuid?.();
  if (self === undefined || uid === self || uid === 0) return;
  throw new OktaError("refused", `${what} belongs to another user, who could change it. Use one of your own`);
}
