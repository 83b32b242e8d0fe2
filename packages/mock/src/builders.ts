import { createHash } from "node:crypto";
import type { Application } from "./org/applications.ts";
import type { Group } from "./org/groups.ts";
import type { User } from "./org/users.ts";

/** A user of a mock org; only the login is required. */
export interface UserParts extends Partial<Omit<User, "profile" | "hidden">> {
  /** Also the default email address. */
  readonly login: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Other attributes, e.g. `{ department: "Finance" }`. */
  readonly profile?: Readonly<Record<string, unknown>>;
}

/** A group of a mock org; only the name is required. */
export interface GroupParts extends Partial<Omit<Group, "profile">> {
  readonly name: string;
  readonly description?: string | null;
  /** Other attributes. */
  readonly profile?: Readonly<Record<string, unknown>>;
}

/** An app of a mock org; only the label is required. */
export interface AppParts extends Partial<Application> {
  readonly label: string;
}

const CREATED = "2024-01-01T00:00:00.000Z";

/** Creates an ACTIVE user with a password for the option `state`. The id depends on the login only. */
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

/** Creates a group of type OKTA_GROUP for the option `state`. The id depends on the name only. */
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

/** Creates an ACTIVE bookmark app for the option `state`. The id depends on the label only. */
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

/** An id in Okta's format: its prefix and 17 letters or digits. */
function idOf(prefix: string, name: string): string {
  const digest = createHash("sha256").update(`${prefix} ${name}`).digest("hex");
  return prefix + BigInt(`0x${digest}`).toString(36).padStart(17, "0").slice(-17);
}
