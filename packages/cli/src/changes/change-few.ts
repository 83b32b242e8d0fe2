import {
  type Change,
  describeTarget,
  type PendingChanges,
  type Plan,
  runChanges,
  type WriteAction,
} from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { EXIT, exitCodeOf as errorExitCode } from "../exit-code.ts";
import { OutputFailed } from "../interrupted.ts";
import { type RowWriter, rowWriter } from "../output/row-writer.ts";
import { openSession, type Session } from "../session.ts";
import { printError } from "../terminal/error-text.ts";
import { note, noteCommand } from "../terminal/print.ts";
import { nextCommand } from "../usage/command-line.ts";
import type { ChangeValues } from "../usage/options.ts";
import { changeRow, changeShape, effectText, planRow, planShape, revokedBy } from "./change-rows.ts";
import { confirm, needsConfirmation, question, wordFor } from "./confirm.ts";
import type { ChangeSpec } from "./define-change.ts";
import { anyName, itemsInArguments } from "./given-items.ts";
import { runOptions } from "./run-options.ts";

/**
 * Changes the targets that are arguments. It resolves, guards and plans all of them first. Then it changes one after the
 * other and writes a row for each. Resolves with the exit code.
 *
 * @throws UsageError, OktaError or AmbiguousTargetError before anything is sent.
 */
export async function changeFew(
  io: Io,
  spec: ChangeSpec,
  write: WriteAction,
  args: readonly string[],
  values: ChangeValues,
): Promise<number> {
  const names = write.kind === "membership" ? args.slice(1) : args;
  const items = itemsInArguments(write, names, values);
  const isDryRun = values.dryRun === true;
  const session = await openSession(io, values);
  const rows = new ChangeRows(io, write, values);
  let plans: readonly Plan[] = [];
  const running = runChanges({ client: session.client, signal: io.signal }, write.action.name, items, {
    ...(await runOptions(io, session, write.action.effect, values)),
    planFirst: true,
    ...(write.kind === "membership" && { group: anyName(args[0] ?? "") }),
    confirm: async (_, pending) => {
      plans = pending.plans;
      if (!isDryRun) await announce(io, session, spec, write, values, pending);
      await rows.open(plans);
    },
    onChange: (change) => rows.write(change),
  });
  const result = await running.catch(async (error: unknown) => {
    // The rows of earlier changes are still written.
    if (rows.changes.length === 0) throw error;
    printError(io, error);
    return undefined;
  });
  if (isDryRun) return rows.endPlans(plans);
  const unwritten = await rows.end();
  for (const plan of plans.slice(rows.changes.length)) note(io, `not changed: ${subject(plan)}`);
  if (rows.changes.length < plans.length) {
    note(io, "To continue, run the same command. Targets that are done stay as they are.");
  }
  const unaudited = result?.unaudited ?? [];
  if (unaudited.length > 0) {
    note(io, `The audit file could not be written. It lacks: ${unaudited.map(audited).join(", ")}`);
  }
  io.signal.throwIfAborted();
  if (unwritten && !unwritten.closed) throw unwritten;
  return result === undefined || unaudited.length > 0 ? EXIT.partial : exitCodeOf(rows.changes);
}

/** Prints the plans, and asks for a confirmation if one is needed. */
async function announce(
  io: Io,
  { client }: Session,
  spec: ChangeSpec,
  write: WriteAction,
  values: ChangeValues,
  { plans }: PendingChanges,
): Promise<void> {
  for (const plan of plans) note(io, `${spec.verb}  ${subject(plan)}  ${effectText(write, plan, values)}`);
  const changes = plans.filter(({ verdict }) => verdict === "change");
  const [first] = changes;
  if (first === undefined || !needsConfirmation(io, spec, write, values, changes.length)) return;
  const one = changes.length === 1;
  const place = first.group ? ` in ${describeTarget(first.group)}` : "";
  const objects = one ? subject(first) : `${changes.length} ${write.of}s${place}`;
  const word = one ? wordFor(first.target) : String(changes.length);
  await confirm(io, question(spec, write, objects, client.orgUrl), word);
}

/** The text for a user or app, or for a user in a group. */
function subject({ target, group }: Pick<Plan, "target" | "group">): string {
  return group ? `${describeTarget(target)} in ${describeTarget(group)}` : describeTarget(target);
}

function audited({
  name,
  id,
}: {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
}): string {
  return name ?? id ?? "?";
}

/** Writes the row of each change. If nobody reads the output any more, the changes continue. */
class ChangeRows {
  readonly changes: Change[] = [];
  readonly #io: Io;
  readonly #write: WriteAction;
  readonly #values: ChangeValues;
  #writer: RowWriter | undefined;
  #failure: OutputFailed | undefined;

  constructor(io: Io, write: WriteAction, values: ChangeValues) {
    this.#io = io;
    this.#write = write;
    this.#values = values;
  }

  async open(plans: readonly Plan[]): Promise<void> {
    const isDryRun = this.#values.dryRun === true;
    const sample = plans.map((plan) => changeRow({ ...plan, outcome: "changed" }));
    const shape = isDryRun
      ? planShape(this.#write, plans.length)
      : { ...changeShape(this.#write, plans.length), sample };
    this.#writer = await rowWriter(this.#io, this.#values, shape);
  }

  async write(change: Change): Promise<void> {
    this.changes.push(change);
    await this.#show(() => this.#writer?.write([changeRow(change, revokedBy(this.#write, this.#values))]));
    const { outcome, error, after } = change;
    if (error === undefined || outcome === "already") return;
    // The response was an error, or was lost, and the state shows that the change took effect.
    if (outcome === "changed" && error.outcome !== "done") {
      note(this.#io, `${error.message}. The state is ${after} now, so the change took effect.`);
    } else printError(this.#io, error);
    this.#noteNext(change);
  }

  async end(): Promise<OutputFailed | undefined> {
    await this.#show(() => this.#writer?.end());
    if (this.changes.some(({ outcome }) => outcome === "pending")) {
      note(
        this.#io,
        "Okta accepted the change and is still working on it. The status shows when it is done.",
      );
    }
    return this.#failure;
  }

  #noteNext(plan: Pick<Plan, "next" | "target">): void {
    const command = nextCommand(plan);
    if (command === undefined) return;
    note(this.#io, "  Use instead:");
    noteCommand(this.#io, `  ${command}`);
  }

  async endPlans(plans: readonly Plan[]): Promise<number> {
    await this.#writer?.write(plans.map(planRow));
    await this.#writer?.end();
    for (const plan of plans) this.#noteNext(plan);
    return plans.some(({ verdict }) => verdict === "impossible") ? EXIT.rejected : EXIT.done;
  }

  async #show(write: () => Promise<void> | undefined): Promise<void> {
    try {
      if (this.#failure === undefined) await write();
    } catch (error) {
      if (!(error instanceof OutputFailed)) throw error;
      this.#failure = error;
    }
  }
}

function exitCodeOf(changes: readonly Change[]): number {
  const bad = changes.filter(({ outcome }) => outcome === "failed" || outcome === "unknown");
  if (bad.length === 0) return EXIT.done;
  const [only] = bad;
  if (changes.length > 1 || only?.error === undefined) return EXIT.partial;
  return errorExitCode(only.error);
}
