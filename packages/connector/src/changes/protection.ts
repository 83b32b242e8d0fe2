import type { Target, TargetType } from "../targets/target.ts";

/**
 * What no write may touch: users by id, login or e-mail address, groups by id or name, apps by id or label. Letter case
 * does not count, nor do blanks around a name, nor the form of Unicode that it is written in.
 */
export type Protection = { readonly [Type in `${TargetType}s`]?: readonly string[] | undefined };

/** The entry that protects a target; undefined for one that is not protected. */
export function protectedBy(protection: Protection, { type, id, name, email }: Target): string | undefined {
  const names = new Set([id, name, email ?? id].map(compared));
  return protection[`${type}s`]?.find((entry) => names.has(compared(entry)));
}

function compared(name: string): string {
  return name.trim().normalize().toLowerCase();
}
