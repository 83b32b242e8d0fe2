import { open, stat } from "node:fs/promises";
import { checkOptions, type KnownOptions, OktaError } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import { endsWithinLine } from "../files/file-lines.ts";
import type { LedgerStore } from "../ledger/ledger.ts";
import type { LedgerOutcome } from "../ledger/ledger-record.ts";
import type { Target } from "../targets/target.ts";
import type { ChangeOutcome } from "./outcome.ts";
import type { Plan } from "./plan.ts";
import type { WriteAction } from "./write-action.ts";

/** A user, group or app in the audit. The id is undefined if the target was not found. */
export type AuditTarget = Pick<Target, "type" | "name"> & { readonly id: string | undefined };

/** A change, or a refusal. */
export interface AuditEntry {
  readonly action: string;
  /** Method and path, if the caller chose the request. */
  readonly request?: string | undefined;
  readonly target?: AuditTarget | undefined;
  readonly group?: AuditTarget | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /**
   * `refused` if a guard refused the change. `sending` is recorded before a change that no ledger file records. If no
   * outcome follows, the process ended, and the change may have been made.
   */
  readonly outcome: ChangeOutcome | "refused" | "sending";
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** Why it was refused or failed. */
  readonly why?: string | undefined;
}

/** The action and targets of a change, which are known before it is made. */
export type AuditSubject = Omit<AuditEntry, "outcome">;

/** Records each change and each refusal. */
export interface Audit {
  /** Resolves when the entry is recorded. */
  record(entry: AuditEntry): Promise<void>;
}

export interface AuditFileOptions {
  /** The profile and the org are written into each line. */
  readonly profile?: string | undefined;
  readonly org: string;
  /** The reason for the changes, such as a ticket. */
  readonly reason?: string | undefined;
  /** Milliseconds since the epoch. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

const OPTIONS: KnownOptions<AuditFileOptions> = { profile: true, org: true, reason: true, now: true };

/** A file with one line of JSON for each change and each refusal. Each line is on the disk before `record` resolves. */
export class AuditFile implements Audit {
  readonly #path: string;
  readonly #options: AuditFileOptions;
  #waiting: { line: string; written: () => void; failed: (error: unknown) => void }[] = [];
  #writing: Promise<void> | undefined;

  private constructor(path: string, options: AuditFileOptions) {
    this.#path = path;
    this.#options = options;
  }

  /** @throws OktaError of kind `refused` when it cannot be written. */
  static async open(path: string, options: AuditFileOptions): Promise<AuditFile> {
    checkOptions("AuditFile.open", OPTIONS, options);
    // A new line must not become part of a torn one.
    await append(path, (await isTorn(path)) ? "\n" : "");
    return new AuditFile(path, options);
  }

  /** @throws OktaError of kind `refused` when it cannot be written. */
  record(entry: AuditEntry): Promise<void> {
    const { profile, org, reason, now = Date.now } = this.#options;
    const line = `${JSON.stringify({ time: new Date(now()).toISOString(), profile, org, ...entry, reason })}\n`;
    return new Promise((written, failed) => {
      this.#waiting.push({ line, written, failed });
      this.#writing ??= this.#write();
    });
  }

  /** Writes the waiting lines together, so that changes do not wait for the disk one by one. */
  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await append(this.#path, batch.map(({ line }) => line).join(""));
        for (const { written } of batch) written();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = undefined;
  }
}

/** Opened each time, because the file may have been rotated. */
async function append(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, "a", 0o600);
    try {
      await file.appendFile(text);
      await file.sync().catch(ignoreUnsynced);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw jobsError("auditUnwritable", path, String(code));
  }
}

/** Whether a file ends within a line, for instance because the disk was full. */
async function isTorn(path: string): Promise<boolean> {
  try {
    // Opening a pipe would wait for its other end.
    return (await stat(path)).isFile() && (await endsWithinLine(path));
  } catch {
    return false;
  }
}

/** A pipe or a terminal cannot be synced. */
function ignoreUnsynced(error: NodeJS.ErrnoException): void {
  if (error.code !== "EINVAL") throw error;
}

/** Runs a check. If it rejects, records a refusal for each subject. */
export async function auditRejection<Result>(
  audit: Audit | undefined,
  subjects: () => readonly AuditSubject[],
  check: () => Promise<Result>,
): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    if (audit && error instanceof OktaError && error.kind === "refused") {
      for (const subject of subjects())
        await audit.record({ ...subject, outcome: "refused", why: error.message });
    }
    throw error;
  }
}

function auditTarget({ type, id, name }: Target): AuditTarget {
  return { type, id, name };
}

/** Returns a target and a group for the audit. */
export function auditTargets(
  target: Target | undefined,
  group?: Target | undefined,
): Pick<AuditSubject, "target" | "group"> {
  return { ...(target && { target: auditTarget(target) }), ...(group && { group: auditTarget(group) }) };
}

/** Returns the subject of a plan. */
export function subjectOfPlan({ action, target, group }: Plan): AuditSubject {
  return { action, ...auditTargets(target, group) };
}

export interface RunAuditOptions {
  readonly writeOf: (item: { readonly action?: string | undefined }) => WriteAction;
  readonly ledger: LedgerStore;
  /** The group of all items, if they have the same. */
  readonly group: Promise<Target | undefined>;
  readonly options: { readonly audit?: Audit | undefined };
}

/** Records the items of a run in its audit. */
export class RunAudit {
  readonly #given: RunAuditOptions;
  /** Outcomes that could not be recorded. */
  readonly missing: LedgerOutcome[] = [];
  #failure: unknown;

  constructor(given: RunAuditOptions) {
    this.#given = given;
  }

  /** Whether an outcome could not be recorded: then the run stops. */
  get isBehind(): boolean {
    return this.missing.length > 0;
  }

  /** Whether an error is the one of {@link recordSending}. */
  isFailure(error: unknown): boolean {
    return this.#failure !== undefined && error === this.#failure;
  }

  /** Records that a change is about to be sent. If that fails, nothing is sent, and the run ends. */
  async recordSending(plan: Plan): Promise<void> {
    try {
      await this.#given.options.audit?.record({
        ...subjectOfPlan(plan),
        before: plan.before,
        outcome: "sending",
      });
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  /** Records an outcome. If that fails, the returned outcome says so. */
  async record(outcome: LedgerOutcome): Promise<LedgerOutcome> {
    const { audit } = this.#given.options;
    if (audit === undefined || outcome.outcome === "planned") return outcome;
    try {
      if (!this.isBehind) {
        await audit.record(await this.#entryOf(outcome));
        return outcome;
      }
    } catch (error) {
      if (!(error instanceof OktaError)) throw error;
    }
    const unaudited = { ...outcome, unaudited: true } as const;
    this.missing.push(unaudited);
    return unaudited;
  }

  /** Records the outcomes that an earlier run could not record. */
  async recordEarlier(time: () => string): Promise<void> {
    const { ledger, options } = this.#given;
    if (options.audit === undefined) return;
    for (const [n, outcome] of ledger.contents.unaudited) {
      await options.audit.record(await this.#entryOf(outcome));
      await ledger.audited({ n, audited: time() });
    }
  }

  subjectOfItem({ id, groupId, target, group }: ItemTargets): AuditSubject {
    const write = this.#given.writeOf({});
    return {
      action: write.action.name,
      target: target ? auditTarget(target) : { type: write.of, id, name: id },
      ...(groupId !== undefined && { group: auditGroup(groupId, group) }),
    };
  }

  async #entryOf(outcome: LedgerOutcome): Promise<AuditEntry> {
    const { writeOf, group } = this.#given;
    const write = writeOf(outcome);
    const { id, groupId, name, before, after, status, code, requestId, why } = outcome;
    if (outcome.outcome === "planned") throw new TypeError("A plan is not audited");
    const known = groupId === undefined ? undefined : await group;
    return {
      action: write.action.name,
      target: { type: write.of, id, name: name ?? id ?? "" },
      ...(groupId !== undefined && {
        group: auditGroup(groupId, known?.id === groupId ? known : undefined),
      }),
      before,
      after,
      outcome: outcome.outcome,
      status,
      code,
      requestId,
      why,
    };
  }
}

/** The targets of an item, as far as they are known. */
interface ItemTargets {
  readonly id: string;
  readonly groupId?: string | undefined;
  readonly target: Target | undefined;
  readonly group: Target | undefined;
}

function auditGroup(id: string, group: Target | undefined): AuditTarget {
  return group ? auditTarget(group) : { type: "group", id, name: id };
}
