import { createHash } from "node:crypto";
import type { Application } from "./org/applications.ts";
import type { Group } from "./org/groups.ts";
import type { User } from "./org/users.ts";

/** A user of a mock org: only the login is needed. */
export interface UserParts extends Partial<Omit<User, "profile" | "hidden">> {
  /** Also the e-mail address, unless the profile has another. */
  readonly login: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** More of the profile, e.g. `{ department: "Finance" }`. */
  readonly profile?: Readonly<Record<string, unknown>>;
}

/** A group of a mock org: only the name is needed. */
export interface GroupParts extends Partial<Omit<Group, "profile">> {
  readonly name: string;
  readonly description?: string | null;
  /** More of the profile. */
  readonly profile?: Readonly<Record<string, unknown>>;
}

/** An app of a mock org: only the label is needed. */
export interface AppParts extends Partial<Application> {
  readonly label: string;
}

const CREATED = "2024-01-01T00:00:00.000Z";

/** Makes a user for the option `state`: ACTIVE, with a password, and with an id that is the same for the same login. */
export function aUser({ login, firstName, lastName, profile, ...members }: UserParts): User {
  const [name = login] = login.split("@");
  return {
    id: idOf("00u", login),
    status: "ACTIVE",
    created: CREATED,
    activated: CREATED,
    statusChanged: CREATED,
    lastLogin: null,
    lastUpdated: CREATED,
    passwordChanged: CREATED,
    credentials: { password: {}, provider: { type: "OKTA", name: "OKTA" } },
    ...members,
    profile: {
      login,
      email: login,
      secondEmail: null,
      firstName: firstName ?? name,
      lastName: lastName ?? "Example",
      mobilePhone: null,
      ...profile,
    },
  };
}

/** Makes a group for the option `state`: of the type OKTA_GROUP, with an id that is the same for the same name. */
export function aGroup({ name, description = null, profile, ...members }: GroupParts): Group {
  return {
    id: idOf("00g", name),
    type: "OKTA_GROUP",
    created: CREATED,
    lastUpdated: CREATED,
    lastMembershipUpdated: CREATED,
    objectClass: ["okta:user_group"],
    ...members,
    profile: { name, description, ...profile },
  };
}

/** Makes an app for the option `state`: an ACTIVE bookmark, with an id that is the same for the same label. */
export function anApp(parts: AppParts): Application {
  return {
    id: idOf("0oa", parts.label),
    name: "bookmark",
    status: "ACTIVE",
    created: CREATED,
    lastUpdated: CREATED,
    features: [],
    signOnMode: "BOOKMARK",
    settings: { app: {} },
    ...parts,
  };
}

/** An id of Okta's form: its prefix and 17 letters or digits. */
function idOf(prefix: string, name: string): string {
  const digest = createHash("sha256").update(`${prefix} ${name}`).digest("hex");
  return prefix + BigInt(`0x${digest}`).toString(36).padStart(17, "0").slice(-17);
}
