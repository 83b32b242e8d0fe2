import {
  type Change,
  describeTarget,
  type PendingChanges,
  type Plan,
  runChanges,
  type WriteAction,
} from "@okta-idm/jobs";
import type { Io, Values } from "../command.ts";
import type { ChangeSpec } from "../commands/change.ts";
import { EXIT, exitCodeOf as errorExitCode } from "../exit-code.ts";
import { OutputFailed } from "../interrupted.ts";
import { type RowWriter, rowWriter } from "../output/row-writer.ts";
import { openSession, type Session } from "../session.ts";
import { tellError } from "../terminal/error-text.ts";
import { note, noteCommand } from "../terminal/print.ts";
import { changeRow, changeShape, effectText, planRow, planShape, revokedBy } from "./change-rows.ts";
import { confirm, wordFor } from "./confirm.ts";
import { isAsked, question } from "./confirm-many.ts";
import { anyName, itemsInArguments } from "./given-items.ts";
import { nextCommand } from "./next-command.ts";
import { runOptions } from "./open-run.ts";

/**
 * Changes those whom arguments name: all of them are found, guarded and planned first, and then changed one after the
 * other, a row each. Resolves with the exit code.
 *
 * @throws OktaError or AmbiguousTargetError before anything is sent.
 */
export async function changeFew(
  io: Io,
  spec: ChangeSpec,
  write: WriteAction,
  args: readonly string[],
  values: Values,
): Promise<number> {
  const names = write.kind === "membership" ? args.slice(1) : args;
  const items = itemsInArguments(write, names, values);
  const isDryRun = values["dry-run"] === true;
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
    // Where something was changed before, that is told too.
    if (rows.changes.length === 0) throw error;
    tellError(io, error);
    return undefined;
  });
  if (isDryRun) return rows.endPlans(plans);
  const unwritten = await rows.end();
  for (const plan of plans.slice(rows.changes.length)) note(io, `not touched: ${subject(plan)}`);
  if (rows.changes.length < plans.length) {
    note(io, "Run the same command to continue: what is done already stays as it is.");
  }
  const unaudited = result?.unaudited ?? [];
  if (unaudited.length > 0) {
    note(io, `The audit file could not be written. It lacks: ${unaudited.map(audited).join(", ")}`);
  }
  io.signal.throwIfAborted();
  if (unwritten && !unwritten.closed) throw unwritten;
  return result === undefined || unaudited.length > 0 ? EXIT.partial : exitCodeOf(rows.changes);
}

/** Says what will be done to whom, and asks where it has to be asked. */
async function announce(
  io: Io,
  { client }: Session,
  spec: ChangeSpec,
  write: WriteAction,
  values: Values,
  { plans }: PendingChanges,
): Promise<void> {
  for (const plan of plans) note(io, `${spec.verb}  ${subject(plan)}  ${effectText(write, plan, values)}`);
  const meant = plans.filter(({ verdict }) => verdict === "change");
  const [first] = meant;
  if (first === undefined || !isAsked(io, spec, write, values, meant.length)) return;
  const one = meant.length === 1;
  const place = first.group ? ` in ${describeTarget(first.group)}` : "";
  const objects = one ? subject(first) : `${meant.length} ${write.of}s${place}`;
  const word = one ? wordFor(first.target) : String(meant.length);
  await confirm(io, question(spec, write, objects, client.orgUrl), word);
}

/** A user or app, or a user and a group, as a person reads it. */
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

/** The rows of changes, as each is made. That nobody reads them any more is no reason to leave half undone. */
class ChangeRows {
  readonly changes: Change[] = [];
  readonly #io: Io;
  readonly #write: WriteAction;
  readonly #values: Values;
  #writer: RowWriter | undefined;
  #failure: OutputFailed | undefined;

  constructor(io: Io, write: WriteAction, values: Values) {
    this.#io = io;
    this.#write = write;
    this.#values = values;
  }

  async open(plans: readonly Plan[]): Promise<void> {
    const isDryRun = this.#values["dry-run"] === true;
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
    // The answer was an error, or lost, and the state says that it was done.
    if (outcome === "changed" && error.outcome !== "done") {
      note(this.#io, `${error.message}. Read afterwards, the state is ${after}: it was done`);
    } else tellError(this.#io, error);
    this.#tellNext(change);
  }

  async end(): Promise<OutputFailed | undefined> {
    await this.#show(() => this.#writer?.end());
    if (this.changes.some(({ outcome }) => outcome === "pending")) {
      note(this.#io, "Okta accepted it and is still working on it: the status tells when it is done.");
    }
    return this.#failure;
  }

  #tellNext(plan: Pick<Plan, "next" | "target">): void {
    const command = nextCommand(plan);
    if (command === undefined) return;
    note(this.#io, "  Use instead:");
    noteCommand(this.#io, `  ${command}`);
  }

  async endPlans(plans: readonly Plan[]): Promise<number> {
    await this.#writer?.write(plans.map(planRow));
    await this.#writer?.end();
    for (const plan of plans) this.#tellNext(plan);
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
