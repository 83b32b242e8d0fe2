import { OktaError } from "@okta-idm/core";
import type { ActionContext } from "../action.ts";
import { protectedBy } from "../changes/protection.ts";
import { findTarget } from "../targets/find-target.ts";
import { describeTarget, type Target, type TargetType } from "../targets/target.ts";
import type { BulkOptions } from "./bulk-options.ts";

/** Says why an item must be left alone. */
export type BulkGuard = (
  id: string,
  target: Target | undefined,
  groupId: string | undefined,
) => string | undefined;

/**
 * The guard of a bulk run. Whom the protection names by login is looked up once, before the first item, so that those
 * named by their ids need not be read.
 */
export async function openBulkGuard(
  { client, signal }: ActionContext,
  { protection = {}, protectedIds = [] }: BulkOptions,
): Promise<BulkGuard> {
  const ids = new Map<string, string>(protectedIds.map((id) => [id, id]));
  for (const type of ["user", "group", "app"] as const satisfies TargetType[]) {
    for (const entry of protection[`${type}s`] ?? []) {
      ids.set(entry, entry);
      try {
        const target = await findTarget(client, type, entry.trim(), { signal });
        ids.set(target.id, describeTarget(target));
      } catch (error) {
        // Who is not there cannot be harmed; of several with the name, each is known by it when it is read.
        const passes = error instanceof OktaError ? error.kind === "not_found" : true;
        if (!passes) throw error;
      }
    }
  }
  return (id, target, groupId) => {
    const entry = ids.get(id) ?? (groupId && ids.get(groupId)) ?? (target && protectedBy(protection, target));
    return entry ? `protected: ${entry}` : undefined;
  };
}
