import { readFile } from "node:fs/promises";
import { defineCommand, EXIT, type Io, note, print } from "@okta-idm/cli/internal";
import { parseJson } from "@okta-idm/core";
import { FileError } from "@okta-idm/jobs";
import { errorOf } from "../errors.ts";
import { checkJob, type Job } from "../job.ts";
import { JobQueue } from "../job-queue.ts";
import { QUEUE_OPTIONS, redisAddress } from "./options.ts";

export const submit = defineCommand({
  summary: "Submit a job, as JSON",
  arguments: ["<file>"],
  description:
    "Submit a job to the workers of its org. The file holds the job as JSON: org, action, inputs, key and, for the audit file, reason. A job with a known key does nothing. - reads standard input.",
  options: QUEUE_OPTIONS,
  examples: ["okta-idm submit job.json", "okta-idm submit - < job.json"],
  async run(io, { args: [path = "-"], values }) {
    const job = await readJob(io, path);
    const { org } = checkJob(job);
    const { allowDataLoss } = values;
    const queue = await JobQueue.open(redisAddress(io, values), org, { allowDataLoss });
    try {
      const isNew = await queue.submit(job);
      note(io, isNew ? `Submitted ${job.key}.` : `${job.key} was submitted before. Nothing was done.`);
      await print(io.stdout, `${JSON.stringify(await queue.state(job.key))}\n`);
    } finally {
      await queue.close();
    }
    return EXIT.done;
  },
});

async function readJob(io: Io, path: string): Promise<Job> {
  let text: string;
  if (path === "-") {
    const chunks: Buffer[] = [];
    for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    text = Buffer.concat(chunks).toString();
  } else {
    text = await readFile(path, "utf8").catch((error: unknown) => {
      throw FileError.of(path, "read", error);
    });
  }
  try {
    return parseJson(text) as Job;
  } catch {
    throw errorOf("fileNotJson", []);
  }
}
