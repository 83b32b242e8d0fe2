import { type BulkOptions, type BulkResult, FileError, runBulk, type WriteAction } from "@okta-idm/connector";
import { type Io, text, type Values } from "../command.ts";
import type { ChangeSpec } from "../commands/change.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { tellError } from "../terminal/error-text.ts";
import { named, openChangeAudit } from "../writes/audit.ts";
import { mostChanges } from "../writes/check-changes.ts";
import { openGuard } from "../writes/guard.ts";
import { notingRefusal } from "../writes/noting.ts";
import { bulkInputs, findGroup } from "./bulk-inputs.ts";
import { summaryShape } from "./bulk-summary.ts";
import { checkWhom } from "./check-whom.ts";
import { refuseUnasked } from "./confirm-many.ts";
import { NothingFound } from "./found-by-query.ts";
import { runHooks } from "./run-hooks.ts";
import { RunReport } from "./run-report.ts";
import { stopAfter } from "./stop-after.ts";

/**
 * Changes all whom a file, a query or a ledger names, tells how far it is and what came of it, and resolves with the exit
 * code.
 *
 * @throws OktaError or FileError before anything is sent.
 */
export async function changeMany(
  io: Io,
  { command, verb }: ChangeSpec,
  write: WriteAction,
  args: readonly string[],
  values: Values,
): Promise<number> {
  checkWhom(write, args, values);
  refuseUnasked(io, verb, write, values);
  const { name: action, effect } = write.action;
  const isDryRun = values["dry-run"] === true;
  const resumed = text(values, "resume");
  const ledger = resumed ?? text(values, "ledger") ?? ledgerName(action);
  const stopAfterFailures = stopAfter(text(values, "stop-after-failures"));
  const writer = await rowWriter(io, values, summaryShape(isDryRun));
  const session = await openSession(io, values);
  const { client, settings } = session;
  const maxChanges = mostChanges(settings, values);
  const audit = await openChangeAudit(io, settings, values);
  const guard = await openGuard(io, session, effect);
  const context = { client, signal: io.signal };
  const group = await findGroup(context, args[0], (found) =>
    notingRefusal(audit, [{ action, group: named(found) }], async () => guard.check(found)),
  );
  const report = new RunReport({ io, command, action, values, ledger });
  const inputs = bulkInputs({ io, client, write, values, group, shown: report.shown });
  const options: BulkOptions = {
    ledger,
    resume: resumed !== undefined,
    dryRun: isDryRun,
    protection: settings.protection,
    protectedIds: guard.ownIds,
    maxChanges,
    stopAfterFailures,
    ...runHooks({ io, verb, write, values, group, ledger, audit, report }),
  };
  let result: BulkResult;
  try {
    const subject = { action, ...(group && { group: named(group) }) };
    result = await notingRefusal(audit, [subject], () => runBulk(context, action, inputs, options));
  } catch (error) {
    report.shown.clear();
    if (error instanceof NothingFound) return report.nothing(writer);
    if (!report.isBegun) throw error;
    const code = io.signal.aborted ? EXIT.interrupted : tellError(io, error);
    report.tellStopped();
    return error instanceof FileError ? EXIT.stopped : code;
  }
  const code = await report.end(result, writer);
  io.signal.throwIfAborted();
  return audit.isBroken ? EXIT.partial : code;
}

/** A name that says what was done when, in the current folder. */
function ledgerName(action: string): string {
  return `${action}-${new Date().toISOString().replace(/[:.]/g, "-")}.jsonl`;
}
