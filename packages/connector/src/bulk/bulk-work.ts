import { OktaError } from "@okta-idm/core";
import type { ActionContext } from "../action.ts";
import { type Change, checked, makeChange } from "../changes/change.ts";
import { membership, type Plan, planMembership, planSessions, planStatus } from "../changes/plan.ts";
import { isMember, readGroup, readTarget, type WritePath } from "../changes/state.ts";
import type { WriteAction } from "../changes/write-action.ts";
import { outputHeaders } from "../output.ts";
import { AmbiguousTargetError } from "../targets/ambiguous-target-error.ts";
import { findTarget } from "../targets/find-target.ts";
import type { Target } from "../targets/target.ts";
import { type BulkGuard, openBulkGuard } from "./bulk-guard.ts";
import type { BulkOptions } from "./bulk-options.ts";
import type { Ledger } from "./ledger.ts";
import type { BulkItem, LedgerOutcome } from "./ledger-record.ts";
import { settleInFlight } from "./settle-in-flight.ts";

/** An item whose target is known. */
interface Found {
  readonly input: object;
  readonly path: WritePath;
  /** Undefined where it was named by its id: then nothing was read yet. */
  readonly target: Target | undefined;
}

/** Does one item after the other, and says what became of each. */
export class BulkWork {
  readonly #context: ActionContext;
  readonly #write: WriteAction;
  readonly #ledger: Ledger;
  readonly #guard: BulkGuard;
  readonly #options: BulkOptions;
  /** Ids that were taken on: whoever is named twice is changed once. */
  readonly #taken: Set<string>;

  private constructor(
    context: ActionContext,
    write: WriteAction,
    ledger: Ledger,
    guard: BulkGuard,
    options: BulkOptions,
  ) {
    this.#context = context;
    this.#write = write;
    this.#ledger = ledger;
    this.#guard = guard;
    this.#options = options;
    this.#taken = new Set(ledger.doneIds);
  }

  static async prepare(context: ActionContext, write: WriteAction, ledger: Ledger, options: BulkOptions) {
    return new BulkWork(context, write, ledger, await openBulkGuard(context, options), options);
  }

  /** What became of an item; undefined where an abort cut it off, so that nothing can be said of it. */
  async do(item: BulkItem): Promise<LedgerOutcome | undefined> {
    const { now = Date.now, signal } = this.#options;
    const startedAt = new Date(now()).toISOString();
    const ended = (outcome: Omit<LedgerOutcome, "n" | "startedAt" | "endedAt">): LedgerOutcome => ({
      n: item.n,
      ...outcome,
      startedAt,
      endedAt: new Date(now()).toISOString(),
    });
    try {
      return ended(await this.#outcomeOf(item));
    } catch (error) {
      if (signal?.aborted) return undefined;
      // Where the ledger cannot be written, nothing more may be sent.
      if (!(error instanceof OktaError || error instanceof AmbiguousTargetError)) throw error;
      return ended({ outcome: "failed", name: item.name, ...whyOf(error) });
    }
  }

  async #outcomeOf(item: BulkItem): Promise<Omit<LedgerOutcome, "n" | "startedAt" | "endedAt">> {
    const found = await this.#find(item);
    const { input, path, target } = found;
    const id = path.appId ?? path.userId ?? "";
    const name = target?.name;
    const inFlight = this.#ledger.inFlight.get(item.n);
    if (inFlight) {
      const settled = await settleInFlight(this.#context, this.#write, path, inFlight);
      if (settled) {
        this.#taken.add(id);
        return { ...settled, id, name, settled: true };
      }
    }
    if (this.#taken.has(id)) return { outcome: "already", id, name, why: "it was named twice" };
    this.#taken.add(id);
    const why = this.#guard(id, target, path.groupId);
    if (why !== undefined) return { outcome: "refused", id, name, why };
    const plan = await this.#plan(found);
    if (this.#options.dryRun) {
      return {
        outcome: "planned",
        id,
        name: plan.target.name,
        before: plan.before,
        after: plan.after,
        why: plan.why,
      };
    }
    if (plan.verdict === "change") await this.#sending(item.n, id, plan);
    return outcomeOf(
      await makeChange(this.#context, this.#write.action.name, input, { plan, verify: false }),
    );
  }

  async #find({ name, input }: BulkItem): Promise<Found> {
    if (name === undefined) {
      const { path } = checked(this.#write.action.name, input);
      return { input, path, target: undefined };
    }
    const { client, signal } = this.#context;
    const target = await findTarget(client, this.#write.of, name, { signal });
    const given = (input as { path_parameters?: object }).path_parameters;
    const idName = this.#write.of === "user" ? "userId" : "appId";
    const whole = { ...input, path_parameters: { ...given, [idName]: target.id } };
    return { input: whole, path: checked(this.#write.action.name, whole).path, target };
  }

  /**
   * What the item comes to. The state is read for it only where that is free, is asked for, or is needed to tell later
   * whether it was done: a read for each write would take as long again.
   */
  async #plan({ path, target: known }: Found): Promise<Plan> {
    const write = this.#write;
    const context = this.#context;
    const read = this.#options.dryRun || write.lifecycle?.again;
    const target = known ?? (read ? await readTarget(context, write, path) : unread(path, write));
    if (write.kind === "sessions") return planSessions(write, target);
    if (write.kind === "membership") {
      if (!this.#options.dryRun) {
        return {
          action: write.action.name,
          verdict: "change",
          target,
          before: undefined,
          after: membership(write.member),
        };
      }
      return planMembership(write, target, await readGroup(context, path), await isMember(context, path));
    }
    if (known === undefined && !read) {
      return {
        action: write.action.name,
        verdict: "change",
        target,
        before: undefined,
        after: write.lifecycle?.to,
      };
    }
    return planStatus(write, target);
  }

  #sending(n: number, id: string, { before }: Plan): Promise<void> {
    const sending = new Date((this.#options.now ?? Date.now)()).toISOString();
    return this.#ledger.sending({ n, sending, id, ...(before !== undefined && { before }) });
  }
}

/** A target of which nothing but its id is known. */
function unread({ userId, appId }: WritePath, { of }: WriteAction): Target {
  const id = appId ?? userId ?? "";
  return { type: of, id, name: id, state: "", pending: false, hasPassword: false };
}

function outcomeOf({ outcome, target, before, after, output, error }: Change) {
  return {
    outcome,
    id: target.id,
    ...(target.name !== target.id && { name: target.name }),
    before,
    after,
    status: output?.status_code ?? error?.status,
    requestId: error?.requestId ?? (output && outputHeaders(output)["x-okta-request-id"]),
    ...(error && { code: error.code, why: error.message }),
  };
}

function whyOf(error: unknown) {
  const { message, code, status, requestId } = error as Partial<OktaError>;
  return { why: message, code, status, requestId };
}
