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

/** The rules of an org, in the order in which they were made, and whom each of them has put into a group. */
export class GroupRules extends Map<string, GroupRule> {
  readonly #added = new Map<string, Set<string>>();

  /** Applies the active rules to a user whose profile may have changed. */
  apply(state: OrgState, user: number): void {
    for (const rule of this.values()) if (rule.status === "ACTIVE") this.#apply(state, rule, user);
  }

  /** Applies a rule to everybody. */
  applyToAll(state: OrgState, rule: GroupRule): void {
    for (let user = 0; user < state.users.size; user += 1) this.#apply(state, rule, user);
  }

  /** Takes out of its groups whom a rule has put there. */
  withdraw({ membership }: OrgState, rule: GroupRule): void {
    for (const place of this.#added.get(rule.id) ?? []) {
      const [group, user] = place.split("/").map(Number);
      membership.set(group ?? -1, user ?? -1, false);
    }
    this.#added.delete(rule.id);
  }

  /** Puts a user who matches into the groups of a rule, and takes one out whom it put there and who matches no more. */
  #apply({ users, groups, membership }: OrgState, rule: GroupRule, user: number): void {
    if (users.isRemoved(user)) return;
    const added = this.#added.get(rule.id) ?? new Set<string>();
    const member = matches(rule, users.at(user));
    for (const id of rule.actions.assignUserToGroups?.groupIds ?? []) {
      const group = groups.indexOf(id);
      const place = `${group}/${user}`;
      if (group === undefined || !isOktaGroup(groups.at(group))) continue;
      if (member && membership.set(group, user, true)) added.add(place);
      if (!member && added.delete(place)) membership.set(group, user, false);
    }
    if (added.size > 0) this.#added.set(rule.id, added);
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
  const parts = (conditions.expression?.value ?? "").split(/(?<!\s)\s+(?:AND|and|&&)\s+/);
  return parts.every((part) => {
    const [, name = "", value] = /^\s*user\.(\w+)\s*==\s*"([^"]*)"\s*$/.exec(part) ?? [];
    return value !== undefined && String(profile[name] ?? "") === value;
  });
}
