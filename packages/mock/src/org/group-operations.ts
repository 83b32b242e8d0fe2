import { groupTarget, userTarget } from "./event-object.ts";
import { embeddedOf } from "./group-embedded.ts";
import { groupAnswer } from "./groups.ts";
import { permitted } from "./lifecycle.ts";
import { equalityGrammar, searchGrammar } from "./narrowing.ts";
import type { OrgAnswer, OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { limitOf, listAnswer } from "./paging.ts";
import { projected } from "./projection.ts";
import { Refusal } from "./refusal.ts";
import { searchableList } from "./searchable-list.ts";
import { userIndex } from "./user-operations.ts";
import { writtenEvent } from "./written-event.ts";

const MOST = 10_000;
const FOUND_BY_Q = 300;
const DATES = ["lastUpdated", "lastMembershipUpdated"];

/** The operations on groups, by operationId. */
export function groupOperations(
  state: OrgState,
): Readonly<Record<string, (request: OrgRequest) => OrgAnswer>> {
  return {
    listGroups: listGroups(state),
    listUserGroups: (request) => listUserGroups(state, request),
    assignUserToGroup: (request) => setMembership(state, request, true),
    unassignUserFromGroup: (request) => setMembership(state, request, false),
  };
}

/** `listGroups`. With `q` there is one page, and no `Link` header at all. */
function listGroups(state: OrgState): (request: OrgRequest) => OrgAnswer {
  const { contract, groups } = state;
  const members = contract.members("Group").filter((name) => name !== "objectClass");
  const read = searchableList({
    collection: groups,
    filterIsCaseSensitive: false,
    filter: equalityGrammar(["id", "type", ...DATES], DATES),
    search: searchGrammar(members, contract.dates("Group"), ["profile.name", "profile.description"]),
    members,
    cursorPrefix: "",
    lookUp: ({ attribute, operator, value }) => {
      if (operator !== "eq" || attribute !== "id") return undefined;
      const index = groups.indexOf(String(value));
      return index === undefined ? [] : [index];
    },
    beginsWith: ({ profile }, q) =>
      String(profile["name"] ?? "")
        .toLowerCase()
        .startsWith(q),
    hides: () => false,
  });

  return (request) => {
    const { query } = request;
    const limit = limitOf(request, query.has("q") ? FOUND_BY_Q : MOST, MOST);
    const { items, next } = read(request, limit);
    const all = items.map((group) => {
      const index = query.has("expand") ? groups.indexOf(group.id) : undefined;
      return groupAnswer(group, request, index === undefined ? undefined : embeddedOf(state, request, index));
    });
    const body = projected(all, query.get("fields"));
    return query.has("q") ? { status: 200, headers: [], body } : listAnswer(request, body, { limit, next });
  };
}

/** `listUserGroups`: all on one page. */
function listUserGroups(state: OrgState, request: OrgRequest): OrgAnswer {
  const { groups, membership } = state;
  const user = userIndex(state, request);
  const body: object[] = [];
  for (let index = 0; index < groups.size; index += 1) {
    if (membership.has(index, user)) body.push(groupAnswer(groups.at(index), request, undefined));
  }
  return listAnswer(request, body, { limit: MOST });
}

/** Who is a member already, or is none, stays so: the answer is the same, but nothing comes into the log. */
function setMembership(state: OrgState, request: OrgRequest, member: boolean): OrgAnswer {
  const { groups, users, membership, clock, log } = state;
  const groupId = request.path["groupId"] ?? "";
  const index = groups.indexOf(groupId);
  if (index === undefined) throw new Refusal({ status: 404, example: "groupNotFound" }, { id: groupId });
  const group = groups.at(index);
  const user = userIndex(state, request);
  permitted(state.contract, request.operation, group.type, group.id);
  if (membership.set(index, user, member)) {
    groups.put(index, { ...group, lastMembershipUpdated: new Date(clock.now()).toISOString() });
    log.append(writtenEvent(state, request, [userTarget(users.at(user)), groupTarget(group)]));
  }
  return { status: 204, headers: [] };
}
