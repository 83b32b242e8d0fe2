import type { OrgState } from "./org-state.ts";

type Groups = Pick<OrgState, "groups" | "users" | "membership">;

/** Apps are given by groups: each by the group of its index, modulo their number. */
function group(application: number, { groups }: Groups): number | undefined {
  return groups.size === 0 || application < 0 ? undefined : application % groups.size;
}

/** Tests by index whether an app is given to a user. */
export function isAssigned(state: Groups, userId: string): (application: number) => boolean {
  const user = state.users.indexOf(userId);
  return (application) => {
    const giver = group(application, state);
    return user !== undefined && giver !== undefined && state.membership.has(giver, user);
  };
}

/** Tests by index whether an app is given to a group. */
export function isAssignedToGroup(state: Groups, groupId: string): (application: number) => boolean {
  const asked = state.groups.indexOf(groupId);
  return (application) => asked !== undefined && group(application, state) === asked;
}
