import type { Group } from "./groups.ts";
import type { OrgState } from "./org-state.ts";
import type { User } from "./users.ts";

/** A rule that puts users into groups. */
export interface GroupRule {
  readonly id: string;
  readonly type: "group_rule";
  readonly name: string;
  readonly status: "ACTIVE" | "INACTIVE";
  readonly created: string;
  readonly lastUpdated: string;
  readonly conditions: {
    readonly people?: { readonly users?: { readonly exclude?: readonly string[] } };
    readonly expression?: { readonly value?: string; readonly type?: string };
  };
  readonly actions: { readonly assignUserToGroups?: { readonly groupIds?: readonly string[] } };
  readonly allGroupsValid: boolean;
}

/** The rules of an org, by id, in the order in which they were made. */
export type GroupRules = Map<string, GroupRule>;

/** Puts a user into the groups of the active rules that the user matches. */
export function applyRules(state: OrgState, user: number): void {
  for (const rule of state.rules.values()) if (rule.status === "ACTIVE") applyRule(state, rule, user);
}

/** Puts every user who matches a rule into its groups. */
export function applyToEverybody(state: OrgState, rule: GroupRule): void {
  for (let user = 0; user < state.users.size; user += 1) applyRule(state, rule, user);
}

function applyRule(state: OrgState, rule: GroupRule, user: number): void {
  const { users, groups, membership } = state;
  if (users.isRemoved(user) || !matches(rule, users.at(user))) return;
  for (const id of rule.actions.assignUserToGroups?.groupIds ?? []) {
    const group = groups.indexOf(id);
    if (group !== undefined && isOktaGroup(groups.at(group))) membership.set(group, user, true);
  }
}

export function isOktaGroup({ type }: Group): boolean {
  return type === "OKTA_GROUP";
}

/**
 * Whether a user matches a rule: of Okta's expressions the mock knows comparisons of an attribute with a text, as in
 * `user.department=="Finance"`, joined by AND. Any other expression matches nobody.
 */
function matches({ conditions }: GroupRule, { id, profile }: User): boolean {
  if (conditions.people?.users?.exclude?.includes(id)) return false;
  const parts = (conditions.expression?.value ?? "").split(/\s+(?:AND|and|&&)\s+/);
  return parts.every((part) => {
    const [, name = "", value] = /^\s*user\.(\w+)\s*==\s*"([^"]*)"\s*$/.exec(part) ?? [];
    return value !== undefined && String(profile[name] ?? "") === value;
  });
}
