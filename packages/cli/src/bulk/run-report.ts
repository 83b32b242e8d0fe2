import type { BulkProgress, BulkResult, LedgerOutcome } from "@okta-idm/connector";
import type { Io, Values } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { OutputFailed } from "../interrupted.ts";
import type { RowWriter } from "../output/row-writer.ts";
import { note } from "../terminal/print.ts";
import { type Progress, progress } from "../terminal/progress.ts";
import { changeSummary, PlanCount, planSummary } from "./bulk-summary.ts";
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
    const { io, action, ledger, values } = this.#options;
    const isDryRun = values["dry-run"] === true;
    this.shown.clear();
    const row = isDryRun ? planSummary(action, result, this.#plans) : changeSummary(action, result);
    const unwritten = await writeRow(writer, row);
    this.#failures.tell(io, ledger);
    if (result.pending > 0)
      note(io, "Okta is still at those that are pending: their status tells when it is done.");
    this.tellLedger(this.#next(result));
    if (unwritten && !unwritten.closed) throw unwritten;
    if (result.left > 0 && !isDryRun) return EXIT.stopped;
    if (isDryRun && result.stopped !== undefined) return EXIT.stopped;
    const { failed, unknown, refused } = result;
    return this.#failures.isEmpty && failed + unknown + refused === 0 ? EXIT.done : EXIT.partial;
  }

  /** Names the ledger, and the command that goes on with it, in words of their own where there is reason to. */
  tellLedger(why: string | undefined): void {
    const { io, ledger, command, values } = this.#options;
    note(io, `Ledger: ${ledger}`);
    // Copied as a whole: it is not broken where the terminal ends.
    if (why !== undefined) io.stderr.write(`${why}\n  ${resumeCommand(command, ledger, values)}\n`);
  }

  /** Why somebody may want to go on, if so. */
  #next({ left, failed, stopped }: BulkResult): string | undefined {
    if (this.#options.values["dry-run"] === true && stopped === undefined) return "To carry it out:";
    if (left > 0) return "To go on from there:";
    return failed > 0 ? "To try again what failed:" : undefined;
  }
}

/** What was done is told all the same where nobody reads it. */
async function writeRow(writer: RowWriter, row: object): Promise<OutputFailed | undefined> {
  try {
    await writer.write([row]);
    await writer.end();
    return undefined;
  } catch (error) {
    if (error instanceof OutputFailed) return error;
    throw error;
  }
}
