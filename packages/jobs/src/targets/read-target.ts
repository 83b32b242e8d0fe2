import type { ActionContext } from "@okta-idm/connector";
import { filterLiteral, OktaError, paginate, unwrap } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import { appTarget, groupTarget, type Target, type TargetType, userTarget } from "./target.ts";

// Objects by id, with their current state. Search results come from an index that lags behind changes.

/** @param userId an id, a login, the short form of a login, or `me`. */
export async function readUser({ client, signal }: ActionContext, userId: string): Promise<Target> {
  const call = client.GET("/api/v1/users/{userId}", {
    params: { path: { userId } },
    ...(signal && { signal }),
  });
  return userTarget(await unwrap(call));
}

/** @throws OktaError of kind `not_found` if there is no such group. */
export async function readGroup({ client, signal }: ActionContext, groupId: string): Promise<Target> {
  const query = { filter: `id eq ${filterLiteral(groupId)}` };
  const call = client.GET("/api/v1/groups", { params: { query }, ...(signal && { signal }) });
  const group = (await unwrap(call)).find(({ id }) => id === groupId);
  if (group === undefined) {
    throw jobsError("noSuchGroup", JSON.stringify(groupId));
  }
  return groupTarget(group);
}

export async function readApp({ client, signal }: ActionContext, appId: string): Promise<Target> {
  const call = client.GET("/api/v1/apps/{appId}", { params: { path: { appId } }, ...(signal && { signal }) });
  return appTarget(await unwrap(call));
}

/** Reads a target of each type by its id. */
export const READ_TARGET: {
  readonly [Type in TargetType]: (context: ActionContext, id: string) => Promise<Target>;
} = { user: readUser, group: readGroup, app: readApp };

/** Reads a target, or returns undefined if Okta does not find it. */
export async function readIfFound(read: Promise<Target>): Promise<Target | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not_found") return undefined;
    throw error;
  }
}

/** No user has more groups or apps. An endless list would fill the memory. */
const MAX_ITEMS = 10_000;

/**
 * Reads all items of a list about one user.
 *
 * @throws OktaError of kind `unreadable` if there are more than 10,000.
 */
export async function readAllOfUser<Item>(
  what: "groups" | "apps",
  list: AsyncIterable<Item>,
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) {
    if (items.length === MAX_ITEMS) {
      throw jobsError("endlessList", what);
    }
    items.push(item);
  }
  return items;
}

/** Lists a user's groups. The list may lag behind a change. */
export function listGroupsOfUser({ client, signal }: ActionContext, userId: string) {
  const options = { params: { path: { userId } }, ...(signal && { signal }) };
  return paginate(client, "/api/v1/users/{userId}/groups", options);
}

/** Reads all groups of a user as targets. */
export async function readGroupsOfUser(context: ActionContext, userId: string): Promise<Target[]> {
  return (await readAllOfUser("groups", listGroupsOfUser(context, userId))).map(groupTarget);
}
