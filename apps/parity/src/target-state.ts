import type { Action } from "@okta-idm/connector";
import { apiToken, createOktaClient, unwrap } from "@okta-idm/core";
import { writeAction } from "@okta-idm/jobs";
import type { Org } from "./surfaces.ts";

/** State of a change's target in the org. */
export interface TargetState {
  readonly id: string;
  /** Login or label. */
  readonly name: string | undefined;
  readonly group: string | undefined;
  /** A status, or whether the user is in the group; undefined for sessions. */
  readonly state: string | undefined;
}

/** Reads the target of an action. Returns undefined if it changes nothing, or its target is unknown. */
export async function readTargetState(
  org: Org,
  action: Action,
  input: object,
): Promise<TargetState | undefined> {
  const write = writeAction(action);
  if (write === undefined) return undefined;
  const { userId, groupId, appId } = (input as { path_parameters: Readonly<Record<string, string>> })
    .path_parameters;
  const { GET } = createOktaClient({ orgUrl: org.url, auth: apiToken(org.apikey) });
  if (appId !== undefined) {
    const { data } = await GET("/api/v1/apps/{appId}", { params: { path: { appId } } });
    return { id: appId, name: data?.label, group: undefined, state: data?.status ?? "DELETED" };
  }
  const id = userId as string;
  const { data } = await GET("/api/v1/users/{userId}", { params: { path: { userId: id } } });
  const user = { id, name: data?.profile?.login, group: undefined, state: data?.status };
  if (write.kind === "sessions") return { ...user, state: undefined };
  if (groupId === undefined) return user;
  const members = await unwrap(GET("/api/v1/groups/{groupId}/users", { params: { path: { groupId } } }));
  const group = await unwrap(GET("/api/v1/groups/{groupId}", { params: { path: { groupId } } }));
  const isMember = members.some((member) => member.id === id);
  return { ...user, group: group.profile?.name, state: isMember ? "member" : "no member" };
}
