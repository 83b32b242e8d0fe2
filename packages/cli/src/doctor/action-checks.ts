import { type Action, actions } from "@okta-idm/connector";
import { type OktaClient, OktaError, type OperationId, operations, type TokenGrant } from "@okta-idm/core";
import type { Check } from "./check.ts";

/** A list that was read with a limit of one. */
export interface TriedRead {
  readonly operation: OperationId;
  readonly outcome: Response | OktaError;
}

/** Reads one item of each list, because only that shows what an API token may read. Stops when no response comes. */
export async function tryReads(client: OktaClient, signal: AbortSignal): Promise<TriedRead[]> {
  const query = { limit: 1 };
  const calls = {
    listUsers: () => client.GET("/api/v1/users", { params: { query }, signal }),
    listGroups: () => client.GET("/api/v1/groups", { params: { query }, signal }),
    listApplications: () => client.GET("/api/v1/apps", { params: { query }, signal }),
    listLogEvents: () => client.GET("/api/v1/logs", { params: { query }, signal }),
  } satisfies Partial<Record<OperationId, () => Promise<{ response: Response }>>>;
  const reads: TriedRead[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const operation = name as keyof typeof calls;
    try {
      reads.push({ operation, outcome: (await call()).response });
    } catch (error) {
      if (!(error instanceof OktaError)) throw error;
      reads.push({ operation, outcome: error });
      break;
    }
  }
  return reads;
}

/** The actions that would work: by the scopes of a service app, or by the lists that an API token could read. */
export function actionChecks(grant: TokenGrant | undefined, reads: readonly TriedRead[]): Check[] {
  const statuses = new Map(reads.map(({ operation, outcome }) => [operation, outcome.status]));
  return (actions as readonly Action[]).map(({ name, operation }) => {
    if (operation === undefined) {
      return { result: "untried", check: name, detail: "can send any request that the token allows" };
    }
    const status = statuses.get(operation);
    const judged = grant
      ? byScopes(operations[operation].scopes, grant.scopes, status)
      : byStatus(operations[operation].method, status);
    return { check: name, ...judged };
  });
}

function byScopes(
  needed: readonly string[],
  granted: readonly string[],
  status: number | undefined,
): Omit<Check, "check"> {
  const missing = needed.filter((scope) => !holds(granted, scope));
  if (missing.length > 0) return { result: "no", detail: `grant ${missing.join(" ")} to the app` };
  if (status === 403) {
    return { result: "no", detail: "give the app an admin role that covers it" };
  }
  if (status === 200) return { result: "ok", detail: "works" };
  return { result: "ok", detail: `granted: ${needed.join(" ")}` };
}

function byStatus(method: string, status: number | undefined): Omit<Check, "check"> {
  if (status === 200) return { result: "ok", detail: "works" };
  if (status === 401 || status === 403) {
    return { result: "no", detail: `status ${status}: the owner needs an admin role that allows it` };
  }
  if (status !== undefined) {
    return {
      result: "untried",
      detail: `status ${status} says nothing about the owner's rights. Try again later`,
    };
  }
  const why = method === "GET" ? "needs an id" : "changes data";
  return { result: "untried", detail: `${why}: the owner's admin role decides` };
}

/** `okta.users.manage` includes `okta.users.read`. */
function holds(granted: readonly string[], scope: string): boolean {
  return granted.includes(scope) || granted.includes(scope.replace(/\.read$/, ".manage"));
}
