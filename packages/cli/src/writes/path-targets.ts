import { appTarget, groupTarget, type Target, type TargetType, userTarget } from "@okta-idm/connector";
import { type OktaClient, OktaError, unwrap } from "@okta-idm/core";

/** The parts of a path that a user, a group or an app follows. A client of OAuth is an app by another name. */
const TYPES: Readonly<Record<string, TargetType>> = {
  users: "user",
  groups: "group",
  apps: "app",
  clients: "app",
};

interface Context {
  readonly client: OktaClient;
  readonly signal: AbortSignal;
}

/**
 * Those whom a path names, as Okta reads it: a user may be named by login, by a part of it, or as `me`. Who is not there
 * is left out.
 *
 * @param path percent-encoded, without a query.
 * @param concerns whether it has to be known who is named so; who has not is not read.
 * @throws OktaError where somebody cannot be read, so that nobody can tell who it is.
 */
export async function pathTargets(
  context: Context,
  path: string,
  concerns: (type: TargetType, name: string) => boolean,
): Promise<Target[]> {
  // A server may read a part only up to a semicolon.
  const parts = path.split("/").map((part) => decodeURIComponent(part.replace(/;.*/s, "")));
  const targets: Target[] = [];
  for (const [index, part] of parts.entries()) {
    const type = TYPES[part.toLowerCase()];
    const name = parts[index + 1];
    if (type === undefined || !name || !concerns(type, name)) continue;
    try {
      targets.push(...(await READ[type](context, name)));
    } catch (error) {
      if (!(error instanceof OktaError) || error.kind !== "not_found") throw error;
    }
  }
  return targets;
}

const READ: { readonly [Type in TargetType]: (context: Context, name: string) => Promise<Target[]> } = {
  user: async ({ client, signal }, userId) => {
    const call = client.GET("/api/v1/users/{userId}", { params: { path: { userId } }, signal });
    return [userTarget(await unwrap(call))];
  },
  group: async ({ client, signal }, groupId) => {
    const query = { filter: `id eq ${JSON.stringify(groupId)}` };
    return (await unwrap(client.GET("/api/v1/groups", { params: { query }, signal }))).map(groupTarget);
  },
  app: async ({ client, signal }, appId) => {
    const call = client.GET("/api/v1/apps/{appId}", { params: { path: { appId } }, signal });
    return [appTarget(await unwrap(call))];
  },
};
