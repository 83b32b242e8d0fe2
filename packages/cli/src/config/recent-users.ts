import type { Io } from "../command.ts";
import type { ConnectionValues } from "../usage/options.ts";
import { originOf, readOrg } from "./choose-org.ts";
import { readStateFile, writeStateFile } from "./user-files.ts";

const FILE = "recent-users.json";
const MAX_ORGS = 5;
/** Per org. */
const MAX_USERS = 200;
/** A shell reads the completed words as part of a command line, so they must need no quotes. */
const PLAIN = /^\w[\w.+@-]{0,99}$/;

/** Logins of users that were shown recently, the latest first, by the URL of the org. */
type RecentUsers = Readonly<Record<string, readonly string[]>>;

/**
 * Remembers the logins of users that were shown on a terminal, so that a shell can complete them. Only logins are kept.
 * `OKTA_IDM_RECENT_USERS=off` turns this off.
 */
export function rememberUsers(
  io: Pick<Io, "env" | "stdout">,
  orgUrl: string,
  rows: readonly unknown[],
): void {
  if (io.stdout.isTTY !== true || isOff(io)) return;
  const logins = rows.flatMap((row) => {
    const login: unknown = Object(Object(row).profile).login;
    return typeof login === "string" && PLAIN.test(login) ? [login] : [];
  });
  if (logins.length === 0) return;
  const org = originOf(orgUrl);
  const { [org]: known = [], ...others } = readRecentUsers(io);
  const users = [...new Set([...logins, ...known])].slice(0, MAX_USERS);
  const orgs = Object.entries(others).slice(0, MAX_ORGS - 1);
  writeStateFile(io, FILE, Object.fromEntries([[org, users], ...orgs]));
}

/** The logins that were shown recently for the org that a command would use. */
export function recentUsers(io: Pick<Io, "env">, values: ConnectionValues = {}): readonly string[] {
  if (isOff(io)) return [];
  return readRecentUsers(io)[originOf(readOrg(io, values).url)] ?? [];
}

function isOff({ env }: Pick<Io, "env">): boolean {
  return env["OKTA_IDM_RECENT_USERS"] === "off";
}

/** The file may have been edited by hand, so its words are checked again. */
function readRecentUsers(io: Pick<Io, "env">): RecentUsers {
  const orgs = Object.entries(Object(readStateFile(io, FILE))).map(([org, users]) => [
    org,
    (Array.isArray(users) ? users : []).filter((user) => typeof user === "string" && PLAIN.test(user)),
  ]);
  return Object.fromEntries(orgs) as RecentUsers;
}
