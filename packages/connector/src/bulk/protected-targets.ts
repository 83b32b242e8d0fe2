import { OktaError, paginate, segmentFault, unwrap } from "@okta-idm/core";
import type { ActionContext } from "../action.ts";
import { protectedBy } from "../changes/protection.ts";
import { SEARCHED } from "../targets/find-target.ts";
import { appTarget, type Target, userTarget } from "../targets/target.ts";

/**
 * The users or apps that an entry of a protection may mean: rather one too many than one too few.
 *
 * @throws OktaError where they cannot be read; that there are none is no error.
 */
export async function protectedTargets(
  context: ActionContext,
  type: "user" | "app",
  entry: string,
): Promise<Target[]> {
  const listed = type === "user" ? usersNamed : appsNamed;
  const found: Target[] = [];
  // Okta may have it in the one form of Unicode or the other.
  for (const form of new Set([entry, entry.normalize("NFC"), entry.normalize("NFD")])) {
    for await (const target of listed(context, form)) found.push(target);
  }
  return found;
}

async function* usersNamed(context: ActionContext, entry: string): AsyncGenerator<Target> {
  const { client, signal } = context;
  if (segmentFault(entry) === undefined) {
    const params = { path: { userId: entry } };
    try {
      yield userTarget(
        await unwrap(client.GET("/api/v1/users/{userId}", { params, ...(signal && { signal }) })),
      );
    } catch (error) {
      if (!(error instanceof OktaError && error.kind === "not_found")) throw error;
    }
  }
  if (!SEARCHED.test(entry)) return;
  const literal = JSON.stringify(entry);
  const query = { search: `profile.email eq ${literal} or profile.login eq ${literal}` };
  for await (const user of paginate(client, "/api/v1/users", {
    params: { query },
    ...(signal && { signal }),
  })) {
    const target = userTarget(user);
    if (protectedBy({ users: [entry] }, target)) yield target;
  }
}

async function* appsNamed({ client, signal }: ActionContext, entry: string): AsyncGenerator<Target> {
  const query = { q: entry, limit: 200 };
  for await (const app of paginate(client, "/api/v1/apps", {
    params: { query },
    ...(signal && { signal }),
  })) {
    const target = appTarget(app);
    if (protectedBy({ apps: [entry] }, target)) yield target;
  }
}
