import { groupBody } from "./groups.ts";
import { requireStatus } from "./lifecycle.ts";
import type { OrgRequest, OrgResponse, OrgState } from "./org.ts";
import { limitOf, listResponse, selectFields } from "./org-requests.ts";
import { Refusal } from "./refusal.ts";
import { equalityGrammar, searchableList, searchGrammar } from "./searchable-list.ts";
import { userIndex } from "./user-operations.ts";
import { groupTarget, userTarget, writeEvent } from "./write-event.ts";

/**
 * Maximum of a `q` without `limit`.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Group/#tag/Group/operation/listGroups
 */
const Q_LIMIT = 300;
const DATES = ["lastUpdated", "lastMembershipUpdated"];

/** The operations on groups, by operationId. */
export function groupOperations(
  state: OrgState,
): Readonly<Record<string, (request: OrgRequest) => OrgResponse>> {
  return {
    listGroups: listGroups(state),
    listUserGroups: (request) => listUserGroups(state, request),
    assignUserToGroup: (request) => setMembership(state, request, true),
    unassignUserFromGroup: (request) => setMembership(state, request, false),
  };
}

/** `listGroups`. With `q` there is one page and no `Link` header. */
function listGroups(state: OrgState): (request: OrgRequest) => OrgResponse {
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
    startsWithQ: ({ profile }, q) =>
      String(profile["name"] ?? "")
        .toLowerCase()
        .startsWith(q),
    hides: () => false,
  });

  return (request) => {
    const { query } = request;
    const limit = limitOf(state, request, query.has("q") ? Q_LIMIT : undefined);
    const { items, next } = read(request, limit);
    const all = items.map((group) => {
      const index = query.has("expand") ? groups.indexOf(group.id) : undefined;
      return groupBody(group, request, index === undefined ? undefined : embeddedOf(state, request, index));
    });
    const body = selectFields(all, query.get("fields"));
    return query.has("q") ? { status: 200, headers: [], body } : listResponse(request, body, { limit, next });
  };
}

/** `listUserGroups`: one page. */
function listUserGroups(state: OrgState, request: OrgRequest): OrgResponse {
  const { groups, membership } = state;
  const user = userIndex(state, request);
  const body: object[] = [];
  for (let index = 0; index < groups.size; index += 1) {
    if (membership.has(index, user)) body.push(groupBody(groups.at(index), request, undefined));
  }
  return listResponse(request, body, { limit: limitOf(state, request) });
}

/** Adds or removes a member. Without a change the response is the same, but no event is written. */
function setMembership(state: OrgState, request: OrgRequest, member: boolean): OrgResponse {
  const { groups, users, membership, clock, log } = state;
  const groupId = request.path["groupId"] ?? "";
  const index = groups.indexOf(groupId);
  if (index === undefined) throw new Refusal({ status: 404, example: "groupNotFound" }, { id: groupId });
  const group = groups.at(index);
  const user = userIndex(state, request);
  requireStatus(state.contract, request.operation, group.type, group.id);
  if (membership.set(index, user, member)) {
    groups.put(index, { ...group, lastMembershipUpdated: new Date(clock.now()).toISOString() });
    log.append(writeEvent(state, request, [userTarget(users.at(user)), groupTarget(group)]));
  }
  return { status: 204, headers: [] };
}

/** The members of a group that `expand` embeds: `stats`, `app`, or both. */
export function embeddedOf(
  { groups, applications, membership, assignments, roles }: OrgState,
  { query, origin }: OrgRequest,
  group: number,
): object | undefined {
  const expand = query.get("expand")?.split(",") ?? [];
  const source = expand.includes("app") ? groups.at(group).source?.id : undefined;
  const app = source ? applications.indexOfId(source) : undefined;
  const embedded = {
    ...(expand.includes("stats") && {
      stats: {
        usersCount: membership.count(group),
        appsCount: countOf(applications.size, (index) => assignments.ofGroup(index, group) !== undefined),
        groupPushMappingsCount: 0,
        hasAdminPrivlege: roles.ofGroup(group).length > 0,
      },
    }),
    ...(app !== undefined && {
      app: {
        id: applications.at(app).id,
        name: applications.at(app).name,
        label: applications.at(app).label,
        status: applications.at(app).status,
        _links: { self: { href: `${origin}/api/v1/apps/${applications.at(app).id}` } },
      },
    }),
  };
  return Object.keys(embedded).length > 0 ? embedded : undefined;
}

function countOf(size: number, holds: (index: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < size; index += 1) count += Number(holds(index));
  return count;
}
