import type { MockClock } from "../clock.ts";
import { hash, madeUpId, pick, STREAM } from "../random.ts";
import { Collection } from "./collection.ts";

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

const FIRST_NAMES = (
  "Ada Amir Anouk Bela Carla Chidi Dana Elif Emil Farah Goran Hana Ines Ivo Jamal Joana Kaito Leila " +
  "Lukas Maya Mateo Nadia Noor Omar Petra Quentin Rosa Samir Sofia Tariq Uma Viktor Wanda Xenia Yusuf " +
  "Zoe"
).split(" ");
const LAST_NAMES = (
  "Abara Bauer Castro Dubois Eriksen Fischer Garcia Haddad Ito Jensen Kowalski Lopes Moreau Novak Okoye " +
  "Popescu Quispe Rossi Silva Tanaka Ueda Vargas Weber Xu Yilmaz Zhang"
).split(" ");
const DEPARTMENTS = ["Finance", "Engineering", "Sales", "Support", "Payroll", "Legal", "Operations"];

/** Each status in turn for the first ones, so that a small org has all, and then mostly people at work. */
const STATUSES =
  "ACTIVE SUSPENDED STAGED PROVISIONED LOCKED_OUT PASSWORD_EXPIRED RECOVERY DEPROVISIONED".split(" ");
const SHARE_OF_ACTIVE = 0.75;

/** Days and times as they are written: making a date of each would take most of the time that a user takes. */
const DAYS = Array.from({ length: 961 }, (_, day) =>
  new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
);
const TIMES = Array.from({ length: 1440 }, (_, minute) => new Date(minute * 60_000).toISOString().slice(10));
const USER_TYPE = { id: "oty1def2ault3type4Xy" };

/** Makes up the user of this index. */
export function madeUpUser(seed: number, index: number): User {
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
    id: madeUpId("00u", seed, index),
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

/** The index that the login of a made-up user, or its part before the `@`, holds. */
export function indexInLogin(name: string): number | undefined {
  const digits = /^[^.@]+\.[^.@]+\.(\d{1,9})(?:@|$)/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
