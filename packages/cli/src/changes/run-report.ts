import { printable } from "@okta-idm/core";
import type { BulkProgress, BulkResult, LedgerOutcome, Plan } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { runName } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { stepWords } from "../incident/steps.ts";
import { OutputFailed } from "../interrupted.ts";
import type { RowShape, RowWriter } from "../output/row-writer.ts";
import { note, noteCommand } from "../terminal/print.ts";
import { type Progress, progress } from "../terminal/progress.ts";
import { resumeCommand, undoCommand } from "../usage/command-line.ts";
import type { ChangeValues } from "../usage/options.ts";
import type { ChangeSpec } from "./define-change.ts";
import { counted, progressWords } from "./progress-words.ts";

export interface ReportOptions {
  readonly io: Io;
  readonly spec: { readonly command: string; readonly undo?: ChangeSpec["undo"] | "users restore" | null };
  readonly action: string;
  readonly values: ChangeValues;
  /** The path of the ledger. */
  readonly ledger: string;
  /** The limit of changes without --max-changes. */
  readonly limit: number;
  /** The rows to write at the end. Default: the number of items by outcome. */
  readonly rows?: ((result: RunResult) => readonly object[]) | undefined;
}

/** How many items are named that the audit file lacks. The ledger has all. */
const MAX_NAMED = 10;

/** Shows the progress of a bulk run, and its result. */
export class RunReport {
  readonly #options: ReportOptions;
  readonly #failures = new Failures();
  readonly #plans = new PlanCount();
  /** Whether anything may have been sent. */
  isStarted = false;
  /** The number of users and apps, if it is not the number of items. */
  targets: number | undefined;
  /** Shown even if standard output is a terminal, because nothing else is written until the end. */
  readonly shown: Progress;

  constructor(options: ReportOptions) {
    this.#options = options;
    const { stderr, env } = options.io;
    this.shown = progress({ stderr, env });
  }

  take(current: BulkProgress, outcome: LedgerOutcome): void {
    this.#failures.take(outcome);
    this.#plans.take(outcome);
    this.shown.update(() => progressWords(current));
  }

  /** Writes the result, the failures and the next command, and resolves with the exit code. */
  async end(result: BulkResult, writer: RowWriter): Promise<number> {
    const { io, ledger } = this.#options;
    this.shown.clear();
    const unwritten = await this.#writeSummary({ ...result, ledger }, writer);
    this.#failures.print(io, this.#name);
    if (result.pending > 0)
      note(io, "Okta is still working on pending items. Their status shows when it is done.");
    if (result.stopped === "failures") {
      note(
        io,
        this.#failures.isTokenRefused
          ? "Stopped: Okta rejects the token."
          : "Stopped: too many items failed.",
      );
    }
    if (result.stopped === "aborted") {
      note(io, "Requests under way may have taken effect. A resume reads their states first.");
    }
    this.#noteUnaudited(result);
    if (result.left > 0) this.noteStopped();
    else this.#noteDone(result);
    this.#noteUndo(result);
    if (unwritten && !unwritten.closed) throw unwritten;
    if (result.left > 0) return EXIT.stopped;
    if (result.unaudited.length > 0) return EXIT.partial;
    const { failed, unknown, refused } = result;
    return this.#failures.isEmpty && failed + unknown + refused === 0 ? EXIT.done : EXIT.partial;
  }

  /** Reports that the query found nothing. There is no ledger then. */
  async endEmpty(writer: RowWriter): Promise<number> {
    const unwritten = await this.#writeSummary({ ...NOTHING, ledger: null }, writer);
    note(this.#options.io, "The query finds nothing. There is nothing to do.");
    if (unwritten && !unwritten.closed) throw unwritten;
    return EXIT.done;
  }

  /** Names the ledger, and the command that resumes it. */
  noteStopped(): void {
    this.#noteLedger("To resume:", this.#options.values);
  }

  #noteUnaudited({ unaudited, stopped }: BulkResult): void {
    if (unaudited.length === 0) return;
    const { io } = this.#options;
    const names = unaudited.map(({ name, id }) => name ?? id ?? "?");
    const more = names.length > MAX_NAMED ? ` and ${counted(names.length - MAX_NAMED)} more` : "";
    const why = stopped === "audit" ? "Stopped: the" : "The";
    note(
      io,
      `${why} audit file could not be written. It lacks ${names.slice(0, MAX_NAMED).join(", ")}${more}.`,
    );
    note(io, `To add them, resume ${this.#name}.`);
  }

  /** Names the command that undoes the run, or says that there is none. */
  #noteUndo({ changed, pending }: BulkResult): void {
    const { io, spec, values } = this.#options;
    const count = changed + pending;
    if (this.#isDryRun || count === 0 || spec.undo === null) return;
    if (spec.undo === undefined) {
      note(io, "No command can undo this.");
      return;
    }
    note(io, `To undo what this run changed (${counted(count)}):`);
    const given = { ...values, maxChanges: this.#limitFor(this.targets ?? count) };
    noteCommand(io, undoCommand(spec.undo, this.#name, given));
  }

  #noteDone({ total, failed, unknown, unaudited }: BulkResult): void {
    const { values } = this.#options;
    const isPlanned = this.#isDryRun && this.#plans.of("change") > 0;
    const isMore = this.#limitFor(this.#plans.of("change")) !== undefined;
    const limited = isMore && values.maxChanges === undefined ? { maxChanges: total } : {};
    if (isPlanned) this.#noteLedger("To carry it out:", { ...values, dryRun: false, ...limited });
    else if (failed > 0) this.#noteLedger("To retry the failed items:", values);
    else if (unknown > 0) this.#noteLedger("To check the items with unknown outcome:", values);
    else this.#noteLedger(unaudited.length > 0 ? "To complete the audit file:" : undefined, values);
  }

  #noteLedger(why: string | undefined, values: ChangeValues): void {
    const { io, spec } = this.#options;
    note(io, `Ledger: ${this.#name}`);
    // On a line of its own, to be copied.
    if (why === undefined) return;
    note(io, why);
    noteCommand(io, resumeCommand(spec.command, this.#name, values));
  }

  /** The --max-changes that the next command needs for this many changes. */
  #limitFor(count: number): number | undefined {
    return count > this.#options.limit ? count : undefined;
  }

  get #name(): string {
    return runName(this.#options.io, this.#options.ledger);
  }

  get #isDryRun(): boolean {
    return this.#options.values.dryRun === true;
  }

  /** Resolves with the error if nobody reads the output: the rest of the report is still printed. */
  async #writeSummary(result: RunResult, writer: RowWriter): Promise<OutputFailed | undefined> {
    const { action, rows } = this.#options;
    const summary = () => [
      this.#isDryRun ? planSummary(action, result, this.#plans) : changeSummary(action, result),
    ];
    try {
      await writer.write(rows?.(result) ?? summary());
      await writer.end();
      return undefined;
    } catch (error) {
      if (error instanceof OutputFailed) return error;
      throw error;
    }
  }
}

/** The result of a run. A run that had nothing to do has no ledger. */
export type RunResult = Omit<BulkResult, "ledger"> & { readonly ledger: string | null };

export const NOTHING: Omit<BulkResult, "ledger"> = {
  total: 0,
  left: 0,
  stopped: undefined,
  changed: 0,
  already: 0,
  pending: 0,
  failed: 0,
  unknown: 0,
  refused: 0,
  planned: 0,
  unaudited: [],
};

/** Counts the plans of a dry run. */
export class PlanCount {
  readonly #verdicts = new Map<Plan["verdict"], number>();

  take({ verdict }: LedgerOutcome): void {
    if (verdict !== undefined) this.#verdicts.set(verdict, this.of(verdict) + 1);
  }

  of(verdict: Plan["verdict"]): number {
    return this.#verdicts.get(verdict) ?? 0;
  }
}

const CHANGE_COLUMNS = ["total", "changed", "already", "pending", "failed", "unknown", "refused", "left"];
const PLAN_COLUMNS = ["total", "change", "already", "impossible", "failed", "refused", "left"];

/** The output of a bulk run: one object. */
export function summaryShape(isDryRun: boolean): RowShape {
  return { columns: [...(isDryRun ? PLAN_COLUMNS : CHANGE_COLUMNS), "ledger"], single: true };
}

/** `left` is the number of items that were not reached. */
export function changeSummary(
  action: string,
  { stopped, ledger, unaudited: _unaudited, ...counts }: RunResult,
): object {
  const { planned: _, total, left, ...outcomes } = counts;
  return { action, total, ...outcomes, left, stopped: stopped ?? null, ledger };
}

export function planSummary(action: string, result: RunResult, plans: PlanCount): object {
  const { total, already, failed, refused, left, stopped, ledger } = result;
  return {
    action,
    total,
    change: plans.of("change"),
    // Duplicates are planned once.
    already: already + plans.of("already"),
    impossible: plans.of("impossible"),
    failed,
    refused,
    left,
    stopped: stopped ?? null,
    ledger,
  };
}

/** The ledger has the others. */
const MAX_SHOWN = 10;
/** The length of `impossible`, the longest of the first words. */
const WORD_LENGTH = 10;

/** Keeps the first failures, and prints them at the end. */
export class Failures {
  readonly #first: LedgerOutcome[] = [];
  #count = 0;
  /** Whether Okta rejected the token, which ends a run. */
  isTokenRefused = false;

  /** Takes the outcome of an item. */
  take(outcome: LedgerOutcome): void {
    if (!isFailure(outcome)) return;
    this.#count += 1;
    this.isTokenRefused ||= outcome.status === 401;
    if (this.#first.length < MAX_SHOWN) this.#first.push(outcome);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  print(io: Pick<Io, "stderr" | "env">, ledger: string): void {
    const inOrder = this.#first.toSorted((one, other) => one.n - other.n);
    for (const { n, line, action, outcome, verdict, name, id, why = "" } of inOrder) {
      // A reason may have several lines. The ledger may come from elsewhere, so they are indented.
      const [reason, ...lines] = why.split("\n");
      const word = (verdict ?? outcome).padEnd(WORD_LENGTH);
      const place = line === undefined ? String(n) : `line ${line}`;
      note(
        io,
        `${word}  ${place}: ${nameOrId(name, id)}: ${action && outcome !== "refused" ? `${stepWords(action)}: ` : ""}${reason}`,
        ...lines.map((line) => `  ${line.trim()}`),
      );
    }
    const more = this.#count - inOrder.length;
    if (more > 0) note(io, `${counted(more)} more are in ${ledger}`);
  }
}

function nameOrId(name: string | undefined, id: string | undefined): string {
  if (name === undefined) return id ?? "?";
  return id === undefined ? printable(name) : `${printable(name)} (${id})`;
}

/** Whether an item neither has the wanted state nor will have it. */
function isFailure({ outcome, verdict }: LedgerOutcome): boolean {
  return outcome === "failed" || outcome === "unknown" || outcome === "refused" || verdict === "impossible";
}
