import { findAction } from "@okta-idm/connector";
import { OktaError, operations } from "@okta-idm/core";
import { actionStates, type WriteAction, writeAction } from "@okta-idm/jobs";
import { changeFew } from "../changes/change-few.ts";
import { changeShape, linkOf } from "../changes/change-rows.ts";
import { isBulk } from "../changes/given-items.ts";
import { hiddenLink, isHidden } from "../changes/lost-secret.ts";
import { type Command, type Io, text, type Values } from "../command.ts";
import { fieldPaths } from "../output/field.ts";
import { changeNamed } from "../targets/named-in-arguments.ts";
import { commandOf } from "../usage/command-of.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";
import { parameterOptions } from "../usage/parameter-options.ts";

/** What is special about a change; the rest is in the contract and in the action. */
export interface ChangeSpec {
  /** The words that call it. */
  readonly command: string;
  readonly action: string;
  /** What it does: `deactivate`. */
  readonly verb: string;
  /** The effect for which it always asks first, as a sentence. What cannot be undone is asked anyway. */
  readonly asks?: string | undefined;
  /** The command that takes a run of it back; absent when nothing does. */
  readonly undo?: "runs undo" | undefined;
  readonly description: string;
  readonly examples: readonly string[];
}

/** Why somebody who was picked from a list is asked for once more. */
const PICKED = "This is not the name that you typed.";

/** Makes the command of an action that changes users or apps. */
export function changeCommand(spec: ChangeSpec): Command {
  const { action: name, description, examples } = spec;
  const write = writeAction(findAction(name));
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
    ...statesTable(write),
    takesOptionsFor: isBulk,
    async run(io, args, values) {
      if (isBulk(values)) {
        return (await import("../changes/change-many.ts")).changeMany(io, spec, write, args, values);
      }
      refuseBulkOptions(values);
      refuseLostLink(io, write, values);
      return changeNamed(io, {
        command: spec.command,
        write,
        args,
        values,
        run: (named, isPicked) =>
          changeFew(io, isPicked ? { ...spec, asks: spec.asks ?? PICKED } : spec, write, named, values),
      });
    },
  };
}

/** The states that a change takes, and what helps in the others. */
function statesTable(write: WriteAction): Pick<Command, "table"> {
  const states = actionStates(write);
  if (states.length === 0) return {};
  const taken = states.filter(({ isAllowed }) => isAllowed).map(({ state }) => state);
  const others = states.filter(({ isAllowed }) => !isAllowed);
  const rows = others.map(({ state, next }) => {
    const command = next?.action && commandOf(next.action);
    return [state, `${next?.why ?? ""}${command ? `: ${command}` : ""}.`] as const;
  });
  return { table: { title: `Takes ${taken.join(", ")}`, rows } };
}

/** @throws OktaError of kind `refused` for an option that has no effect on targets named by arguments. */
function refuseBulkOptions(values: Values): void {
  const given = Object.keys(BULK_OPTIONS).find(
    (option) => option !== "no-verify" && values[option] !== undefined,
  );
  if (given) throw new OktaError("refused", `--${given} requires --from, --query or --resume`);
}

/**
 * A link that a terminal hides, or that is in no field, would be lost, and making another one ends it.
 *
 * @throws OktaError of kind `refused` before anything is sent.
 */
function refuseLostLink(io: Io, write: WriteAction, values: Values): void {
  const link = linkOf(write);
  if (values["no-send-email"] !== true || values["dry-run"] === true || link === undefined) return;
  if (isHidden(io, values)) throw hiddenLink("--no-send-email");
  const fields = fieldPaths(text(values, "fields"), changeShape(write, 1).columns);
  if (fields.some((field) => [link, "answer", `answer.${link}`].includes(field))) return;
  throw new OktaError(
    "refused",
    `--no-send-email answers with a link that is shown once, and --fields leaves it out. Add ${link} to --fields`,
  );
}
