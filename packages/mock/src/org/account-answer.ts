import type { AppAccount } from "./assignments.ts";
import type { OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { userInList } from "./user-answer.ts";

/** The account of a user in an app as it is answered, with the user if `expand=user` asks for it. */
export function accountAnswer(
  { applications, groups, users }: OrgState,
  request: OrgRequest,
  application: number,
  user: number,
  { assignment, group }: AppAccount,
): object {
  const { origin, query } = request;
  const account = users.at(user);
  const { created, lastUpdated, profile, credentials } = assignment;
  const { login, email, firstName, lastName } = account.profile;
  const app = applications.at(application);
  const giver = group === undefined ? undefined : groups.at(group);
  return {
    id: account.id,
    externalId: null,
    created,
    lastUpdated,
    scope: giver ? "GROUP" : "USER",
    status: "ACTIVE",
    statusChanged: created,
    passwordChanged: null,
    syncState: "DISABLED",
    credentials: { userName: login, ...credentials },
    profile: { email, firstName, lastName, ...profile },
    _links: {
      app: { href: `${origin}/api/v1/apps/${app.id}` },
      user: { href: `${origin}/api/v1/users/${account.id}` },
      ...(giver && {
        group: { name: giver.profile["name"], href: `${origin}/api/v1/groups/${giver.id}` },
      }),
    },
    ...(query.get("expand") === "user" && { _embedded: { user: userInList(account, request) } }),
  };
}
