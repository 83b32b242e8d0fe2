import {
  type BulkResult,
  FileError,
  readRun,
  type UndoFacts,
  type UndoOptions,
  type UndoPlan,
  undoRun,
} from "@okta-idm/jobs";
import { confirm } from "../changes/confirm.ts";
import { counted } from "../changes/progress-words.ts";
import { DEFAULT_MAX_CHANGES, runOptions, stopAfter } from "../changes/run-options.ts";
import { RunReport, summaryShape } from "../changes/run-report.ts";
import type { Call, Io, ValuesOf } from "../command.ts";
import { existingRunFile, newRunFile } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { printError } from "../terminal/error-text.ts";
import { isInteractive, note } from "../terminal/print.ts";
import { ledgerDecides, runMissing } from "../usage/usage-errors.ts";
import type { UNDO_OPTIONS } from "./options.ts";
import { ShownPlans } from "./shown-plans.ts";
import { plannedStepRow, stepShape } from "./steps.ts";

/** A terminal asks before more changes than this. */
const CONFIRMED_ABOVE = 10;

/** Effects that no command can undo, by action. */
const IRREVERSIBLE: Readonly<Record<string, string>> = {
  clear_user_session: "ended sessions and revoked tokens",
  force_password_reset: "passwords that were reset",
  deactivate_user: "deactivated users",
  application_delete_by_id: "deleted apps",
  activate_user: "activations",
  unlock_user: "lockouts",
};

/**
 * Undoes what a run changed, or resumes an undo. Resolves with the exit code.
 *
 * @throws UsageError, OktaError or FileError before anything is sent.
 */
export async function restore(
  io: Io,
  { command, args: [run], values }: Call<ValuesOf<typeof UNDO_OPTIONS>>,
): Promise<number> {
  const { resume: resumed, force, dryRun: isDryRun } = values;
  if ((run === undefined) === (resumed === undefined)) throw runMissing();
  if (resumed !== undefined && force) throw ledgerDecides("--force");
  const source = existingRunFile(io, run ?? resumed ?? "");
  const { head } = await readRun(source);
  const isRestore = head.ledger === 2;
  const noun = head.action.startsWith("application") ? "app" : "user";
  const session = await openSession(io, values);
  const { client } = session;
  const limit = session.settings.maxChanges ?? DEFAULT_MAX_CHANGES;
  const given = resumed === undefined ? values.ledger : source;
  const ledger = given ?? (isDryRun ? "" : newRunFile(io, "restore"));
  const shown = new ShownPlans();
  const writer = await rowWriter(io, values, isDryRun ? stepShape(false, true) : summaryShape(false));
  const report = new RunReport({
    io,
    spec: { command, undo: null },
    action: "restore",
    values,
    ledger,
    limit,
  });
  const onPlan = async (plan: UndoPlan) => {
    shown.take({
      target: plan.target,
      name: plan.target?.name ?? plan.id,
      plans: plan.plans,
      leftOut: [],
      refused: plan.refused,
    });
    report.shown.update(() => `${counted(shown.count)} planned`);
    if (isDryRun) await writer.write(plan.plans.map((one) => plannedStepRow(one)));
  };
  const options: UndoOptions = {
    ...(await runOptions(io, session, "contain", values)),
    ...(!isDryRun && { ledger }),
    resume: resumed !== undefined,
    force,
    stopAfterFailures: stopAfter(values.stopAfterFailures),
    onPlan,
    confirm: async (targets, facts) => {
      report.shown.clear();
      report.targets = targets;
      const objects = `${counted(targets)} ${noun}${targets === 1 ? "" : "s"}`;
      const host = new URL(client.orgUrl).host;
      const what = isRestore
        ? `Restore ${objects} in ${host}`
        : `Undo ${head.action} for ${objects} in ${host}`;
      if (isDryRun) shown.printSkipped(io);
      else if (resumed === undefined) shown.print(io, `${what}:`);
      else note(io, `${what} (all that is left)`);
      noteFacts(io, facts);
      if (!isDryRun && targets > CONFIRMED_ABOVE && !values.yes && isInteractive(io)) {
        await confirm(io, `${what}?`, String(targets));
      }
      report.isStarted = !isDryRun;
    },
    onProgress: (current, outcome) => report.take(current, outcome),
  };
  let result: BulkResult;
  try {
    result = await undoRun({ client, signal: io.signal }, source, options);
  } catch (error) {
    report.shown.clear();
    if (!report.isStarted) throw error;
    const code = io.signal.aborted ? EXIT.interrupted : printError(io, error);
    report.noteStopped();
    return error instanceof FileError ? EXIT.stopped : code;
  }
  if (isDryRun) {
    await writer.end();
    return EXIT.done;
  }
  if (result.ledger === undefined) {
    note(io, "The run changed nothing that could be undone.");
    return EXIT.done;
  }
  const code = await report.end(result, writer);
  if (result.refused > 0)
    note(io, "To undo changes of targets that were changed again after the run, add --force.");
  io.signal.throwIfAborted();
  return code;
}

function noteFacts(io: Io, { irreversible, unclear }: UndoFacts): void {
  const lost = Object.entries(irreversible).map(
    ([action, count]) => `${IRREVERSIBLE[action] ?? action} (${counted(count)})`,
  );
  if (lost.length > 0) note(io, `Cannot be undone: ${lost.join(", ")}.`);
  if (unclear > 0) {
    note(io, `The outcome of ${counted(unclear)} is unknown. To find out, resume the run.`);
  }
}
