import type { ActionContext } from "../action.ts";
import { type Protection, protectedBy } from "../changes/protection.ts";
import { readGroup } from "../changes/state.ts";
import type { WriteAction } from "../changes/write-action.ts";
import { describeTarget, type Target } from "../targets/target.ts";
import type { BulkOptions } from "./bulk-options.ts";
import type { FoundItem } from "./find-item.ts";
import { protectedTargets } from "./protected-targets.ts";

/** Says why an item must be left alone; undefined where it need not. */
export type BulkGuard = (item: FoundItem) => Promise<string | undefined>;

/** Entries of this form name nobody but whose id it is. */
const ID = /^0(0u|oa)\w{17}$/i;

/**
 * The guard of a bulk run. Whom the protection names by login or label is looked up once, before the first item, so that
 * those whom the items name by their ids need not be read. A group is read at its first item.
 *
 * @throws OktaError where that cannot be read.
 */
export async function openBulkGuard(
  context: ActionContext,
  write: WriteAction,
  { protection = {}, protectedIds = {} }: BulkOptions,
): Promise<BulkGuard> {
  // In small letters: as people write ids down, their case does not count.
  const ids = new Map(Object.entries(protectedIds).map(([id, why]) => [id.toLowerCase(), why]));
  for (const given of protection[`${write.of}s`] ?? []) {
    const entry = given.trim();
    ids.set(entry.toLowerCase(), entry);
    if (ID.test(entry)) continue;
    for (const target of await protectedTargets(context, write.of, entry)) {
      ids.set(target.id.toLowerCase(), describeTarget(target));
    }
  }
  const groupEntry = guardOfGroups(context, protection);
  return async ({ id, groupId, target }) => {
    const entry =
      ids.get(id.toLowerCase()) ??
      (target && protectedBy(protection, target)) ??
      (groupId && (ids.get(groupId.toLowerCase()) ?? (await groupEntry(groupId))));
    return entry ? `protected: ${entry}` : undefined;
  };
}

/** What protects a group, if anything. */
function guardOfGroups(context: ActionContext, protection: Protection) {
  const groups = new Map<string, Promise<Target>>();
  return async (groupId: string): Promise<string | undefined> => {
    if (protection.groups === undefined || protection.groups.length === 0) return undefined;
    const reading = groups.get(groupId) ?? readGroup(context, { groupId });
    groups.set(groupId, reading);
    try {
      const group = await reading;
      return protectedBy(protection, group) && describeTarget(group);
    } catch (error) {
      // The next item asks again: it may have been an outage.
      groups.delete(groupId);
      throw error;
    }
  };
}
