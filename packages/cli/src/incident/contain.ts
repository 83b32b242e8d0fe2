import { findAction } from "@okta-idm/connector";
import {
  type BulkResult,
  type ContainmentFacts,
  type ContainmentPlan,
  type ContainOptions,
  containUsers,
  describeTarget,
  FileError,
  type LedgerOutcome,
  type NamedUser,
  type WriteAction,
  writeAction,
} from "@okta-idm/jobs";
import { confirm, wordFor } from "../changes/confirm.ts";
import { anyName, checkSources, isBulk, itemsInSource, NothingFound } from "../changes/given-items.ts";
import { counted } from "../changes/progress-words.ts";
import { DEFAULT_MAX_CHANGES, runOptions, stopAfter } from "../changes/run-options.ts";
import { changeSummary, RunReport, summaryShape } from "../changes/run-report.ts";
import { type Io, isGiven } from "../command.ts";
import { existingRunFile, newRunFile } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { type RowWriter, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { printError } from "../terminal/error-text.ts";
import { isInteractive, note } from "../terminal/print.ts";
import type { BulkValues, ConnectionValues, OutputValues, WriteValues } from "../usage/options.ts";
import { dashed } from "../usage/parse-options.ts";
import { alreadyPlanned, confirmationNeeded, ledgerDecides } from "../usage/usage-errors.ts";
import { STEP_OPTIONS, type StepValues } from "./options.ts";
import { ShownPlans } from "./shown-plans.ts";
import { plannedStepRow, stepRow, stepShape } from "./steps.ts";

type ContainValues = StepValues & Omit<BulkValues, "queue"> & WriteValues & OutputValues & ConnectionValues;

const SPEC = { command: "users contain", undo: "users restore" } as const;
/** The action that decides which users can be contained. */
export const SUSPENSION = writeAction(findAction("suspend_user")) as WriteAction;

/**
 * Contains the users that arguments, a file, a query or a ledger name. Resolves with the exit code.
 *
 * @throws UsageError, OktaError, AmbiguousTargetError or FileError before anything is sent.
 */
export async function contain(io: Io, args: readonly string[], values: ContainValues): Promise<number> {
  checkChoices(args, values);
  checkCanConfirm(io, values);
  const isFew = !isBulk(values);
  const isDryRun = values.dryRun === true;
  const { resume: resumed } = values;
  const stopAfterFailures = stopAfter(values.stopAfterFailures);
  const session = await openSession(io, values);
  const { client } = session;
  const path = resumed === undefined ? values.ledger : existingRunFile(io, resumed);
  const ledger = path ?? (isDryRun ? "" : newRunFile(io, "contain"));
  const outcomes: LedgerOutcome[] = [];
  const groups = new Map<string, string>();
  const shape = isFew ? stepShape(args.length === 1, isDryRun) : summaryShape(false);
  const writer = await rowWriter(io, values, isDryRun ? stepShape(args.length === 1, true) : shape);
  const shown = new ShownPlans(wordsOf(values));
  const report = new RunReport({
    io,
    spec: SPEC,
    action: "contain",
    values,
    ledger,
    limit: session.settings.maxChanges ?? DEFAULT_MAX_CHANGES,
    rows: (result) =>
      isFew
        ? outcomes.toSorted((a, b) => a.n - b.n).map((one) => stepRow(one, groups.get(one.groupId ?? "")))
        : [{ ...changeSummary("contain", result), users: report.targets ?? 0 }],
  });
  const onPlan = async (plan: ContainmentPlan) => {
    for (const { group } of plan.plans) if (group) groups.set(group.id, group.name);
    shown.take({
      target: plan.user,
      name: plan.user?.name ?? plan.name.value,
      line: plan.line,
      plans: plan.plans,
      leftOut: plan.keptGroups.map(({ group, why }) => ({ name: group.name, why })),
      refused: plan.refused,
    });
    report.shown.update(() => `${counted(shown.count)} planned`);
    if (isDryRun) await writer.write(plan.plans.map((one) => plannedStepRow(one, wordsOf(values))));
  };
  const options: ContainOptions = {
    ...(await runOptions(io, session, "contain", values)),
    ...choicesOf(values),
    ...(!isDryRun && { ledger }),
    resume: resumed !== undefined,
    allOrNone: isFew,
    stopAfterFailures,
    onPlan,
    confirm: async (users, facts) => {
      report.shown.clear();
      report.targets = users;
      await announce(io, values, { shown, users, facts, org: client.orgUrl });
      report.isStarted = true;
    },
    onProgress: (current, outcome) => {
      if (isFew) outcomes.push(outcome);
      report.take(current, outcome);
    },
  };
  const names = isFew ? args.map(anyName) : namesIn(io, client, values, report);
  let result: BulkResult;
  try {
    result = await containUsers({ client, signal: io.signal }, names, options);
  } catch (error) {
    report.shown.clear();
    if (error instanceof NothingFound) return report.endEmpty(writer);
    if (!report.isStarted) throw error;
    const code = io.signal.aborted ? EXIT.interrupted : printError(io, error);
    report.noteStopped();
    return error instanceof FileError ? EXIT.stopped : code;
  }
  if (isDryRun) return endDryRun(io, writer, shown);
  noteMoved(io, outcomes);
  const code = await report.end(result, writer);
  io.signal.throwIfAborted();
  return code;
}

/** @throws UsageError for options that the ledger of a run replaces. */
function checkChoices(args: readonly string[], values: ContainValues): void {
  if (isBulk(values)) checkSources(SUSPENSION, args, values);
  if (values.resume === undefined) return;
  const given = Object.keys(STEP_OPTIONS).find((option) => isGiven(values[option as keyof StepValues]));
  if (given !== undefined) throw ledgerDecides(dashed(given));
  if (values.dryRun) throw alreadyPlanned();
}

function choicesOf(values: ContainValues): Partial<ContainOptions> {
  return {
    suspend: !values.noSuspend,
    clearSessions: !values.noClearSessions,
    resetPassword: !values.noResetPassword,
    sendEmail: !values.noSendEmail,
    ...(values.leaveGroup.length > 0 && { leaveGroups: values.leaveGroup }),
    ...(values.leaveAllGroups && { leaveGroups: "granting" as const }),
  };
}

/** The effects of steps with plans that do not say it. */
function wordsOf(values: ContainValues): Readonly<Record<string, string>> {
  return {
    clear_user_session: "all sessions end, OAuth tokens are revoked",
    force_password_reset: values.noSendEmail
      ? "no mail is sent; users reset-password makes a link later"
      : "Okta mails the user a link to set a new one",
  };
}

/**
 * Checks, before anything is read, that a confirmation is possible if one will be needed.
 *
 * @throws UsageError otherwise.
 */
function checkCanConfirm(io: Io, values: ContainValues): void {
  if (values.yes || values.dryRun) return;
  const isListOnStdin = values.from === "-";
  if (!isInteractive(io) || isListOnStdin) throw confirmationNeeded("Contain users?", isListOnStdin);
}

interface Announced {
  readonly shown: ShownPlans;
  readonly users: number;
  readonly facts: ContainmentFacts;
  readonly org: string;
}

/** Shows the plan, and asks for a confirmation. */
async function announce(
  io: Io,
  values: ContainValues,
  { shown, users, facts, org }: Announced,
): Promise<void> {
  const host = new URL(org).host;
  const many = `${counted(users)} user${users === 1 ? "" : "s"}`;
  const isLeft = values.resume !== undefined;
  if (isLeft) note(io, `Contain ${many} (all that is left) in ${host}`);
  else shown.print(io, `Contain ${many} in ${host}:`);
  noteUnread(io, facts);
  if (values.yes || users === 0) return;
  const target = shown.only?.target;
  const who = target ? describeTarget(target) : many;
  const question = `Contain ${who} in ${host}? Restoring does not bring back sessions, tokens and passwords.`;
  await confirm(io, question, target ? wordFor(target) : String(users));
}

/** Notes what the token may not read of groups, and the effect. */
function noteUnread(io: Io, { unread }: ContainmentFacts): void {
  if (unread.includes("rules")) {
    note(
      io,
      "This token may not read group rules. If a user leaves a group that a rule manages, Okta adds the user to the exceptions of the rule.",
    );
  }
  const granted = [
    ...(unread.includes("apps") ? ["the apps"] : []),
    ...(unread.includes("roles") ? ["the admin roles"] : []),
  ];
  if (granted.length > 0) {
    note(
      io,
      `This token may not read ${granted.join(" and ")} of groups. Users stay in groups that grant only those.`,
    );
  }
}

/** Okta may unsuspend a user when the password is reset. Its documentation does not say. */
function noteMoved(io: Io, outcomes: readonly LedgerOutcome[]): void {
  for (const { action, before, after, name, id } of outcomes) {
    if (action !== "force_password_reset" || before !== "SUSPENDED") continue;
    if (after === undefined || after === "SUSPENDED") continue;
    note(io, `The password reset changed ${name ?? id} from SUSPENDED to ${after}.`);
  }
}

async function endDryRun(io: Io, writer: RowWriter, shown: ShownPlans): Promise<number> {
  await writer.end();
  const kept = shown.only?.leftOut ?? [];
  for (const { name, why } of kept) note(io, `not possible: ${name}: ${why}`);
  shown.printSkipped(io);
  return EXIT.done;
}

/** The users that `--from` or `--query` names. */
async function* namesIn(
  io: Io,
  client: Parameters<typeof itemsInSource>[0]["client"],
  values: ContainValues,
  report: RunReport,
): AsyncGenerator<NamedUser> {
  if (values.resume !== undefined) return;
  const items = itemsInSource({ io, client, write: SUSPENSION, values, shown: report.shown });
  for await (const { name, kind = "any", line, input } of items) {
    const { userId = "" } =
      (input as { readonly path_parameters?: { readonly userId?: string } }).path_parameters ?? {};
    yield { line, ...(name === undefined ? { kind: "id", value: userId } : { kind, value: name }) };
  }
}
