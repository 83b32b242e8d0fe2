import { type Command, EXIT, print } from "@okta-idm/cli/internal";
import { createOktaClient, OktaError, printable, unwrap } from "@okta-idm/core";
import { connectRedis, redisFaults, redisState } from "../redis.ts";
import type { WorkerOrg } from "../worker-org.ts";
import { QUEUE_OPTIONS, redisOf } from "./queue-options.ts";
import { start } from "./start.ts";
import { workerOrgs } from "./worker-orgs.ts";

export const doctor: Command = {
  description:
    "Check that Redis keeps what is written to it, that it removes nothing when its memory is full, and that each org lets this worker in. Nothing is changed.",
  options: {
    ...QUEUE_OPTIONS,
    profile: start.options["profile"] ?? { type: "string", help: "" },
    "all-profiles": { type: "boolean", help: "Check the orgs of all profiles" },
  },
  examples: ["okta-idm doctor --queue redis://localhost:6379 --profile acme"],
  async run(io, _args, values) {
    const redis = await connectRedis(redisOf(io, values), "submitter");
    let isWell = true;
    try {
      const state = await redisState(redis);
      const faults = redisFaults(state);
      isWell = faults.length === 0;
      const megabytes = Math.round(state.memoryBytes / 1e6);
      await print(io.stdout, `Redis ${state.version}, ${megabytes} MB in use\n`);
      await print(io.stdout, (isWell ? ["ok"] : faults).map((line) => `  ${line}\n`).join(""));
    } finally {
      redis.disconnect();
    }
    for (const org of await workerOrgs(io, values)) {
      const fault = await faultOf(org, io.signal);
      isWell &&= fault === undefined;
      await print(io.stdout, `${printable(org.client.orgUrl)}\n  ${printable(fault ?? "ok")}\n`);
    }
    return isWell ? EXIT.done : EXIT.refused;
  },
};

/** Why an org does not let this worker in; undefined when it does. */
async function faultOf({ client: options }: WorkerOrg, signal: AbortSignal): Promise<string | undefined> {
  try {
    const client = createOktaClient({ ...options, callDeadlineMs: 15_000 });
    await unwrap(client.GET("/api/v1/users", { params: { query: { limit: 1 } }, signal }));
    return undefined;
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    return error.message;
  }
}
