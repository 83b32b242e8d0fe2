import { type OktaClient, OktaError, type TokenGrant, unwrap } from "@okta-idm/core";
import { allowingRole, describeTarget, type Target } from "@okta-idm/jobs";
import type { Settings } from "../config/settings.ts";
import type { TriedRead } from "./action-checks.ts";
import type { Check } from "./check.ts";

/** The facts that decide whether a user can be suspended. */
export interface SuspendFacts {
  readonly settings: Pick<Settings, "maxChanges" | "credentials">;
  readonly grant: TokenGrant | undefined;
  readonly reads: readonly TriedRead[];
  /** Of an API token, or the error if it could not be read. */
  readonly owner: Target | OktaError | undefined;
}

const SCOPE = "okta.users.manage";
const NEEDED = "Suspending needs a group, org or super admin";

/** Whether these credentials can suspend a user. It only reads. */
export async function suspendCheck(
  client: OktaClient,
  facts: SuspendFacts,
  signal: AbortSignal,
): Promise<Check> {
  const { settings, grant, owner } = facts;
  if (settings.maxChanges === 0) return answer("no", "No: the profile allows no changes (maxChanges is 0)");
  if (settings.credentials.kind === "oauth") return byScope(facts, grant);
  if (owner === undefined || owner instanceof OktaError) {
    return answer("untried", `Unknown: the owner of the token cannot be read. ${NEEDED}`);
  }
  const call = client.GET("/api/v1/users/{userId}/roles", { params: { path: { userId: owner.id } }, signal });
  const roles = await unwrap(call).catch((error: unknown) => {
    if (error instanceof OktaError) return error;
    throw error;
  });
  const name = describeTarget(owner);
  if (roles instanceof OktaError) {
    return answer("untried", `Unknown: this token cannot read the admin roles of ${name}. ${NEEDED}`);
  }
  const active = roles.filter(({ status }) => status !== "INACTIVE");
  const allowing = allowingRole(
    "suspendUser",
    active.map(({ type }) => type ?? ""),
  );
  if (allowing !== undefined) return answer("ok", `Yes: ${name} is ${allowing}`);
  if (active.some(({ type }) => type === "CUSTOM")) {
    return answer("untried", `Maybe: ${name} has a custom admin role, and its permissions decide`);
  }
  const held = active.map(({ label, type }) => label ?? type).join(", ");
  if (held === "") return answer("untried", `Unknown: Okta lists no admin role of ${name}. ${NEEDED}`);
  return answer("no", `No: ${name} has only the role ${held}. ${NEEDED}`);
}

function byScope({ reads }: SuspendFacts, grant: TokenGrant | undefined): Check {
  if (grant === undefined)
    return answer("untried", "Unknown: the response with the token does not list its scopes");
  if (!grant.scopes.includes(SCOPE)) {
    const how = "Grant it to the app under Okta API Scopes, then run okta-idm login with it in --scopes";
    return answer("no", `No: the app lacks the scope ${SCOPE}. ${how}`);
  }
  const users = reads.find(({ operation }) => operation === "listUsers")?.outcome;
  if (users !== undefined && users.status === 403) {
    return answer("no", `No: the app has the scope ${SCOPE}, but no admin role that covers users`);
  }
  return answer("ok", `Yes: the app has the scope ${SCOPE}, for the users that its admin role covers`);
}

function answer(result: Check["result"], detail: string): Check {
  return { result, check: "suspend a user", detail: `${detail}.` };
}
