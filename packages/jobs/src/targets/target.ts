import { type components, printable } from "@okta-idm/core";
import { jobsError } from "../errors.ts";

const ID: { readonly [Type in TargetType]: RegExp } = {
  user: /^00u[0-9A-Za-z]{17}$/,
  group: /^00g[0-9A-Za-z]{17}$/,
  app: /^0oa[0-9A-Za-z]{17}$/,
};

/** Whether a text has the form of an Okta id: a prefix for the type, and 17 letters or digits. */
export function isOktaId(type: TargetType, text: string): boolean {
  return ID[type].test(text);
}

/**
 * The kind of a name: an Okta id, a user's login or email address, a group's name, or an app's label. A name of kind `any`
 * may be any of these, but must match exactly one object.
 */
export type NameKind = "id" | "login" | "email" | "name" | "label" | "any";

/** A name with its kind, as given in a file or argument. */
export interface TargetName {
  readonly kind: NameKind;
  readonly value: string;
}

/** The kinds of name that a target of each type has. */
export const NAME_KINDS: { readonly [Type in TargetType]: readonly NameKind[] } = {
  user: ["id", "login", "email"],
  group: ["id", "name"],
  app: ["id", "label"],
};

/** A name as a person reads it: `email address "ana@example.com"`. */
export function describeName(type: TargetType, { kind, value }: TargetName): string {
  const kinds = kind === "any" ? NAME_KINDS[type] : [kind];
  const words = kinds.map((one) => (one === "email" ? "email address" : one));
  const last = words.pop() ?? "";
  return `${words.length > 0 ? `${words.join(", ")} or ${last}` : last} ${JSON.stringify(value)}`;
}

type Schemas = components["schemas"];

/** The object that an action changes. */
export interface Target {
  readonly type: TargetType;
  readonly id: string;
  /** A user's login, a group's name, an app's label. */
  readonly name: string;
  /** A user's email address, which may be given as a name, too. */
  readonly email?: string | undefined;
  /** A user's or app's status, or the status that it is changing to; a group's type. */
  readonly state: string;
  /** Whether the object is still changing to the state. */
  readonly pending: boolean;
  /** ISO date since which a user has the status, if Okta sends it. */
  readonly since?: string | undefined;
  /** Whether a user has a password. The result of an activation depends on it. */
  readonly hasPassword: boolean;
}

export type TargetType = "user" | "group" | "app";

/** @throws OktaError of kind `unreadable` if this is no user. */
export function userTarget(user: Schemas["User"]): Target {
  const { id, status, transitioningToStatus, statusChanged, profile, credentials } = user;
  const { login, email } = Object(profile) as { readonly login?: unknown; readonly email?: unknown };
  return known({
    type: "user",
    id,
    name: textOr(id, login),
    email: typeof email === "string" ? email : undefined,
    state: transitioningToStatus ?? status,
    pending: typeof transitioningToStatus === "string",
    since: statusChanged ?? undefined,
    hasPassword: Boolean(credentials?.password),
  });
}

/** @throws OktaError of kind `unreadable` if this is no group. */
export function groupTarget({ id, type, profile }: Schemas["Group"]): Target {
  const { name } = Object(profile) as { readonly name?: unknown };
  return known({
    type: "group",
    id,
    name: textOr(id, name),
    state: type,
    pending: false,
    hasPassword: false,
  });
}

/** @throws OktaError of kind `unreadable` if this is no app. */
export function appTarget({ id, label, status }: Schemas["Application"]): Target {
  return known({
    type: "app",
    id,
    name: textOr(id, label),
    state: status,
    pending: false,
    hasPassword: false,
  });
}

/** Returns the name, or the id if there is no name. A server that is not Okta may send an empty name. */
export function textOr(id: string, name: unknown): string {
  return typeof name === "string" && printable(name).trim() !== "" ? name : id;
}

/** Without an id and a state in the response, nothing can be decided. */
function known(target: Target): Target {
  if ([target.id, target.name, target.state].every((text) => typeof text === "string")) return target;
  throw jobsError("incompleteObject", target.type);
}

/** A target as a person reads it: `ana@example.com (00u1…)`. Control characters in names are removed, because users choose them. */
export function describeTarget({ name, id }: Target): string {
  return name === id ? id : `${delimited(name)} (${id})`;
}

/** A name in a sentence. Names with spaces or quotes are quoted, so that they cannot pass for a part of the sentence. */
export function delimited(name: string): string {
  const shown = printable(name);
  return /[\s"]/.test(shown) ? JSON.stringify(shown) : shown;
}
