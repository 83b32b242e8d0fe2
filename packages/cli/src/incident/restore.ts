import { OktaError } from "@okta-idm/core";
import {
  type BulkResult,
  FileError,
  readRun,
  type UndoFacts,
  type UndoOptions,
  type UndoPlan,
  undoRun,
} from "@okta-idm/jobs";
import { summaryShape } from "../changes/bulk-summary.ts";
import { confirm } from "../changes/confirm.ts";
import { DEFAULT_MAX_CHANGES, runOptions } from "../changes/open-run.ts";
import { counted } from "../changes/progress-words.ts";
import { RunReport } from "../changes/run-report.ts";
import { stopAfter } from "../changes/stop-after.ts";
import { type Io, text, type Values } from "../command.ts";
import { newRunFile, runFile } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { tellError } from "../terminal/error-text.ts";
import { isInteractive, note } from "../terminal/print.ts";
import { ShownPlans } from "./shown-plans.ts";
import { plannedStepRow, stepShape } from "./step-rows.ts";

/** From so many on, a terminal asks whether all of them are meant. */
const ASKED_ABOVE = 10;

/** What nothing brings back, by the action that took it. */
const LOST: Readonly<Record<string, string>> = {
  clear_user_session: "ended sessions and revoked tokens",
  force_password_reset: "passwords that were reset",
  deactivate_user: "deactivated users",
  application_delete_by_id: "deleted apps",
  activate_user: "activations",
  unlock_user: "lockouts",
};

/**
 * Undoes what a run changed, or resumes an undoing. Resolves with the exit code.
 *
 * @throws OktaError or FileError before anything is sent.
 */
export async function restore(
  io: Io,
  command: string,
  args: readonly string[],
  values: Values,
): Promise<number> {
  const [run] = args;
  const resumed = text(values, "resume");
  if ((run === undefined) === (resumed === undefined)) {
    throw new OktaError("refused", "Name the run to undo, or give --resume with the run that was undoing it");
  }
  if (resumed !== undefined && values["force"] !== undefined) {
    throw new OktaError("refused", "The ledger says what is done: omit --force");
  }
  const isDryRun = values["dry-run"] === true;
  const source = runFile(io, run ?? resumed ?? "");
  const { head } = await readRun(source);
  const isRestore = head.ledger === 2;
  const noun = head.action.startsWith("application") ? "app" : "user";
  const session = await openSession(io, values);
  const { client } = session;
  const limit = session.settings.maxChanges ?? DEFAULT_MAX_CHANGES;
  const given = resumed === undefined ? text(values, "ledger") : source;
  const ledger = given ?? (isDryRun ? "" : newRunFile(io, "restore"));
  const shown = new ShownPlans();
  const writer = await rowWriter(io, values, isDryRun ? stepShape(false, true) : summaryShape(false));
  const report = new RunReport({
    io,
    spec: { command, undo: null },
    action: "restore",
    values: { ...values, force: undefined },
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
    force: values["force"] === true,
    stopAfterFailures: stopAfter(text(values, "stop-after-failures")),
    onPlan,
    confirm: async (targets, facts) => {
      report.shown.clear();
      report.targets = targets;
      const objects = `${counted(targets)} ${noun}${targets === 1 ? "" : "s"}`;
      const host = new URL(client.orgUrl).host;
      const what = isRestore
        ? `Restore ${objects} in ${host}`
        : `Undo ${head.action} for ${objects} in ${host}`;
      if (isDryRun) shown.tellRefused(io);
      else if (resumed === undefined) shown.tell(io, `${what}:`);
      else note(io, `${what} (all that is left)`);
      tellFacts(io, facts);
      if (!isDryRun && targets > ASKED_ABOVE && values["yes"] !== true && isInteractive(io)) {
        await confirm(io, `${what}?`, String(targets));
      }
      report.isBegun = !isDryRun;
    },
    onProgress: (how, outcome) => report.take(how, outcome),
  };
  let result: BulkResult;
  try {
    result = await undoRun({ client, signal: io.signal }, source, options);
  } catch (error) {
    report.shown.clear();
    if (!report.isBegun) throw error;
    const code = io.signal.aborted ? EXIT.interrupted : tellError(io, error);
    report.tellStopped();
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
  if (result.refused > 0) note(io, "To undo also what was changed after the run, add --force.");
  io.signal.throwIfAborted();
  return code;
}

function tellFacts(io: Io, { irreversible, unclear }: UndoFacts): void {
  const lost = Object.entries(irreversible).map(
    ([action, count]) => `${LOST[action] ?? action} (${counted(count)})`,
  );
  if (lost.length > 0) note(io, `Not brought back: ${lost.join(", ")}.`);
  if (unclear > 0) {
    note(io, `Of ${counted(unclear)} it is not known whether they were changed. Resume the run to find out.`);
  }
}
