import { existsSync } from "node:fs";
import { findAction } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import {
  type BulkResult,
  FileError,
  type RunItem,
  readRun,
  runChanges,
  type WriteAction,
} from "@okta-idm/jobs";
import { type Io, text, type Values } from "../command.ts";
import type { ChangeSpec } from "../commands/change.ts";
import { newRunFile, runFile, runName } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { tellError } from "../terminal/error-text.ts";
import { summaryShape } from "./bulk-summary.ts";
import { confirmMany, refuseUnasked } from "./confirm-many.ts";
import { NothingFound } from "./found-by-query.ts";
import { anyName, checkLedgerGroup, checkSources, itemsInSource } from "./given-items.ts";
import { DEFAULT_MAX_CHANGES, runOptions } from "./open-run.ts";
import { openQueuedRun, refuseUnqueued } from "./queued-run.ts";
import { RunReport } from "./run-report.ts";
import { stopAfter } from "./stop-after.ts";

/**
 * Changes all that a file, a query or a ledger names, tells the progress and the result, and resolves with the exit code.
 *
 * @throws OktaError or FileError before anything is sent.
 */
export async function changeMany(
  io: Io,
  spec: ChangeSpec,
  write: WriteAction,
  args: readonly string[],
  values: Values,
): Promise<number> {
  checkSources(write, args, values);
  refuseUnqueued(values);
  refuseLostLinks(write, values);
  refuseUnasked(io, spec, write, values);
  const { name: action } = write.action;
  const isDryRun = values["dry-run"] === true;
  const given = text(values, "resume");
  const resumed = given === undefined ? undefined : runFile(io, given);
  if (resumed !== undefined) await refuseLostLinksOf(resumed);
  const ledger = resumed ?? text(values, "ledger") ?? newRunFile(io, action);
  const stopAfterFailures = stopAfter(text(values, "stop-after-failures"));
  const writer = await rowWriter(io, values, summaryShape(isDryRun));
  const session = await openSession(io, values);
  const { client } = session;
  const limit = session.settings.maxChanges ?? DEFAULT_MAX_CHANGES;
  const report = new RunReport({ io, spec, action, values, ledger, limit });
  const items = itemsInSource({ io, client, write, values, shown: report.shown });
  const queued =
    values["queue"] === undefined ? undefined : await openQueuedRun(io, values, client.orgUrl, action);
  let result: BulkResult;
  try {
    result = await runChanges({ client, signal: io.signal }, action, items, {
      ...(await runOptions(io, session, write.action.effect, values)),
      // The workers note what they change in their own audit files.
      ...(queued && { executor: queued.executor, audit: undefined }),
      ledger,
      resume: resumed !== undefined,
      ...(args[0] !== undefined && { group: anyName(args[0]) }),
      stopAfterFailures,
      confirm: async (count, { group }) => {
        report.shown.clear();
        await checkLedgerGroup(io, text(values, "from"), client.orgUrl, group);
        await confirmMany(io, {
          spec,
          write,
          values,
          count,
          group,
          ledger: runName(io, ledger),
          orgUrl: client.orgUrl,
        });
        report.isBegun = true;
      },
      onProgress: (progress, outcome) => report.take(progress, outcome),
    });
  } catch (error) {
    report.shown.clear();
    if (error instanceof NothingFound) return report.nothing(writer);
    if (!report.isBegun) throw error;
    const code = io.signal.aborted ? EXIT.interrupted : tellError(io, error);
    report.tellStopped();
    return error instanceof FileError ? EXIT.stopped : code;
  } finally {
    await queued?.close();
  }
  const code = await report.end(result, writer);
  io.signal.throwIfAborted();
  return code;
}

/**
 * Refuses to make links that nobody would ever see: a bulk run keeps no answer.
 *
 * @throws OktaError of kind `refused`.
 */
function refuseLostLinks({ operation }: WriteAction, values: Values): void {
  const carriesLink = operation === "resetPassword" || operation === "activateUser";
  if (!carriesLink || values["no-send-email"] !== true) return;
  throw new OktaError(
    "refused",
    "Without a mail, the link of each user would be lost: a bulk run keeps no answers. Omit --no-send-email, or name the users as arguments",
  );
}

/**
 * The same for a ledger that another program began: the links would come when it is resumed.
 *
 * @throws OktaError of kind `refused`.
 */
async function refuseLostLinksOf(ledger: string): Promise<void> {
  if (!existsSync(ledger)) return;
  const { head, items } = await readRun(ledger);
  const { operation } = findAction(head.action);
  if (operation !== "resetPassword" && operation !== "activateUser") return;
  const isLost = ({ item, outcome }: RunItem) =>
    Object((item.input as { readonly parameters?: unknown }).parameters).sendEmail === false &&
    !/^(changed|already|pending|refused)$/.test(outcome?.outcome ?? "");
  if (!items.some(isLost)) return;
  throw new OktaError(
    "refused",
    `${ledger} asks for links instead of mails, and this command keeps no answers: each link would be lost. Resume it with the program that began it`,
  );
}
