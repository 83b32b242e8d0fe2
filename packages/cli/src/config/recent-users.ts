import { type Io, text, type Values } from "../command.ts";
import { chooseOrg, originOf } from "./choose-org.ts";
import { readProfiles } from "./profile.ts";
import { readStateFile, writeStateFile } from "./state-file.ts";

const FILE = "recent-users.json";
const MOST_ORGS = 5;
/** Logins that are remembered of an org. */
const MOST_USERS = 200;
/** What a shell takes as it is. It reads the words that it completes as a part of a command line. */
const PLAIN = /^\w[\w.+@-]{0,99}$/;

/** Logins of users that were shown lately, the latest first, by the URL of the org. */
type Recent = Readonly<Record<string, readonly string[]>>;

/**
 * Remembers the logins of users that a person saw on a terminal, so that a shell can complete them. Only logins are kept.
 * `OKTA_IDM_RECENT_USERS=off` turns it off.
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
  const { [org]: known = [], ...others } = readRecent(io);
  const users = [...new Set([...logins, ...known])].slice(0, MOST_USERS);
  const orgs = Object.entries(others).slice(0, MOST_ORGS - 1);
  writeStateFile(io, FILE, Object.fromEntries([[org, users], ...orgs]));
}

/** The logins that were shown lately of the org that a command would use; none if nothing says which. */
export function recentUsers(io: Pick<Io, "env">, values: Values = {}): readonly string[] {
  if (isOff(io)) return [];
  const { env } = io;
  const { url } = chooseOrg(readProfiles(io), {
    profileOption: text(values, "profile"),
    profileVariable: env["OKTA_PROFILE"] || undefined,
    urlOption: text(values, "url"),
    urlVariable: env["OKTA_URL"] || undefined,
  });
  return readRecent(io)[originOf(url)] ?? [];
}

function isOff({ env }: Pick<Io, "env">): boolean {
  return env["OKTA_IDM_RECENT_USERS"] === "off";
}

/** The file may have been changed by hand: only what a shell takes as it is counts. */
function readRecent(io: Pick<Io, "env">): Recent {
  const orgs = Object.entries(Object(readStateFile(io, FILE))).map(([org, users]) => [
    org,
    (Array.isArray(users) ? users : []).filter((user) => typeof user === "string" && PLAIN.test(user)),
  ]);
  return Object.fromEntries(orgs) as Recent;
}
