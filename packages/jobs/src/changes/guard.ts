import type { ActionContext, Effect } from "@okta-idm/connector";
import { checkOptions, type KnownOptions, OktaError } from "@okta-idm/core";
import { readGroup, readUser } from "../targets/read-target.ts";
import { findUserByPath } from "../targets/resolve-target.ts";
import { describeTarget, isOktaId, type Target, type TargetType } from "../targets/target.ts";
import { checkValue, isList, isObject, isText } from "./check-value.ts";
import { comparable, type Protection, protectionMatches, targetsNamed } from "./protection.ts";

/** What must be left alone. The same for a single change, a bulk run and a raw request, in the library and the CLI. */
export interface GuardOptions {
  readonly protection?: Protection | undefined;
  /** Ids that must be left alone, with the reason: `{ "0oa…": "the app that signs in" }`. */
  readonly protectedIds?: Readonly<Record<string, string>> | undefined;
  /**
   * The owner of the token in use, which no write may take access from: a user that is already known, or who reads it,
   * or `none` for a token without an owner. Default: one request, `GET /api/v1/users/me`, for actions that take access.
   */
  readonly owner?: Target | "none" | ((context: ActionContext) => Promise<Target | undefined>) | undefined;
  /** Told when the owner cannot be read, so that nobody is guarded as the owner. */
  readonly onUnknownOwner?: (() => void) | undefined;
}

const PROTECTED: KnownOptions<Protection> = { users: true, groups: true, apps: true };

export const GUARD_OPTIONS: KnownOptions<GuardOptions> = {
  protection: true,
  protectedIds: true,
  owner: true,
  onUnknownOwner: true,
};

/**
 * A guard that is of another form would protect nobody: `protectedIds` as a list, or `owner: null`.
 *
 * @throws OktaError of kind `refused` that names it.
 */
function checkGuards({ protection, protectedIds, owner, onUnknownOwner }: GuardOptions): void {
  checkOptions("protection", PROTECTED, protection);
  for (const [name, entries] of Object.entries(protection ?? {})) {
    checkValue(`protection.${name}`, entries, "a list of texts", isList(entries, isText));
  }
  const isByReason = isObject(protectedIds) && Object.values(protectedIds).every(isText);
  checkValue("protectedIds", protectedIds, "an object with a reason for each id", isByReason);
  const isOwner = owner === "none" || typeof owner === "function" || (isObject(owner) && isText(owner.id));
  checkValue("owner", owner, '"none", a user with an id, or a function', isOwner);
  checkValue("onUnknownOwner", onUnknownOwner, "a function", typeof onUnknownOwner === "function");
}

/** Why a target must be left alone: an entry of the protection, or what else it is. */
export interface Reason {
  readonly entry: string;
  readonly isProtected: boolean;
  /** The target, when it is known although its id alone was given. */
  readonly known?: Target | undefined;
}

/** What is known of a target: all of it, or its id alone. */
export type Guarded = Target | Pick<Target, "type" | "id">;

/** Decides what must be left alone, by ids and names that were read. */
export class Guard {
  readonly #context: ActionContext;
  readonly #protection: Protection;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #readOwner: (() => Promise<Target | undefined>) | undefined;
  #owner: Promise<Target | undefined> | undefined;
  /** Ids in lower case, since people write them down so, with the entry that names each. */
  readonly #named = new Map<TargetType, Promise<ReadonlyMap<string, string>>>();
  readonly #shortNamed = new Map<TargetType, Promise<ReadonlyMap<string, string>>>();
  readonly #groups = new Map<string, Promise<Target>>();
  readonly #logins = new Map<string, Promise<Target | undefined>>();

  constructor(context: ActionContext, effect: Effect, options: GuardOptions) {
    checkGuards(options);
    const { protection = {}, protectedIds = {}, owner = readOwner, onUnknownOwner } = options;
    this.#context = context;
    this.#protection = protection;
    // A generic request may do anything.
    const takesAccess = effect === "contain" || effect === "destroy" || effect === "generic";
    this.#ids = new Map(Object.entries(protectedIds).map(([id, why]) => [id.toLowerCase(), why]));
    if (takesAccess && owner !== "none") this.#readOwner = () => ownerOf(context, owner, onUnknownOwner);
  }

  /** Starts to read the token's owner, so that it is read beside whatever else is. */
  start(): void {
    this.#readingOwner();
  }

  #readingOwner(): Promise<Target | undefined> | undefined {
    this.#owner ??= this.#readOwner?.();
    // Whoever needs it waits for it and gets its error.
    this.#owner?.catch(() => {});
    return this.#owner;
  }

  /**
   * Why a target must be left alone; undefined when it need not.
   *
   * @throws OktaError when that cannot be read: then nothing may be sent.
   */
  async reasonFor(target: Guarded): Promise<Reason | undefined> {
    const { type, id } = target;
    const own = this.#ids.get(id.toLowerCase());
    if (own !== undefined) return { entry: own, isProtected: false };
    const owner = type === "user" ? await this.#readingOwner() : undefined;
    if (owner?.id.toLowerCase() === id.toLowerCase()) {
      return { entry: "the owner of the token in use", isProtected: false, known: owner };
    }
    if (!this.protects(type)) return undefined;
    const entry = "name" in target ? await this.#entryOfRead(target) : await this.#entryOfId(type, id);
    return entry === undefined ? undefined : { entry, isProtected: true };
  }

  /** Whether the protection names anything of a type. */
  protects(type: TargetType): boolean {
    return (this.#protection[`${type}s`]?.length ?? 0) > 0;
  }

  /** Whether more than the id of a target has to be known to decide on it, when it is named so in a path. */
  needsRead(type: TargetType, name: string): boolean {
    return this.protects(type) || !isOktaId(type, name);
  }

  /**
   * Reads whom the protection names, for a run whose targets are not all read.
   *
   * @throws OktaError when that cannot be read.
   */
  async prepare(type: TargetType): Promise<void> {
    await Promise.all([
      type === "user" ? this.#readingOwner() : undefined,
      type === "group" ? undefined : this.#idsNamed(type),
    ]);
  }

  async #entryOfRead(target: Target): Promise<string | undefined> {
    for (const { entry, by } of protectionMatches(this.#protection, target)) {
      if (by !== "email") return entry;
      // Users can choose an e-mail address: an entry that is somebody's login means that user.
      const other = await this.#userOfLogin(entry);
      if (other === undefined || other.id === target.id) return `${entry}, by e-mail address`;
    }
    return (await this.#idsShortNamed(target.type)).get(target.id.toLowerCase());
  }

  async #entryOfId(type: TargetType, id: string): Promise<string | undefined> {
    if (type !== "group") return (await this.#idsNamed(type)).get(id.toLowerCase());
    const reading = this.#groups.get(id) ?? readGroup(this.#context, id);
    this.#groups.set(id, reading);
    try {
      return await this.#entryOfRead(await reading);
    } catch (error) {
      // The next item reads it again: it may have been an outage.
      this.#groups.delete(id);
      throw error;
    }
  }

  /** Entries that are no id and no whole login, such as the short form of a login. */
  #idsShortNamed(type: TargetType): Promise<ReadonlyMap<string, string>> {
    if (type !== "user") return NONE;
    return once(this.#shortNamed, type, async () => {
      const entries = (this.#protection.users ?? []).filter((entry) => !entry.includes("@") && !isId(entry));
      return this.#idsOf(type, entries);
    });
  }

  #idsNamed(type: "user" | "app"): Promise<ReadonlyMap<string, string>> {
    return once(this.#named, type, () => this.#idsOf(type, this.#protection[`${type}s`] ?? []));
  }

  async #idsOf(type: "user" | "app", entries: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    const read = async (given: string) => {
      const entry = given.trim();
      ids.set(entry.toLowerCase(), entry);
      if (isId(entry)) return;
      for (const { id } of await targetsNamed(this.#context, type, entry)) ids.set(id.toLowerCase(), entry);
    };
    await Promise.all(entries.map(read));
    return ids;
  }

  #userOfLogin(entry: string): Promise<Target | undefined> {
    return once(this.#logins, entry, async () => {
      const target = await findUserByPath(this.#context, entry.trim());
      return target && comparable(target.name) === comparable(entry) ? target : undefined;
    });
  }
}

/**
 * Makes a guard for many runs of one org: whom the protection names, and who owns the token, is read once. Make another
 * one now and then, as people may get other names.
 *
 * @param effect of the actions: a token's owner is guarded from those that take access.
 * @throws OktaError of kind `refused` for options that would guard nobody.
 */
export function createGuard(context: ActionContext, effect: Effect, options: GuardOptions = {}): Guard {
  checkOptions("createGuard", GUARD_OPTIONS, options);
  return new Guard(context, effect, options);
}

const NONE: Promise<ReadonlyMap<string, string>> = Promise.resolve(new Map());

function once<Key, Value>(
  kept: Map<Key, Promise<Value>>,
  key: Key,
  read: () => Promise<Value>,
): Promise<Value> {
  const reading = kept.get(key) ?? read();
  kept.set(key, reading);
  // What failed is read again.
  reading.catch(() => kept.delete(key));
  return reading;
}

function isId(entry: string): boolean {
  return /^0(0u|oa)\w{17}$/i.test(entry.trim());
}

/** Reads the owner of an API token. An OAuth token has none: Okta responds with 403 or 404. */
export function readOwner(context: ActionContext): Promise<Target> {
  return readUser(context, "me");
}

async function ownerOf(
  context: ActionContext,
  owner: Exclude<GuardOptions["owner"], "none" | undefined>,
  onUnknownOwner: (() => void) | undefined,
): Promise<Target | undefined> {
  if (typeof owner !== "function") return owner;
  try {
    return await owner(context);
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    // A rejected token changes nothing either.
    if (error.kind === "unauthenticated") return undefined;
    if (error.kind !== "forbidden" && error.kind !== "not_found") throw error;
    onUnknownOwner?.();
    return undefined;
  }
}

/** The error that refuses a target. */
export function protectedError(given: Guarded, { entry, isProtected, known }: Reason): OktaError {
  const target = known ?? given;
  const who = "name" in target ? describeTarget(target) : target.id;
  const is = isProtected ? `protected in this org (${entry})` : entry;
  return new OktaError("refused", `${who} is ${is}. Nothing was changed`);
}
