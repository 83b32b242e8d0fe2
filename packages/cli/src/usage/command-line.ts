import type { Values } from "../command.ts";

/** A command with some of the options that it was given, as a shell takes it. */
export function commandLine(name: string, values: Values, options: readonly string[]): string {
  const words = options.flatMap((option) => {
    const value = values[option];
    if (value === undefined || value === false) return [];
    return value === true ? [`--${option}`] : [`--${option}`, ...[value].flat().map(quoted)];
  });
  return ["okta-idm", name, ...words].join(" ");
}

function quoted(word: string): string {
  return /^[\w@%+=:,./][\w@%+=:,./-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
