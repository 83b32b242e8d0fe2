import { findAction } from "@okta-idm/connector";
import { checkOptions, type KnownOptions, OktaError, parseOrgUrl } from "@okta-idm/core";
import { type ChangeItem, changeItemFault, type WriteAction, writeAction } from "@okta-idm/jobs";

/** Changes of one action in one org. */
export interface Job {
  /** The org's URL, e.g. `https://acme.okta.com`. */
  readonly org: string;
  /** Documented name of an action that changes something, e.g. `suspend_user`. */
  readonly action: string;
  /** What is to be done, 1 to 100 of them: `{ input }` as documented, or `{ name }` of a user or app. */
  readonly inputs: readonly JobInput[];
  /** Why, for the audit file. */
  readonly reason?: string | undefined;
  /**
   * Names the job: letters, digits, dots, dashes and underscores, 1 to 200 of them. A second job with the same key does
   * nothing, also after the first one has ended.
   */
  readonly key: string;
}

/** One thing to do, as a bulk run takes it. */
export type JobInput = Partial<Pick<ChangeItem, "name" | "kind" | "input">>;

/** What a queue keeps of a job: how a run submitted it as well. */
export interface QueuedJob extends Job {
  /** The bulk run that it belongs to. */
  readonly run?: string | undefined;
  /** The place of its first input in the run, from 1. Default 1. */
  readonly place?: number | undefined;
  /** How often the run was resumed: what failed before the last time is tried again. Default 0. */
  readonly resumes?: number | undefined;
  /** When it was submitted before, and Redis may have lost what became of it: an ISO date. */
  readonly since?: string | undefined;
}

/** A job that was checked. */
export interface CheckedJob extends QueuedJob {
  readonly write: WriteAction;
  readonly items: readonly ChangeItem[];
}

/** The longest job, in letters of JSON. */
const LONGEST_JOB = 256 * 1024;
const MOST_INPUTS = 100;
const LONGEST_REASON = 1_000;

const MEMBERS: KnownOptions<QueuedJob> = {
  org: true,
  action: true,
  inputs: true,
  reason: true,
  key: true,
  run: true,
  place: true,
  resumes: true,
  since: true,
};

/**
 * Checks a job, which may come from anywhere.
 *
 * @throws OktaError of kind `refused` that says what is wrong with it.
 */
export function checkJob(given: unknown): CheckedJob {
  if (typeof given !== "object" || given === null || Array.isArray(given)) refuse("A job is an object");
  checkOptions("A job", MEMBERS, given as object);
  const { org, action, inputs, reason, key, run, place, resumes, since } = given as QueuedJob;
  if (!isKey(key)) refuse("The key of a job takes 1 to 200 letters, digits, dots, dashes and underscores");
  if (run !== undefined && !isKey(run)) refuse("The run of a job takes letters, digits and dashes");
  if (![place, resumes].every((count) => count === undefined || isCount(count))) {
    refuse("The place and the resumes of a job are whole numbers");
  }
  if (since !== undefined && Number.isNaN(Date.parse(since))) refuse("The since of a job is an ISO date");
  if (reason !== undefined && (typeof reason !== "string" || reason.length > LONGEST_REASON)) {
    refuse(`The reason of a job is a text of at most ${LONGEST_REASON} letters`);
  }
  if (typeof org !== "string") refuse("The org of a job is missing: give its URL");
  const origin = parseOrgUrl(org);
  if (typeof action !== "string") refuse("The action of a job is missing");
  const write = writeAction(findAction(action));
  if (write === undefined) refuse(`${action} changes nothing, so there is no job to do`);
  if (!Array.isArray(inputs) || inputs.length === 0) refuse("A job takes inputs, one at least");
  if (inputs.length > MOST_INPUTS) {
    refuse(`A job takes at most ${MOST_INPUTS} inputs, and this has ${inputs.length}: submit a bulk run`);
  }
  const items = inputs.map((input: unknown, index) => {
    const item = withInput(input);
    const fault = changeItemFault(write, item);
    if (fault !== undefined) refuse(`Input ${index + 1} ${fault}`);
    return item as ChangeItem;
  });
  const { length } = JSON.stringify(given);
  if (length > LONGEST_JOB) refuse(`The job has ${length} letters, and ${LONGEST_JOB} are allowed`);
  return { ...(given as QueuedJob), org: origin, write, items };
}

/** A name alone is enough. */
function withInput(item: unknown): unknown {
  const { name, input = {} } = Object(item) as Partial<ChangeItem>;
  return name === undefined ? item : { ...(item as object), input };
}

function isKey(key: unknown): key is string {
  return typeof key === "string" && /^[\w.-]{1,200}$/.test(key);
}

function isCount(count: unknown): boolean {
  return Number.isSafeInteger(count) && Number(count) >= 0;
}

function refuse(why: string): never {
  throw new OktaError("refused", why);
}
