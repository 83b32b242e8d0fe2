import { createHash } from "node:crypto";
import { parseOrgUrl } from "@okta-idm/core";

/** Every key in Redis begins with it. */
export const PREFIX = "okta-idm";
/** The queue of the jobs that collect the log, of all orgs. */
export const COLLECTION_QUEUE = "system-log";

/** The queue of an org: `acme.okta.com`. BullMQ takes no colon in a name. */
export function queueName(org: string): string {
  const { protocol, host } = new URL(parseOrgUrl(org));
  return `${protocol === "https:" ? "" : "http_"}${host.replaceAll(":", "_")}`;
}

/** The id of a job in BullMQ: it takes no id that is a number. */
export function jobId(key: string): string {
  return `k-${key}`;
}

/** What is kept of an org beside its queue. */
export const keys = {
  /** What became of a job. */
  job: (org: string, key: string) => `${ofOrg(org)}:job:${key}`,
  /** Which outcomes a run has, in the order in which they came. */
  run: (org: string, run: string) => `${ofOrg(org)}:run:${run}`,
  /** Which item of a run each target belongs to. */
  owners: (org: string, run: string) => `${ofOrg(org)}:run:${run}:owners`,
  /** Whether a run is known here, and whether it was withdrawn. */
  state: (org: string, run: string) => `${ofOrg(org)}:run:${run}:state`,
  /** Who reads the log of an org. */
  reader: (org: string) => `${ofOrg(org)}:log:reader`,
  checkpoint: (org: string) => `${ofOrg(org)}:log:checkpoint`,
  recent: (org: string) => `${ofOrg(org)}:log:recent`,
  /** Which orgs have workers, and when each was seen last. */
  orgs: `${PREFIX}:orgs`,
};

function ofOrg(org: string): string {
  return `${PREFIX}:{${queueName(org)}}`;
}

/** Tells two jobs with the same key apart. */
export function digestOf(job: { readonly action: string; readonly inputs: unknown }): string {
  return createHash("sha256")
    .update(JSON.stringify([job.action, job.inputs]))
    .digest("base64url");
}
