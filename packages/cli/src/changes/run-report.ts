import type { BulkProgress, BulkResult, LedgerOutcome } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { runName } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { OutputFailed } from "../interrupted.ts";
import type { RowWriter } from "../output/row-writer.ts";
import { note, noteCommand } from "../terminal/print.ts";
import { type Progress, progress } from "../terminal/progress.ts";
import type { ChangeValues } from "../usage/options.ts";
import { changeSummary, NOTHING, PlanCount, planSummary, type RunResult } from "./bulk-summary.ts";
import type { ChangeSpec } from "./define-change.ts";
import { Failures } from "./failures.ts";
import { counted, progressWords } from "./progress-words.ts";
import { resumeCommand, undoCommand } from "./resume-command.ts";

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
