import type { MockClock } from "../clock.ts";
import { generatedId, hash, pick, STREAM } from "../random.ts";
import { Collection } from "./collection.ts";
import { FIRST_NAMES, LAST_NAMES } from "./names.ts";

/** A user as the org stores it, without links and with hidden values. */
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
  /** Never returned; a loaded state may have it. */
  readonly hidden?: {
    /** End of the transition to `transitioningToStatus`, in milliseconds. */
    readonly settlesAt?: number;
    /** Whether the password is expired although the status is not PASSWORD_EXPIRED. */
    readonly expiredPassword?: boolean;
    /** The password that was set; a change of password requires it. */
    readonly password?: string;
    readonly recoveryAnswer?: string;
  };
}

/** Options of the users: given ones first, `count` in total. */
export interface UsersOptions {
  readonly given: readonly User[];
  readonly count: number;
  readonly seed: number;
  readonly clock: MockClock;
}

/** The users of the org. */
export class Users extends Collection<User> {
  readonly #clock: MockClock;
  readonly #byLogin = new Map<string, number>();
  /** Logins that are not generated. */
  readonly #logins = new Map<number, string>();
  /** The user of each part before the `@`. Undefined if there are several. */
  readonly #byShortName = new Map<string, number | undefined>();

  constructor({ given, count, seed, clock }: UsersOptions) {
    super({ given, count, seed, prefix: "00u", generate: (index) => generateUser(seed, index) });
    this.#clock = clock;
    for (const [index, user] of given.slice(0, this.initialCount).entries()) this.#name(index, loginOf(user));
  }

  override put(index: number, user: User): void {
    const before =
      this.#logins.get(index) ?? (index < this.initialCount ? loginOf(super.at(index)) : undefined);
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

  /** The user. A transition of the status ends when it is due. */
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

  /** The user with this login, case-insensitive. */
  indexOfLogin(login: string): number | undefined {
    return this.#byLogin.get(login.toLowerCase()) ?? this.#generated(login.toLowerCase());
  }

  /** The user in a path: by id, by login, or by the part of the login before the `@` if it is unique. */
  indexOfName(name: string): number | undefined {
    const index = this.indexOf(name) ?? this.indexOfLogin(name);
    if (index !== undefined || name.includes("@")) return index;
    return this.#byShortName.get(name.toLowerCase()) ?? this.#generated(name.toLowerCase());
  }

  /** Index of the generated user with this login or short login, which contains the index. */
  #generated(name: string): number | undefined {
    const index = indexInLogin(name);
    if (index === undefined || index < this.givenCount || index >= this.initialCount) return undefined;
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

const DEPARTMENTS = ["Finance", "Engineering", "Sales", "Support", "Payroll", "Legal", "Operations"];

/** The first users have each status in turn, so that a small org has all of them. Most others are ACTIVE. */
const STATUSES =
  "ACTIVE SUSPENDED STAGED PROVISIONED LOCKED_OUT PASSWORD_EXPIRED RECOVERY DEPROVISIONED".split(" ");
const SHARE_OF_ACTIVE = 0.75;

/** Formatted days and times: formatting each date would take most of the time of a user. */
const DAYS = Array.from({ length: 961 }, (_, day) =>
  new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
);
const TIMES = Array.from({ length: 1440 }, (_, minute) => new Date(minute * 60_000).toISOString().slice(10));
const USER_TYPE = { id: "oty1def2ault3type4Xy" };

/** Generates the user of this index. */
export function generateUser(seed: number, index: number): User {
  const bits = hash(seed, STREAM.user, index);
  const firstName = pick(FIRST_NAMES, bits);
  const lastName = pick(LAST_NAMES, bits >>> 8);
  const email = `${firstName}.${lastName}.${index}@example.com`.toLowerCase();
  const more = hash(seed, STREAM.userStatus, index);
  const status = statusOf(more, index);
  const neverIn = status === "STAGED";
  const wasIn = !neverIn && status !== "PROVISIONED";
  const hasPassword = wasIn && status !== "DEPROVISIONED";
  const day = bits % 900;
  const time = TIMES[more % TIMES.length] as string;
  const created = DAYS[day] + time;
  const changed = neverIn ? created : DAYS[day + 1 + (more % 60)] + time;
  const provider = index % 10 === 9 ? DIRECTORY : OKTA;
  const emails = [{ value: email, status: "VERIFIED", type: "PRIMARY" }];
  return {
    id: generatedId("00u", seed, index),
    status,
    created,
    activated: neverIn ? null : created,
    statusChanged: neverIn ? null : changed,
    lastLogin: wasIn ? changed : null,
    lastUpdated: changed,
    passwordChanged: wasIn ? created : null,
    type: USER_TYPE,
    profile: {
      login: email,
      email,
      secondEmail: index % 3 === 0 ? "" : null,
      firstName,
      lastName,
      mobilePhone: null,
      department: pick(DEPARTMENTS, more >>> 5),
      badgeNumber: 10_000 + index,
      remote: index % 2 === 0,
    },
    credentials: hasPassword ? { password: {}, provider, emails } : { provider, emails },
    hidden: { expiredPassword: status === "PASSWORD_EXPIRED" || index % 5 === 0 },
  };
}

const OKTA = { type: "OKTA", name: "OKTA" };
const DIRECTORY = { type: "ACTIVE_DIRECTORY", name: "acme.example.com" };

function statusOf(bits: number, index: number): string {
  if (index < 2 * STATUSES.length) return pick(STATUSES, index);
  return bits / 2 ** 32 < SHARE_OF_ACTIVE ? "ACTIVE" : pick(STATUSES, bits >>> 3);
}

/** The index in the login of a generated user, or in the part before the `@`. */
export function indexInLogin(name: string): number | undefined {
  const digits = /^[^.@]+\.[^.@]+\.(\d{1,9})(?:@|$)/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
