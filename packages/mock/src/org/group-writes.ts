import { applicationAnswer } from "./applications.ts";
import { checkAttributes } from "./attributes.ts";
import { embeddedOf } from "./group-operations.ts";
import { isOktaGroup } from "./group-rules.ts";
import { type Group, groupAnswer } from "./groups.ts";
import type { OrgRequest, OrgState } from "./org.ts";
import { BLANK, invalid, Refusal, TAKEN } from "./refusal.ts";
import {
  bodyOf,
  found,
  type Handlers,
  indexInPath,
  limitOf,
  listAnswer,
  noContent,
  nowIn,
  ok,
  pageOf,
  readPage,
} from "./requests.ts";
import { userInList } from "./user-response.ts";
import { groupTarget, writtenEvent } from "./written-event.ts";

const MEMBERS = { standard: 1_000, most: 1_000 };
const APPS = { standard: 20, most: 200 };

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

  const answer = (index: number, request: OrgRequest) =>
    ok(groupAnswer(groups.at(index), request, embeddedOf(state, request, index)));

  /** The profile that was sent. @throws Refusal of a name that another group has. */
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

  /** @throws Refusal for a group that Okta or an app manages. */
  const writable = (request: OrgRequest): number => {
    const index = groupIndex(request);
    if (!isOktaGroup(groups.at(index))) throw new Refusal({ status: 403, example: "notPermitted" });
    return index;
  };

  const ownerFrom = (id: string, type: string | undefined): Owner => {
    const user = users.indexOf(id);
    const group = user === undefined ? groups.indexOf(id) : undefined;
    const known = user ?? found(group, id, type === "GROUP" ? "groupNotFound" : "userNotFound");
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
      log.append(writtenEvent(state, request, [groupTarget(groups.at(index))]));
      return answer(index, request);
    },

    getGroup: (request) => answer(groupIndex(request), request),

    replaceGroup: (request) => {
      const index = writable(request);
      const profile = profileOf(request, index);
      groups.put(index, { ...groups.at(index), profile, lastUpdated: nowIn(state) });
      log.append(writtenEvent(state, request, [groupTarget(groups.at(index))]));
      return answer(index, request);
    },

    deleteGroup: (request) => {
      const index = writable(request);
      const group = groups.at(index);
      groups.remove(index);
      log.append(writtenEvent(state, request, [groupTarget(group)]));
      return noContent();
    },

    listGroupUsers: (request) => {
      const order = membership.members(groupIndex(request));
      const limit = limitOf(request, MEMBERS.standard, MEMBERS.most);
      const { items, next } = readPage(request, {
        collection: users,
        ...(order && { order }),
        shows: () => true,
        limit,
        cursorPrefix: "",
        badCursor: "badCursor",
      });
      return listAnswer(
        request,
        items.map((user) => userInList(user, request)),
        { limit, next },
      );
    },

    listAssignedApplicationsForGroup: (request) => {
      const group = groupIndex(request);
      const limit = limitOf(request, APPS.standard, APPS.most);
      const { items, next } = readPage(request, {
        collection: applications,
        shows: ({ id, status }) =>
          status !== "DELETED" && assignments.ofGroup(applications.indexOf(id) ?? -1, group) !== undefined,
        limit,
        cursorPrefix: "",
        badCursor: "badCursor",
      });
      return listAnswer(
        request,
        items.map((application) => applicationAnswer(application, request)),
        { limit, next },
      );
    },

    listGroupOwners: (request) =>
      pageOf(request, owners.get(groupIndex(request)) ?? [], ({ id }) => id, MEMBERS),

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
      found(
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
