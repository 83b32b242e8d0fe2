import { applicationIndex } from "./application-operations.ts";
import type { AppAccount, Assignment } from "./assignments.ts";
import { groupAnswer } from "./groups.ts";
import type { OrgRequest, OrgState } from "./org.ts";
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
import { userIndex } from "./user-operations.ts";
import { accountAnswer } from "./user-response.ts";
import type { User } from "./users.ts";
import { applicationTarget, groupTarget, userTarget, writtenEvent } from "./written-event.ts";

const USERS = { standard: 50, most: 500 };
const GROUPS = { standard: 20, most: 200 };

interface Sent {
  readonly id: string;
  readonly priority: number;
  readonly profile: object;
  readonly credentials: object;
}

/** The operations that assign apps to users and groups, by operationId. */
export function applicationAssignmentOperations(state: OrgState): Handlers {
  const { applications, assignments, users, groups, log } = state;

  const account = (application: number, user: number, request: OrgRequest): AppAccount =>
    found(assignments.ofUser(application, user), request.path["userId"] ?? "", "applicationUserNotFound");

  const accountIn = (request: OrgRequest, application: number, user: number) =>
    ok(accountAnswer(state, request, application, user, account(application, user, request)));

  const write = (request: OrgRequest, application: number, user: number, assignment?: Assignment): void => {
    assignments.setUser(application, user, assignment);
    const targets = [userTarget(users.at(user)), applicationTarget(applications.at(application))];
    log.append(writtenEvent(state, request, targets));
  };

  /** What was sent, over what is there. A password that was sent is not kept. */
  const assignmentOf = (request: OrgRequest, before?: Assignment): Assignment => {
    const { profile, credentials, priority } = bodyOf<Sent>(request);
    const at = nowIn(state);
    const { password, ...named } = (credentials ?? {}) as { password?: unknown };
    return {
      created: before?.created ?? at,
      lastUpdated: at,
      profile: { ...before?.profile, ...profile },
      credentials: { ...before?.credentials, ...named, ...(password !== undefined && { password: {} }) },
      ...(priority === undefined ? undefined : { priority }),
    };
  };

  const groupIndex = (request: OrgRequest): number =>
    indexInPath(groups, request, "groupId", "groupNotFound");

  const groupAssignment = (
    request: OrgRequest,
    application: number,
    group: number,
    assignment: Assignment,
  ): object => {
    const { origin, query } = request;
    const href = `${origin}/api/v1/apps/${applications.at(application).id}`;
    const { id } = groups.at(group);
    return {
      id,
      priority: assignment.priority ?? 0,
      lastUpdated: assignment.lastUpdated,
      profile: assignment.profile ?? {},
      _links: {
        app: { href },
        self: { href: `${href}/groups/${id}` },
        group: { href: `${origin}/api/v1/groups/${id}` },
      },
      ...(query.get("expand") === "group" && {
        _embedded: { group: groupAnswer(groups.at(group), request, undefined) },
      }),
    };
  };

  const assignedGroup = (request: OrgRequest, application: number, group: number): Assignment =>
    found(assignments.ofGroup(application, group), request.path["groupId"] ?? "", "groupAssignmentNotFound");

  return {
    listApplicationUsers: (request) => {
      const application = applicationIndex(state, request);
      const order = assignments.usersOf(application);
      const q = request.query.get("q")?.toLowerCase();
      const limit = limitOf(request, USERS.standard, USERS.most);
      const { items, next } = readPage(request, {
        collection: users,
        ...(order && { order }),
        shows: (user) => q === undefined || beginsWith(user, q),
        limit,
        cursorPrefix: "",
        badCursor: "badCursor",
      });
      const body = items.flatMap(({ id }) => {
        const user = users.indexOf(id);
        const has = user === undefined ? undefined : assignments.ofUser(application, user);
        return user === undefined || !has ? [] : [accountAnswer(state, request, application, user, has)];
      });
      return listAnswer(request, body, { limit, next });
    },

    assignUserToApplication: (request) => {
      const application = applicationIndex(state, request);
      const { id = "" } = bodyOf<Sent>(request);
      const user = found(users.indexOf(id), id, "userNotFound");
      write(request, application, user, assignmentOf(request));
      return accountIn(request, application, user);
    },

    getApplicationUser: (request) =>
      accountIn(request, applicationIndex(state, request), userIndex(state, request)),

    updateApplicationUser: (request) => {
      const application = applicationIndex(state, request);
      const user = userIndex(state, request);
      const { assignment } = account(application, user, request);
      write(request, application, user, assignmentOf(request, assignment));
      return accountIn(request, application, user);
    },

    unassignUserFromApplication: (request) => {
      const application = applicationIndex(state, request);
      const user = userIndex(state, request);
      account(application, user, request);
      write(request, application, user);
      return noContent();
    },

    listApplicationGroupAssignments: (request) => {
      const application = applicationIndex(state, request);
      const q = request.query.get("q")?.toLowerCase() ?? "";
      const assigned = assignments.groupsOf(application).flatMap((group) => {
        const assignment = assignments.ofGroup(application, group);
        const name = String(groups.at(group).profile["name"] ?? "").toLowerCase();
        if (!assignment || !name.startsWith(q)) return [];
        return [groupAssignment(request, application, group, assignment) as { id: string }];
      });
      return pageOf(request, assigned, ({ id }) => id, GROUPS);
    },

    getApplicationGroupAssignment: (request) => {
      const application = applicationIndex(state, request);
      const group = groupIndex(request);
      const assignment = assignedGroup(request, application, group);
      return ok(groupAssignment(request, application, group, assignment));
    },

    assignGroupToApplication: (request) => {
      const application = applicationIndex(state, request);
      const group = groupIndex(request);
      const assignment = assignmentOf(request, assignments.ofGroup(application, group));
      assignments.setGroup(application, group, assignment);
      const targets = [groupTarget(groups.at(group)), applicationTarget(applications.at(application))];
      log.append(writtenEvent(state, request, targets));
      return ok(groupAssignment(request, application, group, assignment));
    },

    unassignApplicationFromGroup: (request) => {
      const application = applicationIndex(state, request);
      const group = groupIndex(request);
      assignedGroup(request, application, group);
      assignments.setGroup(application, group, undefined);
      const targets = [groupTarget(groups.at(group)), applicationTarget(applications.at(application))];
      log.append(writtenEvent(state, request, targets));
      return noContent();
    },

    listAppLinks: (request) => {
      const user = userIndex(state, request);
      const links: object[] = [];
      for (let index = 0; index < applications.size; index += 1) {
        const { id, name, label, status, visibility } = applications.at(index);
        if (status !== "ACTIVE" || !assignments.ofUser(index, user)) continue;
        for (const tile of Object.keys(visibility?.appLinks ?? {})) {
          links.push({
            id: `${id}-${tile}`,
            label,
            linkUrl: `${request.origin}/home/${name}/${id}/${tile}`,
            logoUrl: `${request.origin}/assets/img/logos/default.png`,
            appName: name,
            appInstanceId: id,
            appAssignmentId: `0ua${id.slice(3)}`,
            credentialsSetup: false,
            hidden: false,
            sortOrder: links.length,
          });
        }
      }
      return ok(links);
    },
  };
}

function beginsWith({ profile }: User, q: string): boolean {
  const values = [profile["login"], profile["firstName"], profile["lastName"], profile["email"]];
  return values.some((value) => typeof value === "string" && value.toLowerCase().startsWith(q));
}
