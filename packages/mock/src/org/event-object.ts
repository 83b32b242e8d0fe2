import type { Application } from "./applications.ts";
import type { Group } from "./groups.ts";
import type { User } from "./users.ts";

/** An actor or a target of an event. */
export interface EventObject {
  readonly id: string | null;
  readonly type: string;
  readonly alternateId: string | null;
  readonly displayName: string | null;
  readonly detailEntry: object | null;
}

/** A user as an actor or a target; `alternateId` is the login. */
export function userTarget({ id, profile }: User): EventObject {
  const displayName = `${profile["firstName"] ?? ""} ${profile["lastName"] ?? ""}`.trim();
  return { id, type: "User", alternateId: String(profile["login"] ?? id), displayName, detailEntry: null };
}

/** A group as a target. */
export function groupTarget({ id, profile }: Group): EventObject {
  const displayName = String(profile["name"] ?? id);
  return { id, type: "UserGroup", alternateId: "unknown", displayName, detailEntry: null };
}

/** An app as a target; `alternateId` is the label. */
export function applicationTarget({ id, label, name }: Application): EventObject {
  return { id, type: "AppInstance", alternateId: label, displayName: name, detailEntry: null };
}
