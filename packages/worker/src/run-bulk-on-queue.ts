import type { WriteActionName } from "@okta-idm/connector";
import { createOktaClient, OktaError } from "@okta-idm/core";
import { type BulkInput, type BulkOptions, type BulkResult, runBulk } from "@okta-idm/jobs";
import { JobQueue, type JobQueueOptions } from "./job-queue.ts";
import type { RedisAddress } from "./redis.ts";

/** The options of a bulk run that workers carry out. Guards, audit and verification are the workers'. */
export type QueuedBulkOptions = Pick<
  BulkOptions,
  "ledger" | "resume" | "maxChanges" | "stopAfterFailures" | "atOnce" | "confirm" | "onProgress" | "signal"
> &
  JobQueueOptions & {
    readonly redis: RedisAddress;
    readonly org: string;
    /** Why, for the audit files of the workers. */
    readonly reason?: string | undefined;
  };

/**
 * A bulk run whose items are done by the workers of an org: `runBulk` of the connector, with the same ledger, progress and
 * result. It can be killed at any time and resumed, also on another machine that has the ledger file.
 *
 * @throws as `runBulk`, and OktaError when the queue cannot be used.
 */
export async function runBulkOnQueue<Name extends WriteActionName>(
  action: Name,
  items: Iterable<BulkInput<Name>> | AsyncIterable<BulkInput<Name>>,
  { redis, org, reason, allowDataLoss, ...options }: QueuedBulkOptions,
): Promise<BulkResult> {
  const queue = await JobQueue.open(redis, org, { allowDataLoss });
  try {
    return await runBulk({ client: withoutRequests(queue.org) }, action, items, {
      ...options,
      owner: "none",
      executor: queue.executor(action, reason),
    });
  } finally {
    await queue.close();
  }
}

/** Whoever submits needs no credentials: the client names the org, and sends nothing. */
function withoutRequests(org: string) {
  const auth = () => async () => {
    throw new OktaError("refused", "A run on a queue sends no requests by itself");
  };
  return createOktaClient({ orgUrl: org, auth });
}
