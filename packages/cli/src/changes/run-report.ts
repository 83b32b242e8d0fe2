import type { BulkProgress, BulkResult, LedgerOutcome } from "@okta-idm/jobs";
import type { Io, Values } from "../command.ts";
import type { ChangeSpec } from "../commands/change.ts";
import { runName } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { OutputFailed } from "../interrupted.ts";
import type { RowWriter } from "../output/row-writer.ts";
import { note, noteCommand } from "../terminal/print.ts";
import { type Progress, progress } from "../terminal/progress.ts";
import { type CameTo, changeSummary, NOTHING, PlanCount, planSummary } from "./bulk-summary.ts";
import { Failures } from "./failures.ts";
import { counted, progressWords } from "./progress-words.ts";
import { resumeCommand, undoCommand } from "./resume-command.ts";

export interface ReportOptions {
  readonly io: Io;
  readonly spec: { readonly command: string; readonly undo?: ChangeSpec["undo"] | "users restore" | null };
  readonly action: string;
  readonly values: Values;
  /** The path of the ledger. */
  readonly ledger: string;
  /** How many a command changes that does not say otherwise. */
  readonly limit: number;
  /** What is written at the end. Default: how many items have which outcome. */
  readonly rows?: ((came: CameTo) => readonly object[]) | undefined;
}

/** So many are named whom the audit file lacks; the ledger has all. */
const MOST_NAMED = 10;

/** Tells the progress of a bulk run, and its result at the end. */
export class RunReport {
  readonly #options: ReportOptions;
  readonly #failures = new Failures();
  readonly #plans = new PlanCount();
  /** Whether anything may have been sent. */
  isBegun = false;
  /** How many users and apps are about to be changed, where that is not how many items there are. */
  targets: number | undefined;
  /** Nothing else is written until the end, so it is shown wherever standard output goes. */
  readonly shown: Progress;

  constructor(options: ReportOptions) {
    this.#options = options;
    const { stderr, env } = options.io;
    this.shown = progress({ stderr, env });
  }

  take(how: BulkProgress, outcome: LedgerOutcome): void {
    this.#failures.take(outcome);
    this.#plans.take(outcome);
    this.shown.update(() => progressWords(how));
  }

  /** Writes the result, tells what failed and which command comes next, and resolves with the exit code. */
  async end(result: BulkResult, writer: RowWriter): Promise<number> {
    const { io, ledger } = this.#options;
    this.shown.clear();
    const unwritten = await this.#writeSummary({ ...result, ledger }, writer);
    this.#failures.tell(io, this.#name);
    if (result.pending > 0)
      note(io, "Okta is still working on those that are pending: their status tells when it is done.");
    if (result.stopped === "failures") {
      note(
        io,
        this.#failures.isTokenRefused ? "Stopped: Okta rejects the token." : "Stopped: too many failed.",
      );
    }
    if (result.stopped === "aborted") {
      note(io, "What was being sent may have been done. Resuming reads its state first.");
    }
    this.#tellUnaudited(result);
    if (result.left > 0) this.tellStopped();
    else this.#tellDone(result);
    this.#tellUndo(result);
    if (unwritten && !unwritten.closed) throw unwritten;
    if (result.left > 0) return EXIT.stopped;
    if (result.unaudited.length > 0) return EXIT.partial;
    const { failed, unknown, refused } = result;
    return this.#failures.isEmpty && failed + unknown + refused === 0 ? EXIT.done : EXIT.partial;
  }

  /** Tells that there was nothing to change, and so no ledger is needed. */
  async nothing(writer: RowWriter): Promise<number> {
    const unwritten = await this.#writeSummary({ ...NOTHING, ledger: null }, writer);
    note(this.#options.io, "The query finds none: there is nothing to do.");
    if (unwritten && !unwritten.closed) throw unwritten;
    return EXIT.done;
  }

  /** Names the ledger, and the command that resumes it. */
  tellStopped(): void {
    this.#tellLedger("To resume:", this.#options.values);
  }

  #tellUnaudited({ unaudited, stopped }: BulkResult): void {
    if (unaudited.length === 0) return;
    const { io } = this.#options;
    const names = unaudited.map(({ name, id }) => name ?? id ?? "?");
    const more = names.length > MOST_NAMED ? ` and ${counted(names.length - MOST_NAMED)} more` : "";
    const why = stopped === "audit" ? "Stopped: the" : "The";
    note(
      io,
      `${why} audit file could not be written. It lacks ${names.slice(0, MOST_NAMED).join(", ")}${more}.`,
    );
    note(io, `Resuming ${this.#name} adds them.`);
  }

  /** Names the command that takes the run back, or says that there is none. */
  #tellUndo({ changed, pending }: BulkResult): void {
    const { io, spec, values } = this.#options;
    const count = changed + pending;
    if (this.#isDryRun || count === 0 || spec.undo === null) return;
    if (spec.undo === undefined) {
      note(io, "This cannot be undone by a command.");
      return;
    }
    note(io, `To undo what this run changed (${counted(count)}):`);
    const given = { ...values, "max-changes": this.#limitFor(this.targets ?? count) };
    noteCommand(io, undoCommand(spec.undo, this.#name, given));
  }

  #tellDone({ total, failed, unknown, unaudited }: BulkResult): void {
    const { values } = this.#options;
    const isPlanned = this.#isDryRun && this.#plans.of("change") > 0;
    const isMore = this.#limitFor(this.#plans.of("change")) !== undefined;
    const limited = isMore && values["max-changes"] === undefined ? { "max-changes": String(total) } : {};
    if (isPlanned) this.#tellLedger("To carry it out:", { ...values, "dry-run": false, ...limited });
    else if (failed > 0) this.#tellLedger("To try again what failed:", values);
    else if (unknown > 0) this.#tellLedger("To look again at what is unknown:", values);
    else this.#tellLedger(unaudited.length > 0 ? "To complete the audit file:" : undefined, values);
  }

  #tellLedger(why: string | undefined, values: Values): void {
    const { io, spec } = this.#options;
    note(io, `Ledger: ${this.#name}`);
    // Copied as a whole: it is not broken where the terminal ends.
    if (why === undefined) return;
    note(io, why);
    noteCommand(io, resumeCommand(spec.command, this.#name, values));
  }

  /** The limit that a command has to be given for so many: it does not know what this one was allowed. */
  #limitFor(count: number): string | undefined {
    return count > this.#options.limit ? String(count) : undefined;
  }

  get #name(): string {
    return runName(this.#options.io, this.#options.ledger);
  }

  get #isDryRun(): boolean {
    return this.#options.values["dry-run"] === true;
  }

  /** What was done is told all the same where nobody reads it. */
  async #writeSummary(came: CameTo, writer: RowWriter): Promise<OutputFailed | undefined> {
    const { action, rows } = this.#options;
    const summary = () => [
      this.#isDryRun ? planSummary(action, came, this.#plans) : changeSummary(action, came),
    ];
    try {
      await writer.write(rows?.(came) ?? summary());
      await writer.end();
      return undefined;
    } catch (error) {
      if (error instanceof OutputFailed) return error;
      throw error;
    }
  }
}
