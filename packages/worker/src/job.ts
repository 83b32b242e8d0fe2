import { type Action, actions } from "@okta-idm/connector";
import { OktaError, parseOrgUrl, printable } from "@okta-idm/core";
import { type ChangeItem, changeItemProblem, type WriteAction, writeAction } from "@okta-idm/jobs";
import { errorOf } from "./errors.ts";

/** Changes of one action in one org. */
export interface Job {
  /** The org's URL, such as `https://acme.okta.com`. */
  readonly org: string;
  /** The documented name of an action that writes, such as `suspend_user`. */
  readonly action: string;
  /** 1 to 100 inputs: `{ input }` as documented, or the `{ name }` of a user or app. */
  readonly inputs: readonly JobInput[];
  /** The reason, for the audit file. */
  readonly reason?: string | undefined;
  /**
   * The key of the job: 1 to 200 letters, digits, dots, dashes and underscores. A second job with the same key does
   * nothing, also after the first one has ended.
   */
  readonly key: string;
}

/** One input, as a bulk run takes it. */
export type JobInput = Partial<Pick<ChangeItem, "name" | "kind" | "input">>;

/** A job in a queue. The other members are those of a bulk run. */
export interface QueuedJob extends Job {
  /** The bulk run. */
  readonly run?: string | undefined;
  /** The place of the first input in the run, from 1. Default 1. */
  readonly place?: number | undefined;
  /** How often the run was resumed. Items that failed before the last resume are tried again. Default 0. */
  readonly resumes?: number | undefined;
  /** ISO date of an earlier submission. Redis may have lost its outcome. */
  readonly since?: string | undefined;
}

/** A valid job. */
export interface CheckedJob extends QueuedJob {
  readonly write: WriteAction;
  readonly items: readonly ChangeItem[];
}

/** The longest job, in characters of JSON. */
const MAX_LENGTH = 256 * 1024;
const MAX_INPUTS = 100;
const MAX_REASON = 1_000;

const MEMBERS = ["org", "action", "inputs", "reason", "key"] as const satisfies (keyof Job)[];
const RUN_MEMBERS = ["run", "place", "resumes", "since"] as const satisfies (keyof QueuedJob)[];

/**
 * Checks a job that a caller submits.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkJob(given: unknown): CheckedJob {
  return check(given, MEMBERS);
}

/**
 * Checks a job in a queue. Everyone who can write to Redis may have put it there.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkQueuedJob(given: unknown): CheckedJob {
  const job = check(given, [...MEMBERS, ...RUN_MEMBERS]);
  const { run, place, resumes, since } = job;
  if (run !== undefined && !isKey(run)) throw errorOf("queuedJobInvalid", ["run"]);
  if (place !== undefined && !isCount(place)) throw errorOf("queuedJobInvalid", ["place"]);
  if (resumes !== undefined && !isCount(resumes)) throw errorOf("queuedJobInvalid", ["resumes"]);
  if (since !== undefined && Number.isNaN(Date.parse(since))) throw errorOf("queuedJobInvalid", ["since"]);
  return job;
}

/** Returns a job in a queue; undefined if it is invalid. */
export function validQueuedJob(data: unknown): CheckedJob | undefined {
  try {
    return checkQueuedJob(data);
  } catch (error) {
    if (error instanceof OktaError) return undefined;
    throw error;
  }
}

function check(given: unknown, members: readonly string[]): CheckedJob {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw errorOf("jobNoObject", []);
  const unknown = Object.keys(given).find((name) => !members.includes(name));
  if (unknown !== undefined) throw errorOf("jobMemberUnknown", [quoted(unknown), MEMBERS.join(", ")]);
  const { org, action, inputs, reason, key } = given as Job;
  if (!isKey(key)) throw errorOf("keyInvalid", []);
  if (reason !== undefined && (typeof reason !== "string" || reason.length > MAX_REASON)) {
    throw errorOf("reasonInvalid", [MAX_REASON]);
  }
  if (typeof org !== "string") throw errorOf("jobOrgMissing", []);
  const origin = parseOrgUrl(org);
  if (typeof action !== "string") throw errorOf("actionMissing", []);
  const write = writeOf(action);
  if (!Array.isArray(inputs) || inputs.length === 0) throw errorOf("inputsMissing", []);
  if (inputs.length > MAX_INPUTS) throw errorOf("inputsTooMany", [inputs.length, MAX_INPUTS]);
  const items = inputs.map((input: unknown, index) => {
    const item = withInput(input);
    const fault = changeItemProblem(write, item);
    if (fault !== undefined) throw errorOf("inputInvalid", [index + 1, fault]);
    return item as ChangeItem;
  });
  const { length } = JSON.stringify(given);
  if (length > MAX_LENGTH) throw errorOf("jobTooLong", [length, MAX_LENGTH]);
  return { ...(given as QueuedJob), org: origin, write, items };
}

/** @throws OktaError of kind `refused` for an action that is unknown or does not write. */
function writeOf(name: string): WriteAction {
  const writes = (actions as readonly Action[]).flatMap((action) => writeAction(action) ?? []);
  const write = writes.find(({ action }) => action.name === name);
  if (write !== undefined) return write;
  throw errorOf("actionUnknown", [quoted(name), writes.map(({ action }) => action.name).join(", ")]);
}

/** Adds an empty input to a name. */
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

function quoted(text: string): string {
  return JSON.stringify(printable(text.slice(0, 100)));
}
