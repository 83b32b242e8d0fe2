import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { OktaError, parseJson } from "@okta-idm/core";
import { checkFolder, readSecretText } from "./secret-file.ts";

/** How often, and how far apart, a file is looked for that another process is changing: for two seconds. */
const LOOKS = 100;
const BETWEEN_LOOKS_MS = 20;

/**
 * Reads a JSON file that is this user's alone; undefined where there is none.
 *
 * @throws OktaError of kind `refused` for a file that others may read, or that is no JSON. It repeats none of it.
 */
export function readPrivateFile(path: string): unknown {
  if (!isThere(path)) return undefined;
  const text = readSecretText(path);
  try {
    return parseJson(text);
  } catch (error) {
    throw new OktaError("refused", `The file ${path} ${(error as Error).message}`);
  }
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A file in a folder that is closed to this user: to read it says so.
    return true;
  }
}

/**
 * Changes a JSON file that is this user's alone, one process at a time, as logins to several orgs may be under way. It is
 * there whole or as it was before, whenever this is interrupted. A link to it stays one.
 *
 * @param change reads what is there by then, and gives what is to be there.
 * @throws OktaError of kind `refused` where it cannot be written, or another process does not let go of it.
 */
export async function changePrivateFile(name: string, change: () => unknown): Promise<void> {
  const path = existsSync(name) ? realpathSync(name) : name;
  // Who has the draft has the file, and lets go of it by putting it in place.
  const draft = `${path}.lock`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    checkFolder(dirname(path));
    const file = await openAlone(draft);
    try {
      writeFileSync(file, `${JSON.stringify(change(), null, 2)}\n`, { flush: true });
      closeSync(file);
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  } catch (error) {
    if (error instanceof OktaError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === "EEXIST"
        ? `is being changed by another process. If there is none, remove ${draft}`
        : `cannot be written (${code})`;
    throw new OktaError("refused", `The file ${path} ${why}`);
  }
}

/** Makes a file that is not there, as soon as another process is done with it: that takes it a few milliseconds. */
async function openAlone(path: string): Promise<number> {
  for (let tries = LOOKS; ; tries -= 1) {
    try {
      return openSync(path, "wx", 0o600);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || tries === 0) throw error;
      await setTimeout(BETWEEN_LOOKS_MS);
    }
  }
}
