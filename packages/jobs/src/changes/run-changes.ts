import { randomUUID } from "node:crypto";
import { type ActionContext, findAction, type WriteActionName } from "@okta-idm/connector";
import { checkOptions, type KnownOptions, OktaError } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import { Ledger, type LedgerStore, MemoryLedger } from "../ledger/ledger.ts";
import { readGroup } from "../targets/read-target.ts";
import { resolveWithState } from "../targets/resolve-target.ts";
import { NAME_KINDS, type Target } from "../targets/target.ts";
import { auditRejection, auditTargets, subjectOfPlan } from "./audit.ts";
import { ChangeRun } from "./change-run.ts";
import { isObject } from "./check-value.ts";
import { Guard, protectedError } from "./guard.ts";
import { idParameter } from "./resolve-item.ts";
import {
  type BulkInput,
  type BulkOptions,
  type BulkResult,
  type ChangeItem,
  checkCount,
  checkRunOptions,
  type RunChangesOptions,
} from "./run-options.ts";
import { type WriteAction, writeAction } from "./write-action.ts";

/**
 * Makes one action's changes: the one pipeline behind a single change, a bulk run, and the commands of the CLI.
 *
 * Targets are resolved by the kind of their names, and checked by the guard. All items are counted, recorded in the
 * ledger and confirmed before anything is sent. Each change is audited, sent, and verified by the state.
 * `resume` continues a run with a ledger file after any interruption. Items that were being sent are settled first,
 * failed items are retried, and none is lost.
 *
 * @param items what is to be done; not read when a ledger is resumed.
 * @throws OktaError of kind `refused` before anything is sent: for more items than `maxChanges`, for none, for a
 * guarded target (with `planFirst`), and for invalid input. Of another kind if a required read fails.
 * @throws AmbiguousTargetError for a name that several have (with `planFirst`).
 * @throws FileError for a ledger that cannot be used or belongs to another org or action; once the run has started, when
 *   it can no longer be written: nothing more is sent then.
 */
export async function runChanges(
  given: ActionContext,
  actionName: string,
  items: Iterable<ChangeItem> | AsyncIterable<ChangeItem>,
  options: RunChangesOptions,
): Promise<BulkResult> {
  const write = writeAction(findAction(actionName));
  if (write === undefined) throw jobsError("notAWrite", actionName);
  checkRunOptions("runChanges", options);
  const { client } = given;
  const { now = () => client.clock.now(), resume = false, maxChanges, audit } = options;
  const signal = AbortSignal.any([given.signal, options.signal].filter((one) => one !== undefined));
  const context = { client, signal };
  // Before there is a ledger: a guard that cannot be used leaves no file behind.
  const guard = options.guard ?? new Guard(context, write.action.effect, options);
  const isResumed = resume || typeof options.ledger === "object";
  const ledger = await openLedger(client.orgUrl, actionName, options, () => new Date(now()).toISOString());
  try {
    const named = options.group && findGroup(context, write, guard, options);
    // Its name is only for people.
    const isTold = options.confirm !== undefined || audit !== undefined;
    const group = named ?? (isTold ? groupOfItems(context, ledger) : Promise.resolve(undefined));
    // Its users wait for it and get its error.
    group.catch(() => {});
    if (options.planFirst && write.of === "user") guard.start();
    const writeOf = () => write;
    const atOnce = write.lifecycle?.again ? AT_ONCE_UNSETTLED : AT_ONCE;
    const run = new ChangeRun({
      context,
      writeOf,
      of: write.of,
      atOnce,
      ledger,
      guard,
      group,
      now,
      options,
    });
    try {
      if (isResumed) checkCount(ledger.contents.left, maxChanges);
      else {
        // The items of a file have to be complete, whoever resumes it.
        const ofItems = ledger.isDurable ? await named : undefined;
        await writeItems(ledger, write, withGroup(items, ofItems), options, signal);
      }
      const plans = options.planFirst ? await run.planAll() : [];
      const subjects = () =>
        plans.length > 0
          ? plans.map(subjectOfPlan)
          : [{ action: actionName, ...auditTargets(undefined, grouped) }];
      const grouped = await group;
      await auditRejection(audit, subjects, async () => {
        await options.confirm?.(plans.length || ledger.contents.left, { plans, group: grouped });
      });
    } catch (error) {
      // The first error is reported.
      if (!isResumed) await ledger.discard().catch(() => {});
      throw error;
    }
    return await run.workThrough();
  } finally {
    await ledger.close();
  }
}

/** Items under way together. */
const AT_ONCE = 50;
/** The same for actions with an unknown outcome after an interruption. */
const AT_ONCE_UNSETTLED = 10;

/** A bulk run: {@link runChanges} with a ledger file. */
export async function runBulk<Name extends WriteActionName>(
  context: ActionContext,
  actionName: Name,
  items: Iterable<BulkInput<Name>> | AsyncIterable<BulkInput<Name>>,
  options: BulkOptions,
): Promise<BulkResult> {
  checkRunOptions("runBulk", options ?? {});
  if (typeof options?.ledger !== "string" || options.ledger === "") {
    throw jobsError("ledgerRequired", "runBulk");
  }
  return runChanges(context, actionName, asItems(items), options);
}

async function* asItems(items: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<ChangeItem> {
  for await (const item of items) {
    const { name, input = {} } = Object(item) as Partial<ChangeItem>;
    // A name alone is enough.
    yield name === undefined ? (item as ChangeItem) : { ...(item as ChangeItem), input };
  }
}

function openLedger(
  org: string,
  action: string,
  { ledger: given, resume, executor }: RunChangesOptions,
  time: () => string,
): Promise<LedgerStore> | LedgerStore {
  if (typeof given === "object") return given;
  const head = { ledger: 1, action, org } as const;
  if (given !== undefined) {
    if (resume) return Ledger.resume(given, head, time());
    const run = executor && { run: randomUUID() };
    return Ledger.begin(given, { ...head, startedAt: time(), ...run });
  }
  if (resume) throw jobsError("resumeRequiresLedger");
  return new MemoryLedger();
}

/** Finds the group of all items, and refuses it at once when it must be left alone. */
async function findGroup(
  context: ActionContext,
  { action }: WriteAction,
  guard: Guard,
  { group: name, audit }: RunChangesOptions,
): Promise<Target> {
  const { target } = await resolveWithState(context, "group", name ?? { kind: "any", value: "" }, {
    suggests: () => true,
  });
  const subjects = () => [{ action: action.name, ...auditTargets(undefined, target) }];
  await auditRejection(audit, subjects, async () => {
    const why = await guard.reasonFor(target);
    if (why !== undefined) throw protectedError(target, why);
  });
  return target;
}

/** The only group of a ledger, for messages. Undefined if it cannot be read. */
async function groupOfItems(context: ActionContext, ledger: LedgerStore): Promise<Target | undefined> {
  const [groupId, ...others] = ledger.contents.groupIds;
  if (typeof groupId !== "string" || others.length > 0) return undefined;
  try {
    return await readGroup(context, groupId);
  } catch (error) {
    // Each item reads and guards its group by itself.
    if (error instanceof OktaError) return undefined;
    throw error;
  }
}

async function* withGroup(
  items: Iterable<ChangeItem> | AsyncIterable<ChangeItem>,
  group: Target | undefined,
): AsyncGenerator<ChangeItem> {
  if (group === undefined) return yield* items;
  for await (const item of items) {
    const { path_parameters } = Object(item.input) as { readonly path_parameters?: object };
    yield { ...item, input: { ...item.input, path_parameters: { ...path_parameters, groupId: group.id } } };
  }
}

/** Items counted beyond the limit, for the error message. */
const COUNTED_BEYOND = 1_000;

/**
 * Records all that is to be done.
 *
 * @throws OktaError of kind `refused` for too many items, none, or one that cannot be recorded.
 */
async function writeItems(
  ledger: LedgerStore,
  write: WriteAction,
  inputs: AsyncIterable<ChangeItem>,
  { maxChanges = Number.POSITIVE_INFINITY, planFirst, audit }: RunChangesOptions,
  signal: AbortSignal,
): Promise<void> {
  let count = 0;
  const most = maxChanges + COUNTED_BEYOND;
  for await (const item of inputs) {
    signal.throwIfAborted();
    count += 1;
    if (count > most) break;
    if (isObject(item)) checkOptions(`Item ${count}`, ITEM, item);
    const fault = faultOf(write, item);
    if (fault) throw jobsError("itemRejected", count, fault);
    // Of a run that is refused, nothing need be recorded.
    if (count <= maxChanges || planFirst) await ledger.add(recorded(item));
  }
  signal.throwIfAborted();
  if (count === 0) throw jobsError("noItems");
  // A few are counted once it is known who they are.
  if (!planFirst) {
    await auditRejection(
      audit,
      () => [{ action: write.action.name }],
      async () => {
        checkCount(count, maxChanges, count <= most);
      },
    );
  }
  await ledger.planned();
}

function recorded({ name, kind, line, input }: ChangeItem): ChangeItem {
  return {
    ...(line !== undefined && { line }),
    ...(name !== undefined && { name }),
    ...(kind && { kind }),
    input,
  };
}

const ITEM: KnownOptions<ChangeItem> = { name: true, kind: true, line: true, input: true };

/**
 * Returns the fault of an item that would have no effect, or a wrong one. Undefined if there is none.
 *
 * @param item one thing to do, which may be anything.
 */
export function changeItemProblem(write: WriteAction, item: unknown): string | undefined {
  if (!isObject(item)) return "is no object";
  const unknown = Object.keys(item).find((name) => !Object.hasOwn(ITEM, name));
  return unknown === undefined ? faultOf(write, item as ChangeItem) : `has the unknown member ${unknown}`;
}

function faultOf(write: WriteAction, { name, kind, input }: ChangeItem): string | undefined {
  if (typeof input !== "object" || input === null) return "has no input";
  if (name !== undefined && typeof name !== "string") return "has a name that is no text";
  if (kind !== undefined && name === undefined) return `says that its name is a ${kind}, and has no name`;
  const kinds = ["any", ...NAME_KINDS[write.of]];
  if (kind !== undefined && !kinds.includes(kind))
    return `has the kind ${kind}: it takes ${kinds.join(", ")}`;
  const { path_parameters, verify_ssl } = input as Readonly<Record<string, unknown>>;
  const id = idParameter(write);
  const isNamedTwice = name !== undefined && Object(path_parameters)[id] !== undefined;
  if (isNamedTwice) return `has a name and ${id}: which of them is meant?`;
  // It would have no effect: a run has one client.
  return verify_ssl === undefined ? undefined : "sets verify_ssl, which is set for all of them";
}
