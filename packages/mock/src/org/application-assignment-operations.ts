import { applicationIndex } from "./application-operations.ts";
import type { AppUser, Assignment } from "./assignments.ts";
import { groupBody } from "./groups.ts";
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
import { appUserBody } from "./user-body.ts";
import { userIndex } from "./user-operations.ts";
import type { User } from "./users.ts";
import { applicationTarget, groupTarget, userTarget, writeEvent } from "./write-event.ts";

interface Sent {
  readonly id: string;
  readonly priority: number;
  readonly profile: object;
  readonly credentials: object;
}

/** The operations that assign apps to users and groups, by operationId. */
export function applicationAssignmentOperations(state: OrgState): Handlers {
  const { applications, assignments, users, groups, log } = state;

  const account = (application: number, user: number, request: OrgRequest): AppUser =>
    orNotFound(
      assignments.ofUser(application, user),
      request.path["userId"] ?? "",
      "applicationUserNotFound",
    );

  const accountIn = (request: OrgRequest, application: number, user: number) =>
    ok(appUserBody(state, request, application, user, account(application, user, request)));

  const write = (request: OrgRequest, application: number, user: number, assignment?: Assignment): void => {
    assignments.setUser(application, user, assignment);
    const targets = [userTarget(users.at(user)), applicationTarget(applications.at(application))];
    log.append(writeEvent(state, request, targets));
  };

  /** The assignment with the sent values. A sent password is not stored. */
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
        _embedded: { group: groupBody(groups.at(group), request, undefined) },
      }),
    };
  };

  const assignedGroup = (request: OrgRequest, application: number, group: number): Assignment =>
    orNotFound(
      assignments.ofGroup(application, group),
      request.path["groupId"] ?? "",
      "groupAssignmentNotFound",
    );

  return {
    listApplicationUsers: (request) => {
      const application = applicationIndex(state, request);
      const order = assignments.usersOf(application);
      const q = request.query.get("q")?.toLowerCase();
      const limit = limitOf(state, request);
      const { items, next } = readPage(request, {
        collection: users,
        ...(order && { order }),
        shows: (user) => q === undefined || startsWith(user, q),
        limit,
        cursorPrefix: "",
        badCursor: "badCursor",
      });
      const body = items.flatMap(({ id }) => {
        const user = users.indexOf(id);
        const appUser = user === undefined ? undefined : assignments.ofUser(application, user);
        return user === undefined || !appUser
          ? []
          : [appUserBody(state, request, application, user, appUser)];
      });
      return listResponse(request, body, { limit, next });
    },

    assignUserToApplication: (request) => {
      const application = applicationIndex(state, request);
      const { id = "" } = bodyOf<Sent>(request);
      const user = orNotFound(users.indexOf(id), id, "userNotFound");
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
      return pageOf(state, request, assigned, ({ id }) => id);
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
      log.append(writeEvent(state, request, targets));
      return ok(groupAssignment(request, application, group, assignment));
    },

    unassignApplicationFromGroup: (request) => {
      const application = applicationIndex(state, request);
      const group = groupIndex(request);
      assignedGroup(request, application, group);
      assignments.setGroup(application, group, undefined);
      const targets = [groupTarget(groups.at(group)), applicationTarget(applications.at(application))];
      log.append(writeEvent(state, request, targets));
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

function startsWith({ profile }: User, q: string): boolean {
  const values = [profile["login"], profile["firstName"], profile["lastName"], profile["email"]];
  return values.some((value) => typeof value === "string" && value.toLowerCase().startsWith(q));
}
