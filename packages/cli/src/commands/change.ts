import {
  type Change,
  describePlan,
  describeTarget,
  findAction,
  makeChange,
  type Plan,
  planChange,
  writeAction,
} from "@okta-idm/connector";
import { OktaError, operations } from "@okta-idm/core";
import { type Audit, auditOfChange, named, openAudit } from "../audit.ts";
import { changeRow, changeShape, planRow, planShape } from "../change-rows.ts";
import { type Command, type Io, text, type Values } from "../command.ts";
import { tellError } from "../error-text.ts";
import { EXIT, EXIT_BY_KIND } from "../exit-code.ts";
import { confirm, type Guard, openGuard } from "../guard.ts";
import { type Intent, readIntents } from "../intents.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS, SECRET_OPTIONS, WRITE_OPTIONS } from "../options.ts";
import { rowWriter } from "../output/row-writer.ts";
import { masker } from "../output/secrets.ts";
import { parameterOptions, wholeNumber } from "../parameter-options.ts";
import { openSession, type Session } from "../session.ts";
import { note } from "../terminal/print.ts";

/** What is special of a change; the rest is in the contract and in the action. */
export interface ChangeSpec {
  readonly action: string;
  /** What it does, for the sentence that asks: `deactivate`. */
  readonly verb: string;
  readonly examples: readonly string[];
}

/** Makes the command of an action that changes users or apps. */
export function changeCommand({ action: name, verb, examples }: ChangeSpec): Command {
  const action = findAction(name);
  const write = writeAction(action);
  if (write === undefined) throw new TypeError(`${name} changes nothing`);
  const { query, header } = operations[write.operation].parameters;
  return {
    description: action.description,
    options: {
      ...parameterOptions(query),
      ...parameterOptions(header),
      ...WRITE_OPTIONS,
      ...OUTPUT_OPTIONS,
      ...SECRET_OPTIONS,
      ...CONNECTION_OPTIONS,
    },
    examples,
    async run(io, args, values) {
      const shape = values["dry-run"] ? planShape(write) : changeShape(write);
      const writer = await rowWriter(io, values, shape);
      const session = await openSession(io, values);
      const audit = await openAudit(session.settings, text(values, "reason"));
      const context = { client: session.client, signal: io.signal };
      const intents = await readIntents(context, write, args, values);
      checkMost(session, values, intents.length);
      await refuseGuarded(await openGuard(io, session, action.effect), audit, name, intents);

      const plans: Plan[] = [];
      for (const { input } of intents) plans.push(await planChange(context, name, input));
      if (values["dry-run"]) {
        await writer.write(plans.map(planRow));
        await writer.end();
        return plans.some(({ verdict }) => verdict === "impossible") ? EXIT.rejected : EXIT.done;
      }
      for (const plan of plans) note(io, `${verb}  ${subject(plan)}  ${describePlan(plan)}`);
      const meant = plans.filter(({ verdict }) => verdict === "change");
      if (action.effect === "destroy" && meant.length > 0 && values["yes"] !== true)
        await ask(io, verb, meant);

      const mask = masker(io, values);
      const changes: Change[] = [];
      for (const [index, { input }] of intents.entries()) {
        if (io.signal.aborted) break;
        const change = await makeChange(context, name, input, { plan: plans[index] });
        changes.push(change);
        await audit.note(auditOfChange(change));
        await writer.write([mask(changeRow(change))]);
        if (change.error && change.outcome !== "already") tellError(io, change.error);
      }
      await writer.end();
      io.signal.throwIfAborted();
      return exitCodeOf(changes);
    },
  };
}

/** A user, or a user and a group, as a person reads it. */
function subject({ target, group }: Plan): string {
  return group ? `${describeTarget(target)} in ${describeTarget(group)}` : describeTarget(target);
}

/** @throws OktaError of kind `refused` where there are more targets than may be changed. */
function checkMost({ settings }: Session, values: Values, count: number): void {
  const given = text(values, "max-changes");
  const most = given === undefined ? settings.maxChanges : wholeNumber("--max-changes", given);
  if (most === undefined || count <= most) return;
  throw new OktaError(
    "refused",
    `${count} changes are more than the ${most} that are allowed. Nothing was changed`,
  );
}

/** Refuses all where one of them must be left alone, and notes it. */
async function refuseGuarded(
  guard: Guard,
  audit: Audit,
  action: string,
  intents: readonly Intent[],
): Promise<void> {
  for (const { target, group } of intents) {
    const why = guard(target) ?? (group && guard(group));
    if (why === undefined) continue;
    await audit.note({
      action,
      target: named(target),
      group: group && named(group),
      outcome: "refused",
      why,
    });
    throw new OktaError("refused", `${why}. Nothing was changed`);
  }
}

function ask(io: Io, verb: string, plans: readonly Plan[]): Promise<void> {
  const [first] = plans;
  if (plans.length === 1 && first) return confirm(io, `To ${verb} ${subject(first)}`, first.target.name);
  return confirm(io, `To ${verb} ${plans.length} of them`, String(plans.length));
}

function exitCodeOf(changes: readonly Change[]): number {
  const bad = changes.filter(({ outcome }) => outcome === "failed" || outcome === "unknown");
  if (bad.length === 0) return EXIT.done;
  const [only] = bad;
  if (changes.length > 1 || only?.error === undefined) return EXIT.partial;
  return EXIT_BY_KIND[only.error.kind];
}
