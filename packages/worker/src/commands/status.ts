import { defineCommand, EXIT, print, string } from "@okta-idm/cli/internal";
import { errorOf } from "../errors.ts";
import { JobQueue } from "../job-queue.ts";
import { QUEUE_OPTIONS, redisAddress } from "./options.ts";

export const status = defineCommand({
  summary: "Show the state and outcomes of a job",
  arguments: ["<key>"],
  description: "Show a job as JSON: its state, and the outcome, state and ids of each input.",
  options: {
    org: string("<url>", "URL of the job's org"),
    ...QUEUE_OPTIONS,
  },
  examples: ["okta-idm status INC-1234 --org https://acme.okta.com"],
  async run(io, { args: [key = ""], values }) {
    const { org, allowDataLoss } = values;
    if (org === undefined) throw errorOf("orgOptionMissing", []);
    const queue = await JobQueue.open(redisAddress(io, values), org, { allowDataLoss });
    try {
      const state = await queue.state(key);
      await print(io.stdout, `${JSON.stringify(state)}\n`);
      return state.state === "unknown" ? EXIT.notFound : EXIT.done;
    } finally {
      await queue.close();
    }
  },
});
