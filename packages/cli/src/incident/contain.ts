import { findAction } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
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
import { changeSummary, summaryShape } from "../changes/bulk-summary.ts";
import { confirm, wordFor } from "../changes/confirm.ts";
import { NothingFound } from "../changes/found-by-query.ts";
import { anyName, checkSources, isBulk, itemsInSource } from "../changes/given-items.ts";
import { DEFAULT_MAX_CHANGES, runOptions } from "../changes/open-run.ts";
import { counted } from "../changes/progress-words.ts";
import { RunReport } from "../changes/run-report.ts";
import { stopAfter } from "../changes/stop-after.ts";
import { type Io, text, type Values } from "../command.ts";
import { newRunFile, runFile } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { type RowWriter, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { tellError } from "../terminal/error-text.ts";
import { isInteractive, note } from "../terminal/print.ts";
import { refuseBoth } from "../usage/parameter-options.ts";
import { ShownPlans } from "./shown-plans.ts";
import { plannedStepRow, stepRow, stepShape } from "./step-rows.ts";

/** Options that say what is done, which the ledger of a run says already. */
const CHOICES = [
  "leave-group",
  "leave-all-groups",
  "no-suspend",
  "no-clear-sessions",
  "no-reset-password",
  "no-send-email",
] as const;

const SPEC = { command: "users contain", undo: "users restore" } as const;
/** The write that decides which users can be contained. */
export const SUSPENSION = writeAction(findAction("suspend_user")) as WriteAction;

/**
 * Contains the users that arguments, a file, a query or a ledger name. Resolves with the exit code.
 *
 * @throws OktaError, AmbiguousTargetError or FileError before anything is sent.
 */
export async function contain(io: Io, args: readonly string[], values: Values): Promise<number> {
  checkChoices(args, values);
  refuseUnasked(io, values);
  const isFew = !isBulk(values);
  const isDryRun = values["dry-run"] === true;
  const resumed = text(values, "resume");
  const stopAfterFailures = stopAfter(text(values, "stop-after-failures"));
  const session = await openSession(io, values);
  const { client } = session;
  const path = resumed === undefined ? text(values, "ledger") : runFile(io, resumed);
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
    rows: (came) =>
      isFew
        ? outcomes.toSorted((a, b) => a.n - b.n).map((one) => stepRow(one, groups.get(one.groupId ?? "")))
        : [{ ...changeSummary("contain", came), users: report.targets ?? 0 }],
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
      report.isBegun = true;
    },
    onProgress: (how, outcome) => {
      if (isFew) outcomes.push(outcome);
      report.take(how, outcome);
    },
  };
  const names = isFew ? args.map(anyName) : namesIn(io, client, values, report);
  let result: BulkResult;
  try {
    result = await containUsers({ client, signal: io.signal }, names, options);
  } catch (error) {
    report.shown.clear();
    if (error instanceof NothingFound) return report.nothing(writer);
    if (!report.isBegun) throw error;
    const code = io.signal.aborted ? EXIT.interrupted : tellError(io, error);
    report.tellStopped();
    return error instanceof FileError ? EXIT.stopped : code;
  }
  if (isDryRun) return endDryRun(io, writer, shown);
  tellMoved(io, outcomes);
  const code = await report.end(result, writer);
  io.signal.throwIfAborted();
  return code;
}

/** @throws OktaError of kind `refused` for what cannot be meant together. */
function checkChoices(args: readonly string[], values: Values): void {
  if (isBulk(values)) checkSources(SUSPENSION, args, values);
  refuseBoth(values, "leave-group", "leave-all-groups");
  refuseBoth(values, "no-reset-password", "no-send-email");
  if (values["resume"] === undefined) return;
  const given = CHOICES.find((option) => values[option] !== undefined);
  if (given !== undefined) {
    throw new OktaError("refused", `The ledger says what is done to each user: omit --${given}`);
  }
  if (values["dry-run"] === true) {
    throw new OktaError("refused", "The run is planned already: okta-idm runs show tells what is left");
  }
}

function choicesOf(values: Values): Partial<ContainOptions> {
  const named = [values["leave-group"] ?? []].flat().map(String);
  return {
    suspend: values["no-suspend"] !== true,
    clearSessions: values["no-clear-sessions"] !== true,
    resetPassword: values["no-reset-password"] !== true,
    sendEmail: values["no-send-email"] !== true,
    ...(named.length > 0 && { leaveGroups: named }),
    ...(values["leave-all-groups"] === true && { leaveGroups: "granting" as const }),
  };
}

/** What a step does, where the plan alone does not say it. */
function wordsOf(values: Values): Readonly<Record<string, string>> {
  return {
    clear_user_session: "all sessions end, OAuth tokens are revoked",
    force_password_reset:
      values["no-send-email"] === true
        ? "no mail is sent; users reset-password makes a link later"
        : "Okta mails the user a link to set a new one",
  };
}

/**
 * Refuses before anything is read what would have to be asked where nobody can be.
 *
 * @throws OktaError of kind `refused`.
 */
function refuseUnasked(io: Io, values: Values): void {
  if (values["yes"] === true || values["dry-run"] === true) return;
  const isListOnStdin = text(values, "from") === "-";
  if (isInteractive(io) && !isListOnStdin) return;
  const why = isListOnStdin ? "standard input is the list" : "nobody can be asked here";
  throw new OktaError("refused", `Contain users? To confirm, add --yes: ${why}`);
}

interface Announced {
  readonly shown: ShownPlans;
  readonly users: number;
  readonly facts: ContainmentFacts;
  readonly org: string;
}

/** Shows the plan of all, and asks whether it is meant. */
async function announce(io: Io, values: Values, { shown, users, facts, org }: Announced): Promise<void> {
  const host = new URL(org).host;
  const many = `${counted(users)} user${users === 1 ? "" : "s"}`;
  const isLeft = values["resume"] !== undefined;
  if (isLeft) note(io, `Contain ${many} (all that is left) in ${host}`);
  else shown.tell(io, `Contain ${many} in ${host}:`);
  tellUnread(io, facts);
  if (values["yes"] === true || users === 0) return;
  const target = shown.only?.target;
  const who = target ? describeTarget(target) : many;
  const question = `Contain ${who} in ${host}? Restoring does not bring back sessions, tokens and passwords.`;
  await confirm(io, question, target ? wordFor(target) : String(users));
}

/** What the token may not read is not known of groups. */
function tellUnread(io: Io, { unread }: ContainmentFacts): void {
  if (unread.includes("rules")) {
    note(
      io,
      "This token may not read group rules. A user who leaves a rule's group is put on the rule's list of exceptions.",
    );
  }
  const granted = [
    ...(unread.includes("apps") ? ["the apps"] : []),
    ...(unread.includes("roles") ? ["the admin roles"] : []),
  ];
  if (granted.length > 0) {
    note(
      io,
      `This token may not read ${granted.join(" and ")} of groups. Groups that grant only those are kept.`,
    );
  }
}

/** Okta may not keep a user SUSPENDED whose password is reset: no document says so. */
function tellMoved(io: Io, outcomes: readonly LedgerOutcome[]): void {
  for (const { action, before, after, name, id } of outcomes) {
    if (action !== "force_password_reset" || before !== "SUSPENDED") continue;
    if (after === undefined || after === "SUSPENDED") continue;
    note(io, `The password reset left ${name ?? id} ${after}, and no longer SUSPENDED.`);
  }
}

async function endDryRun(io: Io, writer: RowWriter, shown: ShownPlans): Promise<number> {
  await writer.end();
  const kept = shown.only?.leftOut ?? [];
  for (const { name, why } of kept) note(io, `not possible: ${name}: ${why}`);
  shown.tellRefused(io);
  return EXIT.done;
}

/** The users that `--from` or `--query` names. */
async function* namesIn(
  io: Io,
  client: Parameters<typeof itemsInSource>[0]["client"],
  values: Values,
  report: RunReport,
): AsyncGenerator<NamedUser> {
  if (values["resume"] !== undefined) return;
  const items = itemsInSource({ io, client, write: SUSPENSION, values, shown: report.shown });
  for await (const { name, kind = "any", line, input } of items) {
    const { userId = "" } =
      (input as { readonly path_parameters?: { readonly userId?: string } }).path_parameters ?? {};
    yield { line, ...(name === undefined ? { kind: "id", value: userId } : { kind, value: name }) };
  }
}
