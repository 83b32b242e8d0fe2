import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkFolder, readSecretText } from "@okta-idm/cli/internal";
import { OktaError } from "@okta-idm/core";

/** What signs confirmations, and which of them were used. */
export interface ConfirmationStore {
  readonly key: Buffer;
  /** Uses an id up. False if it was used before, also by another process that shares the store. */
  use(id: string, expires: number, now: number): boolean;
}

/** For one process: the key is made anew at each start. */
export class MemoryStore implements ConfirmationStore {
  readonly key = randomBytes(KEY_BYTES);
  /** When each id expires. */
  readonly #used = new Map<string, number>();

  use(id: string, expires: number, now: number): boolean {
    for (const [other, end] of this.#used) if (end <= now) this.#used.delete(other);
    if (this.#used.has(id)) return false;
    this.#used.set(id, expires);
    return true;
  }
}

const KEY_BYTES = 32;

/** For several processes that share a folder: a file holds the key, and each used id is an empty file. */
export class FolderStore implements ConfirmationStore {
  readonly key: Buffer;
  readonly #used: string;

  /** @throws OktaError of kind `refused` for a folder that others can use, or that cannot be used. */
  constructor(folder: string) {
    this.#used = join(folder, "used");
    const file = join(folder, "key");
    try {
      mkdirSync(this.#used, { recursive: true, mode: 0o700 });
      checkFolder(folder);
      // Whoever can remove a used id can use it again, also where the folder itself is shared, such as /tmp.
      checkFolder(this.#used);
      createdOnce(file, randomBytes(KEY_BYTES).toString("base64url"));
    } catch (error) {
      throw unusable(folder, error);
    }
    this.key = Buffer.from(readSecretText(file).trim(), "base64url");
    if (this.key.length !== KEY_BYTES) {
      throw new OktaError("refused", `The file ${file} holds no key. Remove it to make another one`);
    }
  }

  use(id: string, expires: number, now: number): boolean {
    try {
      const isFirst = createdOnce(join(this.#used, id), String(expires));
      this.#removeOld(now - OLD_MS);
      return isFirst;
    } catch (error) {
      throw unusable(this.#used, error);
    }
  }

  #removeOld(before: number): void {
    for (const name of readdirSync(this.#used)) {
      const path = join(this.#used, name);
      const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: before };
      if (mtimeMs < before) removed(path);
    }
  }
}

/** Longer than any confirmation holds, by whatever clock. */
const OLD_MS = 24 * 3_600_000;

/** Makes a file. False if there is one already: only one of several processes makes it. */
function createdOnce(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600, flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Another process may remove the same file. */
function removed(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function unusable(folder: string, error: unknown): OktaError {
  if (error instanceof OktaError) return error;
  const { code } = error as NodeJS.ErrnoException;
  return new OktaError("refused", `The folder ${folder} cannot be used for confirmations (${code})`);
}
