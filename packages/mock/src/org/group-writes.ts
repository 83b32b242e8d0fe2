import { applicationBody } from "./applications.ts";
import { checkAttributes } from "./attributes.ts";
import { embeddedOf } from "./group-operations.ts";
import { isOktaGroup } from "./group-rules.ts";
import { type Group, groupBody } from "./groups.ts";
import type { OrgRequest, OrgState } from "./org.ts";
import {
  bodyOf,
  type Handlers,
  indexInPath,
  limitOf,
  listResponse,
  noContent,
  nowIn,
  ok,
  orNotFound,
  pageOf,
  readPage,
} from "./org-requests.ts";
import { BLANK, invalid, Refusal, TAKEN } from "./refusal.ts";
import { userInList } from "./user-body.ts";
import { groupTarget, writeEvent } from "./write-event.ts";

interface Owner {
  readonly id: string;
  readonly type: string;
  readonly displayName: string;
  readonly originId: null;
  readonly originType: string;
  readonly resolved: boolean;
  readonly lastUpdated: string;
}

/** The operations on one group, its members, apps and owners, by operationId. */
export function groupWrites(state: OrgState): Handlers {
  const { groups, users, applications, membership, assignments, log, contract } = state;
  const owners = new Map<number, Owner[]>();

  const groupIndex = (request: OrgRequest): number =>
    indexInPath(groups, request, "groupId", "groupNotFound");

  const respond = (index: number, request: OrgRequest) =>
    ok(groupBody(groups.at(index), request, embeddedOf(state, request, index)));

  /** The sent profile. @throws Refusal if another group has the name. */
  const profileOf = (request: OrgRequest, own?: number): Group["profile"] => {
    const { profile = {} } = bodyOf<Group>(request);
    const { name } = profile;
    if (typeof name !== "string" || name.trim() === "") throw invalid("name", BLANK);
    checkAttributes(contract, "GroupProfile", profile);
    for (let index = 0; index < groups.size; index += 1) {
      if (index === own || groups.isRemoved(index)) continue;
      const group = groups.at(index);
      if (isOktaGroup(group) && group.profile["name"] === name) throw invalid("name", TAKEN);
    }
    return { description: null, ...profile };
  };

  /** @throws Refusal if Okta or an app manages the group. */
  const writable = (request: OrgRequest): number => {
    const index = groupIndex(request);
    if (!isOktaGroup(groups.at(index))) throw new Refusal({ status: 403, example: "notPermitted" });
    return index;
  };

  const ownerFrom = (id: string, type: string | undefined): Owner => {
    const user = users.indexOf(id);
    const group = user === undefined ? groups.indexOf(id) : undefined;
    const known = user ?? orNotFound(group, id, type === "GROUP" ? "groupNotFound" : "userNotFound");
    const { profile } = user === undefined ? groups.at(known) : users.at(known);
    const displayName =
      user === undefined ? String(profile["name"]) : `${profile["firstName"]} ${profile["lastName"]}`;
    return {
      id,
      type: user === undefined ? "GROUP" : "USER",
      displayName,
      originId: null,
      originType: "OKTA_DIRECTORY",
      resolved: true,
      lastUpdated: nowIn(state),
    };
  };

  return {
    addGroup: (request) => {
      const profile = profileOf(request);
      const at = nowIn(state);
      const index = groups.add((id) => ({
        id,
        created: at,
        lastUpdated: at,
        lastMembershipUpdated: at,
        objectClass: ["okta:user_group"],
        type: "OKTA_GROUP",
        profile,
      }));
      log.append(writeEvent(state, request, [groupTarget(groups.at(index))]));
      return respond(index, request);
    },

    getGroup: (request) => respond(groupIndex(request), request),

    replaceGroup: (request) => {
      const index = writable(request);
      const profile = profileOf(request, index);
      groups.put(index, { ...groups.at(index), profile, lastUpdated: nowIn(state) });
      log.append(writeEvent(state, request, [groupTarget(groups.at(index))]));
      return respond(index, request);
    },

    deleteGroup: (request) => {
      const index = writable(request);
      const group = groups.at(index);
      groups.remove(index);
      log.append(writeEvent(state, request, [groupTarget(group)]));
      return noContent();
    },

    listGroupUsers: (request) => {
      const order = membership.members(groupIndex(request));
      const limit = limitOf(state, request);
      const { items, next } = readPage(request, {
        collection: users,
        ...(order && { order }),
        shows: () => true,
        limit,
        cursorPrefix: "",
        badCursor: "badCursor",
      });
      return listResponse(
        request,
        items.map((user) => userInList(user, request)),
        { limit, next },
      );
    },

    listAssignedApplicationsForGroup: (request) => {
      const group = groupIndex(request);
      const limit = limitOf(state, request);
      const { items, next } = readPage(request, {
        collection: applications,
        shows: ({ id, status }) =>
          status !== "DELETED" && assignments.ofGroup(applications.indexOf(id) ?? -1, group) !== undefined,
        limit,
        cursorPrefix: "",
        badCursor: "badCursor",
      });
      return listResponse(
        request,
        items.map((application) => applicationBody(application, request)),
        { limit, next },
      );
    },

    listGroupOwners: (request) =>
      pageOf(state, request, owners.get(groupIndex(request)) ?? [], ({ id }) => id),

    assignGroupOwner: (request) => {
      const index = groupIndex(request);
      const { id = "", type } = bodyOf<Owner>(request);
      const owner = ownerFrom(id, type);
      const others = (owners.get(index) ?? []).filter((known) => known.id !== id);
      owners.set(index, [...others, owner]);
      return ok(owner, 201);
    },

    deleteGroupOwner: (request) => {
      const index = groupIndex(request);
      const id = request.path["ownerId"] ?? "";
      const known = owners.get(index) ?? [];
      orNotFound(
        known.find((owner) => owner.id === id),
        id,
        "ownerNotFound",
      );
      owners.set(
        index,
        known.filter((owner) => owner.id !== id),
      );
      return noContent();
    },
  };
}
