import type { ActionContext, Effect } from "@okta-idm/connector";
import { checkOptions, type KnownOptions, OktaError } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import { readGroup, readUser } from "../targets/read-target.ts";
import { findUserByPath } from "../targets/resolve-target.ts";
import { describeTarget, isOktaId, type Target, type TargetType } from "../targets/target.ts";
import { checkValue, isList, isObject, isText } from "./check-value.ts";
import { comparable, type Protection, protectionMatches, targetsNamed } from "./protection.ts";

/** The targets that must not be changed. The same options apply to a single change, a bulk run and a raw request. */
export interface GuardOptions {
  readonly protection?: Protection | undefined;
  /** Ids that must not be changed, each with the reason: `{ "0oa…": "the app that signs in" }`. */
  readonly protectedIds?: Readonly<Record<string, string>> | undefined;
  /**
   * The owner of the token in use, who must keep access: a user, a function that reads the user, or
   * `none` if the token has no owner. Default: one request, `GET /api/v1/users/me`, for actions that take access.
   */
  readonly owner?: Target | "none" | ((context: ActionContext) => Promise<Target | undefined>) | undefined;
  /** Called if the owner cannot be read. Then no user is guarded as the owner. */
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
 * Rejects guards of a wrong form, such as `owner: null`, because they would protect nobody.
 *
 * @throws OktaError of kind `refused` that names the option.
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

/** Why a target must not be changed: an entry of the protection, or another reason. */
export interface Reason {
  readonly entry: string;
  readonly isProtected: boolean;
  /** The target, if it is known although only its id was given. */
  readonly known?: Target | undefined;
}

/** A target, or only its id. */
export type Guarded = Target | Pick<Target, "type" | "id">;

/** Decides which targets must not be changed. */
export class Guard {
  readonly #context: ActionContext;
  readonly #protection: Protection;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #readOwner: (() => Promise<Target | undefined>) | undefined;
  #owner: Promise<Target | undefined> | undefined;
  /** Ids in lower case, because people write them so, with the entry that names each. */
  readonly #named = new Map<TargetType, Promise<ReadonlyMap<string, string>>>();
  readonly #shortNamed = new Map<TargetType, Promise<ReadonlyMap<string, string>>>();
  readonly #groups = new Map<string, Promise<Target>>();
  readonly #logins = new Map<string, Promise<Target | undefined>>();

  constructor(context: ActionContext, effect: Effect, options: GuardOptions) {
    checkGuards(options);
    const { protection = {}, protectedIds = {}, owner = readOwner, onUnknownOwner } = options;
    this.#context = context;
    this.#protection = protection;
    // A generic request may take access, too.
    const takesAccess = effect === "contain" || effect === "destroy" || effect === "generic";
    this.#ids = new Map(Object.entries(protectedIds).map(([id, why]) => [id.toLowerCase(), why]));
    if (takesAccess && owner !== "none") this.#readOwner = () => ownerOf(context, owner, onUnknownOwner);
  }

  /** Starts to read the token's owner, so that it is read at the same time as other objects. */
  start(): void {
    this.#readingOwner();
  }

  #readingOwner(): Promise<Target | undefined> | undefined {
    this.#owner ??= this.#readOwner?.();
    // An error is thrown where the owner is awaited.
    this.#owner?.catch(() => {});
    return this.#owner;
  }

  /**
   * Returns why a target must not be changed; undefined if it may be.
   *
   * @throws OktaError if a read fails. Then nothing may be sent.
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

  /** Whether the protection has entries of a type. */
  protects(type: TargetType): boolean {
    return (this.#protection[`${type}s`]?.length ?? 0) > 0;
  }

  /** Whether the guard has to read a target that a path names. */
  needsRead(type: TargetType, name: string): boolean {
    return this.protects(type) || !isOktaId(type, name);
  }

  /**
   * Reads the protected targets, for a run that does not read each of its own targets.
   *
   * @throws OktaError if a read fails.
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
      // Users can choose their email address. If the entry is the login of another user, it means that user.
      const other = await this.#userOfLogin(entry);
      if (other === undefined || other.id === target.id) return `${entry}, by email address`;
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
      // The next item reads it again, because the failure may have been temporary.
      this.#groups.delete(id);
      throw error;
    }
  }

  /** Finds the ids of entries that are neither an id nor a whole login, such as the short form of a login. */
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
 * Makes a guard for many runs of one org, which reads the protected targets and the token's owner only once. Make a
 * new guard now and then, because names change.
 *
 * @param effect of the actions: the token's owner is guarded from actions that take access.
 * @throws OktaError of kind `refused` for options that would protect nobody.
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
  // A failed read is repeated at the next call.
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
    // A rejected token cannot change anything either.
    if (error.kind === "unauthenticated") return undefined;
    if (error.kind !== "forbidden" && error.kind !== "not_found") throw error;
    onUnknownOwner?.();
    return undefined;
  }
}

/** Makes the error for a guarded target. */
export function protectedError(given: Guarded, { entry, isProtected, known }: Reason): OktaError {
  const target = known ?? given;
  const who = "name" in target ? describeTarget(target) : target.id;
  const is = isProtected ? `protected in this org (${entry})` : entry;
  return jobsError("protectedTarget", who, is);
}
