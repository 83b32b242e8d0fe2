import { findAction } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import { actionStates, type WriteAction, writeAction } from "@okta-idm/jobs";
import { type Command, defineCommand, type HelpTable, type Io } from "../command.ts";
import { fieldPaths } from "../output/field.ts";
import { changeNamed } from "../targets/named-targets.ts";
import { commandOf } from "../usage/commands.ts";
import {
  BULK_CONFLICTS,
  BULK_OPTIONS,
  BULK_REQUIRES,
  BULK_SOURCES,
  type ChangeValues,
  CONNECTION_OPTIONS,
  OUTPUT_OPTIONS,
  WRITE_OPTIONS,
} from "../usage/options.ts";
import { parameterOptions } from "../usage/parameter-options.ts";
import { hiddenSecret, linkNotShown } from "../usage/usage-errors.ts";
import { changeFew } from "./change-few.ts";
import { changeShape, linkOf } from "./change-rows.ts";
import { isBulk } from "./given-items.ts";
import { isHidden } from "./lost-secret.ts";

/** How a change is announced, confirmed and undone. */
export interface ChangeSpec {
  /** The words that call it, e.g. `users suspend`. */
  readonly command: string;
  /** A verb for the effect: `deactivate`. */
  readonly verb: string;
  /** The effect that always needs a confirmation, as a sentence. A change that cannot be undone is always confirmed. */
  readonly warning?: string | undefined;
  /** The command that undoes a run of it. Undefined if nothing does. */
  readonly undo?: "runs undo" | undefined;
}

/** A command that changes users or apps. Its options and states follow from the contract. */
export interface ChangeDefinition extends Omit<ChangeSpec, "command"> {
  readonly action: string;
  readonly arguments: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly string[];
}

/** The reason to confirm a target that was picked from a list. */
const PICKED = "This is not the name that you typed.";

/** Defines the command of an action that changes users or apps. */
export function defineChange({ verb, warning, undo, ...definition }: ChangeDefinition): Command {
  const write = writeAction(findAction(definition.action));
  if (write === undefined) throw new TypeError(`${definition.action} changes nothing`);
  const { query, header } = operations[write.operation].parameters;
  return defineCommand({
    ...definition,
    options: {
      ...parameterOptions(query),
      ...parameterOptions(header),
      ...WRITE_OPTIONS,
      ...BULK_OPTIONS,
      ...OUTPUT_OPTIONS,
      ...CONNECTION_OPTIONS,
    },
    requires: BULK_REQUIRES,
    conflicts: [...BULK_CONFLICTS, ["queue", "dryRun"], ["queue", "noVerify"]],
    insteadOfArguments: BULK_SOURCES,
    table: statesTable(write),
    async run(io, { command, args, values }) {
      const spec = { command, verb, warning, undo };
      if (isBulk(values)) {
        const { changeMany } = await import("./change-many.ts");
        return changeMany(io, spec, write, args, values);
      }
      checkLinkIsShown(io, write, values);
      return changeNamed(io, {
        command,
        write,
        args,
        values,
        run: (named, isPicked) =>
          changeFew(io, isPicked ? { ...spec, warning: warning ?? PICKED } : spec, write, named, values),
      });
    },
  });
}

/** The states that a change accepts, and what to do in the others. */
function statesTable(write: WriteAction): HelpTable | undefined {
  const states = actionStates(write);
  if (states.length === 0) return undefined;
  const accepted = states.filter(({ isAllowed }) => isAllowed).map(({ state }) => state);
  const others = states.filter(({ isAllowed }) => !isAllowed);
  const rows = others.map(({ state, next }) => {
    const command = next?.action && commandOf(next.action);
    return [state, `${next?.why ?? ""}${command ? `: ${command}` : ""}.`] as const;
  });
  const title = `Accepts ${write.of}s that are ${accepted.join(", ")}.`;
  return { title: rows.length > 0 ? `${title} In other states:` : title, rows };
}

/**
 * Checks that the output shows the requested link. Another request would make this link invalid.
 *
 * @throws UsageError before anything is sent.
 */
function checkLinkIsShown(io: Io, write: WriteAction, values: ChangeValues): void {
  const link = linkOf(write);
  if (values.noSendEmail !== true || values.dryRun || link === undefined) return;
  if (isHidden(io, values)) throw hiddenSecret("--no-send-email");
  const fields = fieldPaths(values.fields, changeShape(write, 1).columns);
  if (!fields.some((field) => [link, "answer", `answer.${link}`].includes(field))) throw linkNotShown(link);
}
