import { existsSync } from "node:fs";
import { findAction } from "@okta-idm/connector";
import {
  type BulkResult,
  FileError,
  type RunItem,
  readRun,
  runChanges,
  type WriteAction,
  writeAction,
} from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { existingRunFile, newRunFile, runName } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { printError } from "../terminal/error-text.ts";
import type { ChangeValues } from "../usage/options.ts";
import { linksLost, linksLostInLedger } from "../usage/usage-errors.ts";
import { linkOf } from "./change-rows.ts";
import { checkCanConfirm, confirmMany } from "./confirm.ts";
import type { ChangeSpec } from "./define-change.ts";
import { anyName, checkLedgerGroup, checkSources, itemsInSource, NothingFound } from "./given-items.ts";
import { openQueuedRun } from "./queued-run.ts";
import { DEFAULT_MAX_CHANGES, runOptions, stopAfter } from "./run-options.ts";
import { RunReport, summaryShape } from "./run-report.ts";

/**
 * Changes the targets that a file, a query or a ledger names. Prints progress and result, and resolves with the exit code.
 *
 * @throws UsageError, OktaError or FileError before anything is sent.
 */
export async function changeMany(
  io: Io,
  spec: ChangeSpec,
  write: WriteAction,
  args: readonly string[],
  values: ChangeValues,
): Promise<number> {
  checkSources(write, args, values);
  checkLinksAreMailed(write, values);
  checkCanConfirm(io, spec, write, values);
  const { name: action } = write.action;
  const { resume, from, queue: address, reason } = values;
  const resumed = resume === undefined ? undefined : existingRunFile(io, resume);
  if (resumed !== undefined) await checkLedgerMailsLinks(resumed);
  const ledger = resumed ?? values.ledger ?? newRunFile(io, action);
  const stopAfterFailures = stopAfter(values.stopAfterFailures);
  const writer = await rowWriter(io, values, summaryShape(values.dryRun === true));
  const session = await openSession(io, values);
  const { client } = session;
  const limit = session.settings.maxChanges ?? DEFAULT_MAX_CHANGES;
  const report = new RunReport({ io, spec, action, values, ledger, limit });
  const items = itemsInSource({ io, client, write, values, shown: report.shown });
  const queued =
    address === undefined
      ? undefined
      : await openQueuedRun(io, { address, org: client.orgUrl, action, reason });
  let result: BulkResult;
  try {
    result = await runChanges({ client, signal: io.signal }, action, items, {
      ...(await runOptions(io, session, write.action.effect, values)),
      // Workers record changes in their own audit files.
      ...(queued && { executor: queued.executor, audit: undefined }),
      ledger,
      resume: resumed !== undefined,
      ...(args[0] !== undefined && { group: anyName(args[0]) }),
      stopAfterFailures,
      confirm: async (count, { group }) => {
        report.shown.clear();
        await checkLedgerGroup(io, from, client.orgUrl, group);
        await confirmMany(io, {
          spec,
          write,
          values,
          count,
          group,
          ledger: runName(io, ledger),
          orgUrl: client.orgUrl,
        });
        report.isStarted = true;
      },
      onProgress: (progress, outcome) => report.take(progress, outcome),
    });
  } catch (error) {
    report.shown.clear();
    if (error instanceof NothingFound) return report.endEmpty(writer);
    if (!report.isStarted) throw error;
    const code = io.signal.aborted ? EXIT.interrupted : printError(io, error);
    report.noteStopped();
    return error instanceof FileError ? EXIT.stopped : code;
  } finally {
    await queued?.close();
  }
  const code = await report.end(result, writer);
  io.signal.throwIfAborted();
  return code;
}

/**
 * Rejects --no-send-email: a bulk run keeps no responses, so nobody would see the links.
 *
 * @throws UsageError
 */
function checkLinksAreMailed(write: WriteAction, values: ChangeValues): void {
  if (linkOf(write) !== undefined && values.noSendEmail) throw linksLost();
}

/**
 * The same for a ledger that another program started.
 *
 * @throws UsageError
 */
async function checkLedgerMailsLinks(ledger: string): Promise<void> {
  if (!existsSync(ledger)) return;
  const { head, items } = await readRun(ledger);
  const write = writeAction(findAction(head.action));
  if (write === undefined || linkOf(write) === undefined) return;
  const isLost = ({ item, outcome }: RunItem) =>
    Object((item.input as { readonly parameters?: unknown }).parameters).sendEmail === false &&
    !/^(changed|already|pending|refused)$/.test(outcome?.outcome ?? "");
  if (items.some(isLost)) throw linksLostInLedger(ledger);
}
