import { OktaError, paginate, unwrap } from "@okta-idm/core";
import type { ActionContext } from "../action.ts";
import { appTarget, groupTarget, type Target, userTarget } from "../targets/target.ts";
import type { WriteAction } from "./write-action.ts";

/** The path parameters of a write, as its documented input has them. */
export interface WritePath {
  readonly userId?: string;
  readonly groupId?: string;
  readonly appId?: string;
}

/** The user or app that a write is about, as it is now. */
export async function readTarget(
  { client, signal }: ActionContext,
  write: WriteAction,
  { userId = "", appId = "" }: WritePath,
): Promise<Target> {
  const pass = signal ? { signal } : {};
  if (write.of === "user") {
    const call = client.GET("/api/v1/users/{userId}", { params: { path: { userId } }, ...pass });
    return userTarget(await unwrap(call));
  }
  const call = client.GET("/api/v1/apps/{appId}", { params: { path: { appId } }, ...pass });
  return appTarget(await unwrap(call));
}

/** @throws OktaError of kind `not_found` where there is no such group. */
export async function readGroup(
  { client, signal }: ActionContext,
  { groupId = "" }: WritePath,
): Promise<Target> {
  const query = { filter: `id eq ${JSON.stringify(groupId)}` };
  const call = client.GET("/api/v1/groups", { params: { query }, ...(signal && { signal }) });
  const group = (await unwrap(call)).find(({ id }) => id === groupId);
  if (group === undefined) {
    throw new OktaError("not_found", `There is no group whose id is ${JSON.stringify(groupId)}`);
  }
  return groupTarget(group);
}

/** Whether a user belongs to a group, as it is now. */
export async function isMember(
  { client, signal }: ActionContext,
  { userId = "", groupId = "" }: WritePath,
): Promise<boolean> {
  const options = { params: { path: { userId } }, ...(signal && { signal }) };
  for await (const { id } of paginate(client, "/api/v1/users/{userId}/groups", options)) {
    if (id === groupId) return true;
  }
  return false;
}
