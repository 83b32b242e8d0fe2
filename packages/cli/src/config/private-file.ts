import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { parseJson } from "@okta-idm/core";
import { decodeText, whyUnreadable } from "../input/read-text.ts";
import { shellWord } from "../usage/command-line.ts";
import { UsageError } from "../usage/usage-error.ts";
import { fileOpen, fileUnusable, folderNotCreated, folderOpen, foreignOwner } from "./settings-errors.ts";

/**
 * Reads a text file that holds a secret: settings, API tokens, a private key, headers of a webhook. All of them are read
 * here. The file, a link to it and their folders must belong to this user or root, and be closed to others.
 *
 * @throws UsageError that says how to close the file. It repeats nothing of its content.
 */
export function readSecretText(path: string): string {
  let bytes: Buffer;
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    checkFile(path, fstatSync(file));
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw fileUnusable(`The file ${path}`, whyUnreadable(error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return decodeText(bytes, `The file ${path}`);
}

/**
 * Reads a JSON file of this user. Undefined if there is none.
 *
 * @throws UsageError for a file that others may read, or that is not JSON. It repeats nothing of it.
 */
export function readPrivateFile(path: string): unknown {
  if (!exists(path)) return undefined;
  const text = readSecretText(path);
  try {
    return parseJson(text);
  } catch (error) {
    throw fileUnusable(`The file ${path}`, (error as Error).message);
  }
}

/**
 * Changes a JSON file of this user, one process at a time: several logins may run at once. If it is interrupted, the file
 * is whole: as before, or changed. A link stays a link.
 *
 * @param change reads the file as it is by then, and returns its new content.
 * @throws UsageError if other users may replace the file, and FileError if it cannot be written or
 *   another process keeps it locked.
 */
export async function changePrivateFile(path: string, change: () => unknown): Promise<void> {
  const folder = dirname(existsSync(path) ? realpathSync(path) : path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw folderNotCreated(folder, String(code));
  }
  checkFolder(folder);
  // Most commands only read settings, so they do not load locks.
  const { writeLocked } = await import("./write-locked.ts");
  await writeLocked(path, () => `${JSON.stringify(change(), null, 2)}\n`);
}

/**
 * Checks that nobody else can replace the files of a folder.
 *
 * @throws UsageError.
 */
export function checkFolder(folder: string): void {
  const stats = statSync(folder);
  checkOwner(`The folder ${folder}`, stats);
  // In a folder such as /tmp, only the owner of a file can replace it.
  const isSticky = (stats.mode & 0o1000) !== 0;
  if (hasModes && (stats.mode & 0o022) !== 0 && !isSticky) {
    const command = `chmod go-w ${shellWord(folder)}`;
    throw folderOpen(folder, command);
  }
}

/** Windows has no such modes and owners. */
const hasModes = process.platform !== "win32";

function checkFile(path: string, stats: Stats): void {
  checkOwner(`The file ${path}`, stats);
  // A secret that a container mounts belongs to root, and a group may read it.
  const closed = stats.uid === process.getuid?.() ? 0o077 : 0o037;
  if (hasModes && (stats.mode & closed) !== 0) {
    const command = `chmod 600 ${shellWord(path)}`;
    throw fileOpen(path, command);
  }
  // A pipe, such as that of a shell's <(command), is in no folder.
  if (!stats.isFile()) return;
  const link = lstatSync(path);
  if (link.isSymbolicLink()) checkOwner(`The link ${path}`, link);
  for (const folder of new Set([dirname(resolve(path)), dirname(realpathSync(path))])) checkFolder(folder);
}

function checkOwner(what: string, { uid }: Stats): void {
  const self = process.getuid?.();
  if (self === undefined || uid === self || uid === 0) return;
  throw foreignOwner(what);
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // The folder is closed to this user. Reading the file reports that.
    return true;
  }
}
