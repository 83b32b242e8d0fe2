import { findTarget, type Target, type TargetType } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Session } from "./session.ts";

/** The users, groups and apps that a path names, as far as they are there. */
export async function pathTargets({ client }: Session, path: string, signal: AbortSignal): Promise<Target[]> {
  const [pathname = ""] = path.split("?", 1);
  const targets: Target[] = [];
  for (const [, collection = "", name = ""] of pathname.matchAll(/(?<=^|\/)(users|groups|apps)\/([^/]+)/g)) {
    try {
      const type = collection.slice(0, -1) as TargetType;
      targets.push(await findTarget(client, type, decodeURIComponent(name), { signal }));
    } catch (error) {
      // What is not there needs no guard, and what is no name is refused where the request is made.
      const passes = error instanceof URIError || (error instanceof OktaError && error.kind === "not_found");
      if (!passes) throw error;
    }
  }
  return targets;
}
