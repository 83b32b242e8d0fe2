import { type Action, type ActionContext, actions, EFFECTS, type Effect } from "@okta-idm/connector";
import { checkOptions, type KnownOptions, OktaError, operations } from "@okta-idm/core";
import { READ_TARGET } from "../targets/read-target.ts";
import type { Target, TargetType } from "../targets/target.ts";
import { type Applied, applyChange, type SentWrite } from "./apply-change.ts";
import { type Audit, type AuditSubject, auditRejection, auditTargets } from "./audit.ts";
import { checkAudit, checkFunctions, checkSwitches, checkValue } from "./check-value.ts";
import { GUARD_OPTIONS, Guard, type Guarded, type GuardOptions, protectedError } from "./guard.ts";
import { checkCount, checkMaxChanges } from "./run-options.ts";
import { type WriteAction, type WritePath, writeAction } from "./write-action.ts";

/** A write that is given as a request, and not as an action and a target. */
export interface RawChange<Answer> {
  /** Its name in the audit file. */
  readonly action: string;
  readonly effect: Effect;
  /** In capitals. */
  readonly method: string;
  /** Percent-encoded, without a query. */
  readonly path: string;
  /** Whether Okta answers before it is done, as with `Prefer: respond-async`. */
  readonly isAsynchronous?: boolean | undefined;
  /** Sends it. Rejects with an OktaError when no usable answer came. */
  readonly send: () => Promise<SentWrite<Answer>>;
}

export interface RawChangeOptions extends GuardOptions {
  readonly audit?: Audit | undefined;
  /** Refuses the change when it is 0. */
  readonly maxChanges?: number | undefined;
  /** Whether the state is read after a success, as far as it is known what the request changes. Default true. */
  readonly verify?: boolean | undefined;
  /** Asked before it is sent. When it rejects, nothing is sent. */
  readonly confirm?: (() => Promise<void>) | undefined;
}

const OPTIONS: KnownOptions<RawChangeOptions> = {
  ...GUARD_OPTIONS,
  audit: true,
  maxChanges: true,
  verify: true,
  confirm: true,
};

/** Result of a raw change. */
export interface RawChangeResult<Answer> extends Applied<Answer> {
  /** False when the audit failed after it was sent. */
  readonly isAudited: boolean;
}

/**
 * Sends a write that was given as a request: one item of the pipeline, with targets from the path. Guard, count,
 * confirmation, audit and verification are those of every other change.
 *
 * @throws OktaError of kind `refused` before anything is sent; of another kind when the targets cannot be read.
 * @throws what the caller aborts with, after the audit says that it may have been done.
 */
export async function sendRawChange<Answer>(
  context: ActionContext,
  { action, effect, method, path, isAsynchronous = false, send }: RawChange<Answer>,
  options: RawChangeOptions = {},
): Promise<RawChangeResult<Answer>> {
  checkOptions("sendRawChange", OPTIONS, options);
  checkValue("effect", effect, `one of ${Object.keys(EFFECTS).join(", ")}`, Object.hasOwn(EFFECTS, effect));
  checkSwitches(options, ["verify"]);
  checkFunctions(options, ["confirm"]);
  checkAudit(options.audit);
  checkMaxChanges(options.maxChanges);
  const { audit, maxChanges, verify = true, confirm, ...guards } = options;
  const guard = new Guard(context, effect, guards);
  let subject: AuditSubject = { action, request: `${method} ${path}` };
  let targets: readonly Guarded[] = [];
  await auditRejection(
    audit,
    () => [subject],
    async () => {
      checkCount(1, maxChanges);
      if (/\/users\//i.test(path)) guard.start();
      targets = await pathTargets(context, guard, path);
      subject = { ...subject, ...readTargets(targets) };
      for (const target of targets) {
        const why = await guard.reasonFor(target);
        if (why !== undefined) throw protectedError(target, why);
      }
      await confirm?.();
    },
  );
  const known = writeOfPath(method, path);
  const target = targets.find(({ type }) => type === known?.write.of) ?? { type: "user", id: path };
  const isRead = "state" in target && known?.write.kind === "status";
  const plan = { before: isRead ? target.state : undefined, after: undefined, target: asTarget(target) };
  await audit?.record({ ...subject, before: plan.before, outcome: "sending" });
  let applied: Applied<Answer>;
  try {
    applied = await applyChange({
      context,
      // Without verification, the response decides.
      write: verify ? known?.write : undefined,
      path: known?.path ?? {},
      plan,
      isAsynchronous: isAsynchronous || known?.write.lifecycle?.asynchronous === true,
      verify,
      send,
    });
  } catch (error) {
    if (context.signal?.aborted) {
      await audit?.record({ ...subject, outcome: "unknown", why: "it was interrupted after it was sent" });
    }
    throw error;
  }
  const { outcome, after, status, requestId, error } = applied;
  const why = error && { code: error.code, why: error.message };
  const entry = { ...subject, before: plan.before, after, outcome, status, requestId, ...why };
  const isAudited = await (audit?.record(entry) ?? Promise.resolve()).then(
    () => true,
    (failure: unknown) => {
      if (failure instanceof OktaError) return false;
      throw failure;
    },
  );
  return { ...applied, isAudited };
}

/** The parts of a path that a user, a group or an app follows. A client of OAuth is an app by another name. */
const TYPES: Readonly<Record<string, TargetType>> = {
  users: "user",
  groups: "group",
  apps: "app",
  clients: "app",
};

/**
 * Targets of a path, as Okta reads it: a user by login, by a part of it, or as `me`. Only what the guard has
 * to know is read, all at the same time; what is not there is left out.
 *
 * @throws OktaError if a target cannot be read, because it is then unknown.
 */
async function pathTargets(context: ActionContext, guard: Guard, path: string): Promise<Guarded[]> {
  // A server may read a part only up to a semicolon.
  const parts = path.split("/").map((part) => decodeURIComponent(part.replace(/;.*/s, "")));
  const named = parts.flatMap((part, index) => {
    const type = TYPES[part.toLowerCase()];
    const name = parts[index + 1];
    return type !== undefined && name ? [{ type, name }] : [];
  });
  const read = named.map(async ({ type, name }): Promise<Guarded[]> => {
    if (!guard.needsRead(type, name)) return [{ type, id: name }];
    try {
      return [await READ_TARGET[type](context, name)];
    } catch (error) {
      if (error instanceof OktaError && error.kind === "not_found") return [];
      throw error;
    }
  });
  return (await Promise.all(read)).flat();
}

/** The write of the table that a request is, with its path parameters; undefined for any other request. */
function writeOfPath(method: string, path: string): { write: WriteAction; path: WritePath } | undefined {
  for (const action of actions as readonly Action[]) {
    const write = writeAction(action);
    if (write === undefined || operations[write.operation].method !== method) continue;
    const parameters = matched(operations[write.operation].path, path);
    if (parameters) return { write, path: parameters };
  }
  return undefined;
}

function matched(template: string, path: string): WritePath | undefined {
  const [wanted, given] = [template.split("/"), path.split("/")];
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) parameters[name] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return parameters;
}

function readTargets(targets: readonly Guarded[]): Pick<AuditSubject, "target" | "group"> {
  const read = targets.filter((target) => "name" in target);
  return auditTargets(
    read.find(({ type }) => type !== "group"),
    read.find(({ type }) => type === "group"),
  );
}

function asTarget(target: Guarded): Target {
  if ("name" in target) return target;
  return { ...target, name: target.id, state: "", pending: false, hasPassword: false };
}
