import { generatedId } from "../random.ts";
import type { Group } from "./groups.ts";
import type { OrgRequest, OrgState } from "./org.ts";
import { bodyOf, type Handlers, noContent, nowIn, ok, orNotFound, pageOf } from "./org-requests.ts";
import { invalid, Refusal, TAKEN } from "./refusal.ts";
import type { User } from "./users.ts";

/** A rule that adds users to groups. */
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

/** The rules of an org in the order of creation, and the members that each rule has added to groups. */
export class GroupRules extends Map<string, GroupRule> {
  readonly #added = new Map<string, Set<string>>();

  /** Applies the active rules to a user after a change of the profile. */
  apply(state: OrgState, user: number): void {
    for (const rule of this.values()) if (rule.status === "ACTIVE") this.#apply(state, rule, user);
  }

  /** Applies a rule to all users. */
  applyToAll(state: OrgState, rule: GroupRule): void {
    for (let user = 0; user < state.users.size; user += 1) this.#apply(state, rule, user);
  }

  /** Removes the members that a rule added from its groups. */
  withdraw({ membership }: OrgState, rule: GroupRule): void {
    for (const place of this.#added.get(rule.id) ?? []) {
      const [group, user] = place.split("/").map(Number);
      membership.set(group ?? -1, user ?? -1, false);
    }
    this.#added.delete(rule.id);
  }

  /** Adds a matching user to the groups of a rule. Removes a user that the rule added and that no longer matches. */
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
 * Whether a user matches a rule. The mock supports comparisons of an attribute with a string, as in
 * `user.department=="Finance"`, joined by AND. Any other expression matches no user.
 */
function matches({ conditions }: GroupRule, { id, profile }: User): boolean {
  if (conditions.people?.users?.exclude?.includes(id)) return false;
  const parts = (conditions.expression?.value ?? "").split(/(?<!\s)\s+(?:AND|and|&&)\s+/);
  return parts.every((part) => {
    const [, name = "", value] = /^\s*user\.(\w+)\s*==\s*"([^"]*)"\s*$/.exec(part) ?? [];
    return value !== undefined && String(profile[name] ?? "") === value;
  });
}

/** The operations on group rules, by operationId. */
export function groupRuleOperations(state: OrgState): Handlers {
  const { rules, groups, seed } = state;
  let made = 0;

  const ruleOf = ({ path }: OrgRequest): GroupRule => {
    const id = path["ruleId"] ?? "";
    return orNotFound(rules.get(id), id, "ruleNotFound");
  };

  const checked = (request: OrgRequest, own?: string) => {
    const { name = "", conditions = {}, actions = {} } = bodyOf<GroupRule>(request);
    for (const rule of rules.values()) {
      if (rule.name === name && rule.id !== own) throw invalid("name", TAKEN);
    }
    const groupIds = actions.assignUserToGroups?.groupIds ?? [];
    for (const id of groupIds) {
      if (groups.indexOf(id) === undefined) throw invalid("groupIds", `There is no group ${id}`);
    }
    return { name, conditions, actions, allGroupsValid: true };
  };

  const setStatus = (request: OrgRequest, status: GroupRule["status"]): GroupRule => {
    const rule: GroupRule = { ...ruleOf(request), status, lastUpdated: nowIn(state) };
    rules.set(rule.id, rule);
    return rule;
  };

  const ruleBody = (rule: GroupRule, { query, origin }: OrgRequest): object => {
    const groupIds = rule.actions.assignUserToGroups?.groupIds ?? [];
    const names = groupIds.flatMap((id) => {
      const index = groups.indexOf(id);
      return index === undefined ? [] : [[id, groups.at(index).profile["name"]]];
    });
    return {
      ...rule,
      _links: { self: { href: `${origin}/api/v1/groups/rules/${rule.id}` } },
      ...(query.get("expand") === "groupIdToGroupNameMap" && {
        _embedded: { groupIdToGroupNameMap: Object.fromEntries(names) },
      }),
    };
  };

  return {
    listGroupRules: (request) => {
      const search = request.query.get("search")?.toLowerCase() ?? "";
      const listed = [...rules.values()].filter(({ name, conditions }) =>
        `${name} ${conditions.expression?.value ?? ""}`.toLowerCase().includes(search),
      );
      const page = pageOf(state, request, listed, ({ id }) => id);
      return { ...page, body: (page.body as GroupRule[]).map((rule) => ruleBody(rule, request)) };
    },

    createGroupRule: (request) => {
      const form = checked(request);
      const at = nowIn(state);
      const id = generatedId("0pr", seed, made);
      made += 1;
      const rule: GroupRule = {
        id,
        type: "group_rule",
        ...form,
        status: "INACTIVE",
        created: at,
        lastUpdated: at,
      };
      rules.set(id, rule);
      return ok(ruleBody(rule, request));
    },

    getGroupRule: (request) => ok(ruleBody(ruleOf(request), request)),

    replaceGroupRule: (request) => {
      const before = ruleOf(request);
      if (before.status === "ACTIVE") throw new Refusal({ status: 403, example: "notPermitted" });
      const { name, conditions } = checked(request, before.id);
      const rule = { ...before, name, conditions, lastUpdated: nowIn(state) };
      rules.set(rule.id, rule);
      return ok(ruleBody(rule, request));
    },

    deleteGroupRule: (request) => {
      const rule = ruleOf(request);
      if (request.query.get("removeUsers") === "true") rules.withdraw(state, rule);
      rules.delete(rule.id);
      return noContent(202);
    },

    activateGroupRule: (request) => {
      rules.applyToAll(state, setStatus(request, "ACTIVE"));
      return noContent();
    },

    deactivateGroupRule: (request) => {
      setStatus(request, "INACTIVE");
      return noContent();
    },
  };
}
