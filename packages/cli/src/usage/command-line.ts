import { printable } from "@okta-idm/core";
import type { Change, Plan } from "@okta-idm/jobs";
import { commandOf } from "./commands.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "./options.ts";
import { dashed } from "./parse-options.ts";

/** A command with some of its options, quoted for a shell. */
export function commandLine(name: string, values: object, options: readonly string[]): string {
  const words = options.flatMap((option) => wordsOf(option, (values as Record<string, unknown>)[option]));
  return ["okta-idm", name, ...words].join(" ");
}

function wordsOf(option: string, value: unknown): string[] {
  if (value === undefined || value === false) return [];
  if (value === true) return [dashed(option)];
  return [value].flat().map((one) => optionLine(option, String(one)));
}

/** An option with its value, quoted for a shell. */
export function optionLine(option: string, value: string): string {
  // A value that starts with a hyphen would be parsed as an option.
  return `${dashed(option)}${value.startsWith("-") ? "=" : " "}${shellWord(withoutCredentials(value))}`;
}

/** A proxy's URL may hold a user and a password. Suggested commands end up in logs and shell histories. */
function withoutCredentials(value: string): string {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return value;
  const url = new URL(value);
  if (url.username === "" && url.password === "") return value;
  url.username = "USER";
  url.password = "PASSWORD";
  return url.href;
}

/**
 * A word as a POSIX shell takes it. Values come from servers and files, so they are quoted wherever a command is
 * suggested. Characters that a terminal cannot show are escapes, which bash and zsh read (`$'…'`).
 */
export function shellWord(text: string): string {
  // zsh replaces a word that begins with an equals sign.
  if (/^(?!=)[\w@%+=:,./-]+$/.test(text)) return text;
  if (printable(text) === text) return `'${text.replaceAll("'", "'\\''")}'`;
  return `$'${[...text].map(ansiQuoted).join("")}'`;
}

function ansiQuoted(character: string): string {
  if (character === "'" || character === "\\") return `\\${character}`;
  if (/^[\x21-\x7e]$/.test(character)) return character;
  return [...Buffer.from(character)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}

/** Options that the ledger has. */
const IN_LEDGER = ["from", "column", "query", "ledger"];

/** The command that resumes a run, with the options of its start that still apply. */
export function resumeCommand(command: string, ledger: string, values: object): string {
  const options = { ...BULK_OPTIONS, ...WRITE_OPTIONS, ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS };
  const kept = Object.keys(options).filter((option) => !IN_LEDGER.includes(option));
  return commandLine(command, { ...values, resume: ledger }, kept);
}

/** The command that undoes a run. */
export function undoCommand(command: string, ledger: string, values: object): string {
  return commandLine(`${command} ${shellWord(ledger)}`, values, [
    "maxChanges",
    ...Object.keys(CONNECTION_OPTIONS),
  ]);
}

/** The command to use instead of a change that is not possible. */
export function nextCommand({ next, target }: Pick<Plan | Change, "next" | "target">): string | undefined {
  const command = next?.action === undefined ? undefined : commandOf(next.action);
  return command && `okta-idm ${command} ${shellWord(target.name)}`;
}
