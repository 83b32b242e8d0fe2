import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { mkdirSync, readdirSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkFolder, readSecretText, UsageError } from "@okta-idm/cli/internal";
import { OktaError } from "@okta-idm/core";
import { errorOf } from "./errors.ts";

/** How long a person can respond, in milliseconds. */
export const CONFIRMATION_TTL_MS = 5 * 60_000;

/** The call that a person confirms. A confirmation is valid for exactly this call. */
export interface ConfirmedCall {
  readonly tool: string;
  readonly arguments: object;
  /** The origin of the org. */
  readonly org: string;
  /** The caller: a digest of the bearer token, or `local`. */
  readonly principal: string;
}

/** The target as the person saw it. */
export interface ConfirmedTarget {
  readonly id: string;
  readonly groupId?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

interface State {
  readonly id: string;
  readonly digest: string;
  readonly target: ConfirmedTarget | undefined;
  readonly expires: number;
}

/**
 * Signs the state of a question, and checks the state that returns with the response. The client keeps the state in
 * between, so it could forge it, change it, move it to another call or use it twice. Each of these is rejected.
 */
export class Confirmations {
  readonly #store: ConfirmationStore;
  readonly #now: () => number;

  constructor(store: ConfirmationStore = new MemoryStore(), now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** Returns the state that the client has to send back. */
  sign(call: ConfirmedCall, target: ConfirmedTarget | undefined): string {
    const state: State = {
      id: randomUUID(),
      digest: digestOf(call),
      target,
      expires: this.#now() + CONFIRMATION_TTL_MS,
    };
    const payload = Buffer.from(JSON.stringify(state)).toString("base64url");
    return `${payload}.${this.#mac(payload)}`;
  }

  /**
   * Checks a state and marks it as used.
   *
   * @returns the target that the person saw; undefined if the request had no known target.
   * @throws OktaError of kind `refused`.
   */
  redeem(call: ConfirmedCall, given: string | undefined): ConfirmedTarget | undefined {
    const [payload = "", mac = ""] = (given ?? "").split(".");
    if (given === undefined || !isSame(mac, this.#mac(payload)))
      throw invalid("its state was not signed by this server");
    const state = JSON.parse(Buffer.from(payload, "base64url").toString()) as State;
    const now = this.#now();
    if (state.expires <= now) throw invalid("it expired after 5 minutes");
    if (!this.#store.use(state.id, state.expires, now)) throw invalid("it was used before");
    if (state.digest !== digestOf(call)) throw invalid("it was given for another call");
    return state.target;
  }

  #mac(payload: string): string {
    return createHmac("sha256", this.#store.key).update(payload).digest("base64url");
  }
}

function invalid(why: string): OktaError {
  return errorOf("confirmationInvalid", [why]);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function digestOf(call: ConfirmedCall): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(call)))
    .digest("base64url");
}

/** Returns the value with the members of each object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Holds the key that signs confirmations, and the ids of used ones. */
export interface ConfirmationStore {
  readonly key: Buffer;
  /** Marks an id as used. Returns false if it was used before, also by another process that shares the store. */
  use(id: string, expires: number, now: number): boolean;
}

const KEY_BYTES = 32;

/** The store of one process: each start has a new key. */
export class MemoryStore implements ConfirmationStore {
  readonly key = randomBytes(KEY_BYTES);
  /** Expiry by id. */
  readonly #used = new Map<string, number>();

  use(id: string, expires: number, now: number): boolean {
    for (const [other, end] of this.#used) if (end <= now) this.#used.delete(other);
    if (this.#used.has(id)) return false;
    this.#used.set(id, expires);
    return true;
  }
}

/** Longer than any confirmation is valid, even if clocks differ. */
const USED_KEPT_MS = 24 * 3_600_000;

/** The store of several processes that share a folder: one file holds the key, and each used id is an empty file. */
export class FolderStore implements ConfirmationStore {
  readonly key: Buffer;
  readonly #used: string;

  /** @throws OktaError of kind `refused` if others can write to the folder, or this process cannot. */
  constructor(folder: string) {
    this.#used = join(folder, "used");
    const file = join(folder, "key");
    try {
      mkdirSync(this.#used, { recursive: true, mode: 0o700 });
      checkFolder(folder);
      // A user who can remove a used id can use it again, also if only the parent folder is shared, such as /tmp.
      checkFolder(this.#used);
      createOnce(file, randomBytes(KEY_BYTES).toString("base64url"));
    } catch (error) {
      throw unusable(folder, error);
    }
    this.key = Buffer.from(readSecretText(file).trim(), "base64url");
    if (this.key.length !== KEY_BYTES) throw errorOf("keyInvalid", [file]);
  }

  use(id: string, expires: number, now: number): boolean {
    try {
      const isFirst = createOnce(join(this.#used, id), String(expires));
      this.#removeBefore(now - USED_KEPT_MS);
      return isFirst;
    } catch (error) {
      throw unusable(this.#used, error);
    }
  }

  #removeBefore(before: number): void {
    for (const name of readdirSync(this.#used)) {
      const path = join(this.#used, name);
      const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: before };
      if (mtimeMs < before) removeFile(path);
    }
  }
}

/** Creates a file. Returns false if it exists: only one of several processes creates it. */
function createOnce(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600, flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes a file that another process may remove too. */
function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function unusable(folder: string, error: unknown): Error {
  if (error instanceof OktaError || error instanceof UsageError) return error;
  return errorOf("folderUnusable", [folder, String((error as NodeJS.ErrnoException).code)]);
}
