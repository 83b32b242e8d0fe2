import { type OktaClient, OktaError, type OperationId } from "@okta-idm/core";

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
