import type { MockClock } from "../clock.ts";
import { Collection } from "./collection.ts";
import { indexInLogin, madeUpUser } from "./made-up-user.ts";

/** An account as the org keeps it: as it is answered, but for the links and for what Okta does not tell. */
export interface User {
  readonly id: string;
  readonly status: string;
  readonly created: string;
  readonly activated?: string | null;
  readonly statusChanged?: string | null;
  readonly lastLogin?: string | null;
  readonly lastUpdated?: string | null;
  readonly passwordChanged?: string | null;
  readonly transitioningToStatus?: string | null;
  readonly type?: { readonly id?: string } | null;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly credentials?: {
    readonly password?: object | null;
    readonly provider?: { readonly type?: string | null; readonly name?: string | null } | null;
    readonly emails?: readonly object[] | null;
  } | null;
  /** Never answered; a state that is loaded may have it. */
  readonly hidden?: {
    /** When the change to `transitioningToStatus` is over, in milliseconds. */
    readonly settlesAt?: number;
    /** The password is too old, though the status does not say so. */
    readonly expiredPassword?: boolean;
    /** What was set by call: a change of password has to name it. */
    readonly password?: string;
    readonly recoveryAnswer?: string;
  };
}

/** What the accounts are made of: `written` ones first, `count` in all. */
export interface UsersOptions {
  readonly written: readonly User[];
  readonly count: number;
  readonly seed: number;
  readonly clock: MockClock;
}

/** The accounts of the org. */
export class Users extends Collection<User> {
  readonly #clock: MockClock;
  readonly #byLogin = new Map<string, number>();
  /** Logins that are not made up, or no longer. */
  readonly #logins = new Map<number, string>();
  /** The first holder of each part before the `@`; undefined where there are several. */
  readonly #byShortName = new Map<string, number | undefined>();

  constructor({ written, count, seed, clock }: UsersOptions) {
    super({ written, count, seed, prefix: "00u", make: (index) => madeUpUser(seed, index) });
    this.#clock = clock;
    for (const [index, user] of written.slice(0, this.made).entries()) this.#name(index, loginOf(user));
  }

  override put(index: number, user: User): void {
    const before = this.#logins.get(index) ?? (index < this.made ? loginOf(super.at(index)) : undefined);
    super.put(index, user);
    const login = loginOf(user);
    if (login === before) return;
    if (before !== undefined) this.#unname(index, before);
    this.#name(index, login);
  }

  override remove(index: number): void {
    this.#unname(index, loginOf(super.at(index)));
    super.remove(index);
  }

  /** The user, settled: a change of status that was under way is over once its time has come. */
  override at(index: number): User {
    const user = super.at(index);
    const settlesAt = user.hidden?.settlesAt;
    if (settlesAt === undefined || settlesAt > this.#clock.now()) return user;
    const { transitioningToStatus, hidden: { settlesAt: _, ...stillHidden } = {}, ...rest } = user;
    const statusChanged = new Date(settlesAt).toISOString();
    const status = transitioningToStatus ?? user.status;
    this.put(index, { ...rest, status, statusChanged, lastUpdated: statusChanged, hidden: stillHidden });
    return super.at(index);
  }

  #name(index: number, login: string): void {
    this.#logins.set(index, login);
    const shortName = shortNameOf(login);
    this.#byLogin.set(login, index);
    this.#byShortName.set(shortName, this.#byShortName.has(shortName) ? undefined : index);
  }

  #unname(index: number, login: string): void {
    if (this.#byLogin.get(login) === index) this.#byLogin.delete(login);
    if (this.#byShortName.get(shortNameOf(login)) === index) this.#byShortName.delete(shortNameOf(login));
  }

  /** The user with this login, whatever its letter case. */
  indexOfLogin(login: string): number | undefined {
    return this.#byLogin.get(login.toLowerCase()) ?? this.#madeUp(login.toLowerCase());
  }

  /** The user whom a path names: by id, by login, or by the login's part before the `@` if only one has it. */
  indexOfName(name: string): number | undefined {
    const index = this.indexOf(name) ?? this.indexOfLogin(name);
    if (index !== undefined || name.includes("@")) return index;
    return this.#byShortName.get(name.toLowerCase()) ?? this.#madeUp(name.toLowerCase());
  }

  /** Index of the made-up user with this login or short name, which holds it. */
  #madeUp(name: string): number | undefined {
    const index = indexInLogin(name);
    if (index === undefined || index < this.written || index >= this.made) return undefined;
    if (this.isRemoved(index)) return undefined;
    const login = String(super.at(index).profile["login"]);
    return login === name || shortNameOf(login) === name ? index : undefined;
  }
}

function loginOf({ profile }: User): string {
  return String(profile["login"] ?? "").toLowerCase();
}

function shortNameOf(login: string): string {
  return login.replace(/@.*/s, "");
}
