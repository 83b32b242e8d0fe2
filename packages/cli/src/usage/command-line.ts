import type { Values } from "../command.ts";

/** A command with some of the options that it was given, as a shell takes it. */
export function commandLine(name: string, values: Values, options: readonly string[]): string {
  const words = options.flatMap((option) => wordsOf(option, values[option]));
  return ["okta-idm", name, ...words].join(" ");
}

function wordsOf(option: string, value: Values[string]): string[] {
  if (value === undefined || value === false) return [];
  if (value === true) return [`--${option}`];
  // One that begins with a hyphen would be taken for an option.
  return [value].flat().map((text) => `--${option}${text.startsWith("-") ? "=" : " "}${quoted(text)}`);
}

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
