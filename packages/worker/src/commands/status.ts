import { type Command, EXIT, print, text } from "@okta-idm/cli/internal";
import { OktaError } from "@okta-idm/core";
import { JobQueue } from "../job-queue.ts";
import { QUEUE_OPTIONS, redisOf } from "./queue-options.ts";

export const status: Command = {
  description: "Show what became of a job, as JSON: its state, and outcome, state and ids of each input.",
  options: {
    org: { type: "string", value: "<url>", help: "URL of the org of the job" },
    ...QUEUE_OPTIONS,
  },
  examples: ["okta-idm status INC-1234 --org https://acme.okta.com"],
  async run(io, [key = ""], values) {
    const org = text(values, "org");
    if (org === undefined) throw new OktaError("refused", "--org is missing: the URL of the org of the job");
    const allowDataLoss = values["allow-data-loss"] === true;
    const queue = await JobQueue.open(redisOf(io, values), org, { allowDataLoss });
    try {
      const state = await queue.state(key);
      await print(io.stdout, `${JSON.stringify(state)}\n`);
      return state.state === "unknown" ? EXIT.notFound : EXIT.done;
    } finally {
      await queue.close();
    }
  },
};
