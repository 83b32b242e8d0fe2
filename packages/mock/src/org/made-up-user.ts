import { hash, pick, STREAM } from "./hash.ts";
import { madeUpId } from "./made-up-id.ts";
import type { User } from "./users.ts";

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
