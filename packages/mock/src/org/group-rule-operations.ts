import type { GroupRule } from "./group-rules.ts";
import { madeUpId } from "./made-up-id.ts";
import type { OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { invalid, Refusal, TAKEN } from "./refusal.ts";
import { bodyOf, found, type Handlers, noContent, nowIn, ok, pageOf } from "./requests.ts";

/** The operations on group rules, by operationId. */
export function groupRuleOperations(state: OrgState): Handlers {
  const { rules, groups, seed } = state;
  let made = 0;

  const ruleOf = ({ path }: OrgRequest): GroupRule => {
    const id = path["ruleId"] ?? "";
    return found(rules.get(id), id, "ruleNotFound");
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

  const answer = (rule: GroupRule, { query, origin }: OrgRequest): object => {
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
      const page = pageOf(request, listed, ({ id }) => id, { standard: 50, most: 200 });
      return { ...page, body: (page.body as GroupRule[]).map((rule) => answer(rule, request)) };
    },

    createGroupRule: (request) => {
      const form = checked(request);
      const at = nowIn(state);
      const id = madeUpId("0pr", seed, made);
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
      return ok(answer(rule, request));
    },

    getGroupRule: (request) => ok(answer(ruleOf(request), request)),

    replaceGroupRule: (request) => {
      const before = ruleOf(request);
      if (before.status === "ACTIVE") throw new Refusal({ status: 403, example: "notPermitted" });
      const { name, conditions } = checked(request, before.id);
      const rule = { ...before, name, conditions, lastUpdated: nowIn(state) };
      rules.set(rule.id, rule);
      return ok(answer(rule, request));
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
