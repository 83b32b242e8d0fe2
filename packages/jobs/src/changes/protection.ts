import type { ActionContext } from "@okta-idm/connector";
import { paginate } from "@okta-idm/core";
import { findUserByPath, usersWith } from "../targets/resolve-target.ts";
import { appTarget, type Target, type TargetType } from "../targets/target.ts";

/**
 * Targets that no write may change: users by id, login or email address, groups by id or name, apps by id or label.
 * Letter case, surrounding blanks and the Unicode form are ignored.
 */
export type Protection = { readonly [Type in `${TargetType}s`]?: readonly string[] | undefined };

/** An entry that protects a target, and the attribute that it matches. */
export interface ProtectionMatch {
  readonly entry: string;
  /** `name` is a user's login, a group's name, or an app's label. */
  readonly by: "id" | "name" | "email";
}

/**
 * Returns all entries that match a target. Ids and logins come first, because people can choose their email address.
 */
export function protectionMatches(protection: Protection, target: Target): ProtectionMatch[] {
  const { type, id, name, email } = target;
  const entries = protection[`${type}s`] ?? [];
  const by = { id, name, email };
  return (["id", "name", "email"] as const).flatMap((attribute) => {
    const value = by[attribute];
    if (value === undefined) return [];
    const fits = entries.filter((entry) => comparable(entry) === comparable(value));
    return fits.map((entry) => ({ entry, by: attribute }));
  });
}

/** Normalizes a name for comparison: no surrounding blanks, one Unicode form, lower case. */
export function comparable(name: string): string {
  return name.trim().normalize().toLowerCase();
}

/** Finds the users or apps that an entry may mean. If in doubt, it finds too many rather than too few. */
export async function targetsNamed(
  context: ActionContext,
  type: "user" | "app",
  entry: string,
): Promise<Target[]> {
  const found = new Map<string, Target>();
  // Okta may store either Unicode form.
  for (const form of new Set([entry, entry.normalize("NFC"), entry.normalize("NFD")])) {
    for await (const target of type === "user" ? usersNamed(context, form) : appsNamed(context, form)) {
      found.set(target.id, target);
    }
  }
  return [...found.values()];
}

async function* usersNamed(context: ActionContext, entry: string): AsyncGenerator<Target> {
  const byPath = await findUserByPath(context, entry);
  if (byPath) yield byPath;
  // If the entry is a login, users who have it only as an email address are not meant.
  const isLogin = byPath !== undefined && comparable(byPath.name) === comparable(entry);
  if (isLogin || !/[@/\\?#]/.test(entry)) return;
  const found: Target[] = [];
  for await (const target of usersWith(context, ["login", "email"], entry)) {
    if (protectionMatches({ users: [entry] }, target).length > 0) found.push(target);
  }
  const logins = found.filter(({ name }) => comparable(name) === comparable(entry));
  yield* logins.length > 0 ? logins : found;
}

async function* appsNamed({ client, signal }: ActionContext, entry: string): AsyncGenerator<Target> {
  const options = { params: { query: { q: entry, limit: 200 } }, ...(signal && { signal }) };
  for await (const app of paginate(client, "/api/v1/apps", options)) {
    const target = appTarget(app);
    if (protectionMatches({ apps: [entry] }, target).length > 0) yield target;
  }
}
