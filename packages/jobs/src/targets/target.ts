import { type components, OktaError, printable } from "@okta-idm/core";

const ID: { readonly [Type in TargetType]: RegExp } = {
  user: /^00u[0-9A-Za-z]{17}$/,
  group: /^00g[0-9A-Za-z]{17}$/,
  app: /^0oa[0-9A-Za-z]{17}$/,
};

/** Whether a text has the form of an id of Okta: a prefix that tells the type, and 17 letters or digits. */
export function isOktaId(type: TargetType, text: string): boolean {
  return ID[type].test(text);
}

/**
 * What a name is: an Okta id, a user's login or e-mail address, a group's name, or an app's label. `any` is a name of
 * which nobody said: whatever it fits counts, and it must fit one alone.
 */
export type NameKind = "id" | "login" | "email" | "name" | "label" | "any";

/** A name with its kind, which stays with it from the file or argument to the look-up. */
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

/** A name as a person reads it: `e-mail address "ana@example.com"`. */
export function describeName(type: TargetType, { kind, value }: TargetName): string {
  const kinds = kind === "any" ? NAME_KINDS[type] : [kind];
  const words = kinds.map((one) => (one === "email" ? "e-mail address" : one));
  const last = words.pop() ?? "";
  return `${words.length > 0 ? `${words.join(", ")} or ${last}` : last} is ${JSON.stringify(value)}`;
}

type Schemas = components["schemas"];

/** What an action is done to. */
export interface Target {
  readonly type: TargetType;
  readonly id: string;
  /** A user's login, a group's name, an app's label. */
  readonly name: string;
  /** A user's e-mail address, by which it may be named as well. */
  readonly email?: string | undefined;
  /** A user's or app's status, the one that it is on the way to if it is; a group's type. */
  readonly state: string;
  /** Whether the state is still on its way. */
  readonly pending: boolean;
  /** Since when a user has the status: an ISO date, when Okta tells. */
  readonly since?: string | undefined;
  /** Whether a user has a password, on which it hangs where an activation leads. */
  readonly hasPassword: boolean;
}

export type TargetType = "user" | "group" | "app";

/** @throws OktaError of kind `unreadable` for what is no user. */
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

/** @throws OktaError of kind `unreadable` for what is no group. */
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

/** @throws OktaError of kind `unreadable` for what is no app. */
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

/** A name; the id of what has none. A server that only resembles Okta may send an empty one. */
export function textOr(id: string, name: unknown): string {
  return typeof name === "string" && printable(name).trim() !== "" ? name : id;
}

/** By an answer that does not tell whom it is about, and in what state, nothing can be decided. */
function known(target: Target): Target {
  if ([target.id, target.name, target.state].every((text) => typeof text === "string")) return target;
  throw new OktaError("unreadable", `Okta answered with a ${target.type} that has no id or no state`);
}

/** A target as a person reads it: `ana@example.com (00u1…)`. People choose names: nothing in them reaches the terminal. */
export function describeTarget({ name, id }: Target): string {
  return name === id ? id : `${delimited(name)} (${id})`;
}

/** A name in a sentence. One with blanks or quotes is quoted: it cannot pass for a part of the sentence. */
export function delimited(name: string): string {
  const shown = printable(name);
  return /[\s"]/.test(shown) ? JSON.stringify(shown) : shown;
}
