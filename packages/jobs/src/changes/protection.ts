import type { Target, TargetType } from "../targets/target.ts";

/**
 * What no write may touch: users by id, login or e-mail address, groups by id or name, apps by id or label. Letter case,
 * blanks around an entry, and its Unicode form do not count.
 */
export type Protection = { readonly [Type in `${TargetType}s`]?: readonly string[] | undefined };

/** The entry that protects a target, and by what it matches. */
export interface ProtectionMatch {
  readonly entry: string;
  /** `name` is a user's login, a group's name, or an app's label. */
  readonly by: "id" | "name" | "email";
}

/** Every entry that fits a target, the ids and logins before the e-mail addresses, which people can choose themselves. */
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

/** A name as it is compared: without blanks around it, in one Unicode form and letter case. */
export function comparable(name: string): string {
  return name.trim().normalize().toLowerCase();
}
