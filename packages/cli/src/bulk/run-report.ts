import type { BulkProgress, BulkResult, LedgerOutcome } from "@okta-idm/connector";
import type { Io, Values } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { OutputFailed } from "../interrupted.ts";
import type { RowWriter } from "../output/row-writer.ts";
import { note, noteCommand } from "../terminal/print.ts";
import { type Progress, progress } from "../terminal/progress.ts";
import { type CameTo, changeSummary, NOTHING, PlanCount, planSummary } from "./bulk-summary.ts";
import { Failures } from "./failures.ts";
import { progressWords } from "./progress-words.ts";
import { resumeCommand } from "./resume-command.ts";

export interface ReportOptions {
  readonly io: Io;
  /** The words that call the command. */
  readonly command: string;
  readonly action: string;
  readonly values: Values;
  readonly ledger: string;
}

/** Tells how far a run of many is, and at its end what came of it. */
export class RunReport {
  readonly #options: ReportOptions;
  readonly #failures = new Failures();
  readonly #plans = new PlanCount();
  /** Whether anything may have been sent. */
  isBegun = false;
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

  /** Writes what came of it, tells what failed and how to go on, and resolves with the exit code. */
  async end(result: BulkResult, writer: RowWriter): Promise<number> {
    const { io, ledger } = this.#options;
    this.shown.clear();
    const unwritten = await this.#writeSummary(result, writer);
    this.#failures.tell(io, ledger);
    if (result.pending > 0)
      note(io, "Okta is still at those that are pending: their status tells when it is done.");
    if (result.stopped === "failures") {
      note(
        io,
        this.#failures.isTokenRefused ? "Stopped: Okta refuses the token." : "Stopped: too many failed.",
      );
    }
    if (result.left > 0) this.tellStopped();
    else this.#tellDone(result);
    if (unwritten && !unwritten.closed) throw unwritten;
    if (result.left > 0) return EXIT.stopped;
    const { failed, unknown, refused } = result;
    return this.#failures.isEmpty && failed + unknown + refused === 0 ? EXIT.done : EXIT.partial;
  }

  /** Tells that there was nobody to change, and so no ledger is needed. */
  async nothing(writer: RowWriter): Promise<number> {
    const unwritten = await this.#writeSummary({ ...NOTHING, ledger: null }, writer);
    note(this.#options.io, "The query finds none: there is nothing to do.");
    if (unwritten && !unwritten.closed) throw unwritten;
    return EXIT.done;
  }

  /** Names the ledger, and the command that goes on with it. */
  tellStopped(): void {
    this.#tellLedger("To go on from there:", this.#options.values);
  }

  #tellDone({ failed }: BulkResult): void {
    const { values } = this.#options;
    const isPlanned = this.#isDryRun && this.#plans.of("change") > 0;
    if (isPlanned) this.#tellLedger("To carry it out:", { ...values, "dry-run": false });
    else this.#tellLedger(failed > 0 ? "To try again what failed:" : undefined, values);
  }

  #tellLedger(why: string | undefined, values: Values): void {
    const { io, ledger, command } = this.#options;
    note(io, `Ledger: ${ledger}`);
    // Copied as a whole: it is not broken where the terminal ends.
    if (why === undefined) return;
    note(io, why);
    noteCommand(io, resumeCommand(command, ledger, values));
  }

  get #isDryRun(): boolean {
    return this.#options.values["dry-run"] === true;
  }

  /** What was done is told all the same where nobody reads it. */
  async #writeSummary(came: CameTo, writer: RowWriter): Promise<OutputFailed | undefined> {
    const { action } = this.#options;
    try {
      await writer.write([
        this.#isDryRun ? planSummary(action, came, this.#plans) : changeSummary(action, came),
      ]);
      await writer.end();
      return undefined;
    } catch (error) {
      if (error instanceof OutputFailed) return error;
      throw error;
    }
  }
}
