import type { ActionContext } from "@okta-idm/connector";
import { type components, paginate } from "@okta-idm/core";
import { textOr } from "./target.ts";

/**
 * The largest page of group rules.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/GroupRule/#tag/GroupRule/operation/listGroupRules
 */
const PAGE_SIZE = 200;

/** An active rule that adds users to a group. Its expression is not evaluated. */
export interface GroupRule {
  readonly id: string;
  readonly name: string;
  /** Ids of users that the rule never adds. */
  readonly excluded: ReadonlySet<string>;
}

export interface GroupRules {
  /** The active rules by the id of the group that they add users to. */
  readonly byGroup: ReadonlyMap<string, readonly GroupRule[]>;
  /** Whether all rules of the org were read. */
  readonly complete: boolean;
}

/** Reads the group rules of the org. */
export async function readGroupRules(
  { client, signal }: ActionContext,
  limit = Number.POSITIVE_INFINITY,
): Promise<GroupRules> {
  const byGroup = new Map<string, GroupRule[]>();
  const options = { params: { query: { limit: PAGE_SIZE } }, ...(signal && { signal }) };
  const list = paginate(client, "/api/v1/groups/rules", options);
  let count = 0;
  for await (const rule of list) {
    if (count === limit) break;
    count += 1;
    if (rule.status !== "ACTIVE") continue;
    const { groupIds, excluded } = partsOf(rule);
    const active = { id: rule.id, name: textOr(rule.id, rule.name), excluded };
    for (const groupId of groupIds) byGroup.set(groupId, [...(byGroup.get(groupId) ?? []), active]);
  }
  return { byGroup, complete: list.end?.complete === true };
}

/** Reads the open members of a rule. The contract does not define them, so any of them may be missing. */
function partsOf({ conditions, actions }: components["schemas"]["GroupRule"]) {
  const excluded: unknown = Object(Object(Object(conditions).people).users).exclude;
  const groupIds: unknown = Object(Object(actions).assignUserToGroups).groupIds;
  return { excluded: new Set(textsIn(excluded)), groupIds: textsIn(groupIds) };
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
