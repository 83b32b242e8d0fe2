import { defineCommand, EXIT, flag, print } from "@okta-idm/cli/internal";
import { createOktaClient, OktaError, printable, unwrap } from "@okta-idm/core";
import { connectRedis, redisFaults, redisState } from "../redis.ts";
import type { WorkerOrg } from "../worker-options.ts";
import { QUEUE_OPTIONS, redisAddress, workerOrgs } from "./options.ts";
import { start } from "./start.ts";

export const doctor = defineCommand({
  summary: "Check Redis and the orgs",
  description:
    "Check that Redis keeps its writes and removes nothing when its memory is full, and that the worker can read each org. Changes nothing.",
  options: {
    ...QUEUE_OPTIONS,
    profile: start.options.profile,
    allProfiles: flag("Check the orgs of all profiles"),
  },
  examples: ["okta-idm doctor --queue redis://localhost:6379 --profile acme"],
  async run(io, { values }) {
    const redis = await connectRedis(redisAddress(io, values), "submitter");
    let isHealthy = true;
    try {
      const state = await redisState(redis);
      const faults = redisFaults(state);
      isHealthy = faults.length === 0;
      const megabytes = Math.round(state.memoryBytes / 1e6);
      await print(io.stdout, `Redis ${state.version}, ${megabytes} MB in use\n`);
      await print(io.stdout, (isHealthy ? ["ok"] : faults).map((line) => `  ${line}\n`).join(""));
    } finally {
      redis.disconnect();
    }
    for (const org of await workerOrgs(io, values)) {
      const fault = await connectionFault(org, io.signal);
      isHealthy &&= fault === undefined;
      await print(io.stdout, `${printable(org.client.orgUrl)}\n  ${printable(fault ?? "ok")}\n`);
    }
    return isHealthy ? EXIT.done : EXIT.refused;
  },
});

/** Returns why the worker cannot read the org; undefined if it can. */
async function connectionFault(
  { client: options }: WorkerOrg,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const client = createOktaClient({ ...options, callDeadlineMs: 15_000 });
    await unwrap(client.GET("/api/v1/users", { params: { query: { limit: 1 } }, signal }));
    return undefined;
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    return error.message;
  }
}
