import { describePlan, findAction, type Plan, planChange, writeAction } from "@okta-idm/connector";
import { OktaError, operations } from "@okta-idm/core";
import type { Command, Values } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { note } from "../terminal/print.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";
import { parameterOptions } from "../usage/parameter-options.ts";
import { openChangeAudit } from "../writes/audit.ts";
import { changeRow, changeShape, planRow, planShape } from "../writes/change-rows.ts";
import { checkChanges, confirmChanges, subject } from "../writes/check-changes.ts";
import { readIntents } from "../writes/intents.ts";
import { makeChanges } from "../writes/make-changes.ts";

/** What is special of a change; the rest is in the contract and in the action. */
export interface ChangeSpec {
  /** The words that call it. */
  readonly command: string;
  readonly action: string;
  /** What it does: `deactivate`. */
  readonly verb: string;
  readonly description: string;
  readonly examples: readonly string[];
}

/** Makes the command of an action that changes users or apps. */
export function changeCommand(spec: ChangeSpec): Command {
  const { action: name, verb, description, examples } = spec;
  const action = findAction(name);
  const write = writeAction(action);
  if (write === undefined) throw new TypeError(`${name} changes nothing`);
  const { query, header } = operations[write.operation].parameters;
  return {
    description,
    options: {
      ...parameterOptions(query),
      ...parameterOptions(header),
      ...WRITE_OPTIONS,
      ...BULK_OPTIONS,
      ...OUTPUT_OPTIONS,
      ...CONNECTION_OPTIONS,
    },
    examples,
    takesOptionsFor: isMany,
    async run(io, args, values) {
      if (isMany(values)) {
        return (await import("../bulk/change-many.ts")).changeMany(io, spec, write, args, values);
      }
      refuseOfMany(values);
      const session = await openSession(io, values);
      const audit = await openChangeAudit(io, session.settings, values);
      const context = { client: session.client, signal: io.signal };
      const intents = await readIntents(context, write, args, values);
      const check = { io, session, audit, values, action };
      await checkChanges(check, intents);

      const plans: Plan[] = [];
      for (const { input } of intents) plans.push(await planChange(context, name, input));
      if (values["dry-run"]) {
        const rows = plans.map(planRow);
        const writer = await rowWriter(io, values, planShape(write, plans.length));
        await writer.write(rows);
        await writer.end();
        return plans.some(({ verdict }) => verdict === "impossible") ? EXIT.rejected : EXIT.done;
      }
      const writer = await rowWriter(io, values, {
        ...changeShape(write, plans.length),
        sample: plans.map((plan) => changeRow({ ...plan, outcome: "changed" })),
      });
      for (const plan of plans) note(io, `${verb}  ${subject(plan)}  ${describePlan(plan)}`);
      await confirmChanges(check, verb, plans);
      return makeChanges({ io, context, audit, writer }, intents, plans);
    },
  };
}

/** The options that say whom, in the place of arguments. */
const WHOM = ["from", "query", "resume"];

function isMany(values: Values): boolean {
  return WHOM.some((option) => values[option] !== undefined);
}

/** @throws OktaError of kind `refused` for an option that means nothing to those few whom arguments name. */
function refuseOfMany(values: Values): void {
  const given = Object.keys(BULK_OPTIONS).find((option) => values[option] !== undefined);
  if (given) throw new OktaError("refused", `--${given} goes with --from, --query or --resume`);
}
