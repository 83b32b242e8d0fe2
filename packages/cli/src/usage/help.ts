import type { Io } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { print } from "../terminal/print.ts";
import { columns } from "../terminal/text.ts";
import { COMMAND_GROUPS, COMMANDS, signature } from "./commands.ts";

/** Environment variables, and what each is for. */
export const ENVIRONMENT: readonly (readonly [names: string, meaning: string])[] = [
  ["OKTA_URL, OKTA_API_KEY", "org and API token, instead of a profile"],
  ["OKTA_CLIENT_ID, OKTA_SCOPES", "service app, instead of an API token"],
  ["OKTA_PRIVATE_KEY_FILE, OKTA_KEY_ID", "private key of the service app"],
  ["OKTA_PROFILE", "profile to use"],
  ["OKTA_IDM_AUDIT_FILE", "file that records writes"],
  ["OKTA_IDM_RECENT_USERS", "off: do not keep logins for completion"],
  ["NO_COLOR", "no colours"],
  ["PAGER", "program for long help (default: less)"],
  ["TZ", "time zone of logs list, tail and summary"],
];

/** In three columns, read downwards. */
function exitCodes(): string {
  const rows = Math.ceil(EXIT_CODES.length / 3);
  const cell = (index: number) => {
    const known = EXIT_CODES[index];
    return known === undefined ? "" : `  ${String(known[0]).padStart(3)} ${known[1]}`;
  };
  return columns(
    Array.from({ length: rows }, (_, row) => [cell(row), cell(row + rows), cell(row + 2 * rows)]),
  );
}

/** The text that the name of the program alone prints. */
export function shortHelp(version: string): string {
  return `okta-idm ${version}: users, groups, apps and the System Log of an Okta org

Start:
  okta-idm login    Create a profile for an org
  okta-idm doctor   Check the connection and what this token can do
  okta-idm mock     Start a mock org to try commands on

Often used:
  okta-idm users find ana                      Find users by part of a name
  okta-idm users get ana@example.com --access  Show a user's groups, apps, roles
  okta-idm logs list --since yesterday         List events, newest first
  okta-idm logs summary --since 2h             Count events and failed sign-ins
  okta-idm users contain ana@example.com       Suspend, end sessions, reset
  okta-idm runs list                           List runs, to resume or undo them

All commands: okta-idm --help     One command: okta-idm users suspend --help
`;
}

/** The help of the program. */
export function programHelp(version: string): string {
  const width = Math.max(...COMMANDS.map((command) => `  ${signature(command)}`.length));
  const groups = COMMAND_GROUPS.map(({ title, commands }) => {
    const rows = commands.map((command) => [`  ${signature(command)}`.padEnd(width), command.summary]);
    return `${title}:\n${columns(rows)}`;
  });
  return `okta-idm ${version}: users, groups, apps and the System Log of an Okta org

Usage: okta-idm <command> [options]

${groups.join("\n\n")}

Help of a command: okta-idm <command> --help (-h)
Version: okta-idm --version (-v)
Manual: man okta-idm (if installed with --global)

Environment:
${columns(ENVIRONMENT.map(([names, meaning]) => [`  ${names}`, meaning]))}

Exit codes:
${exitCodes()}
`;
}

/** The help of the first word of commands, such as `users`; undefined if no command starts with it. */
export function nounHelp(noun: string): string | undefined {
  const commands = COMMANDS.filter(({ name }) => name.startsWith(`${noun} `));
  if (commands.length === 0) return undefined;
  const rows = commands.map((command) => [`  ${signature(command)}`, command.summary]);
  return `Usage: okta-idm ${noun} <command> [options]

${columns(rows)}

Help of a command: okta-idm ${commands[0]?.name} --help
`;
}

/** Prints a help text, through the pager if it is longer than the terminal. */
export async function showHelp(io: Io, help: string): Promise<void> {
  const { stdout } = io;
  const isLong = help.split("\n").length > (stdout.rows ?? Number.POSITIVE_INFINITY);
  if (stdout.isTTY === true && isLong) {
    const { page } = await import("../terminal/pager.ts");
    if (await page(io, help)) return;
  }
  await print(stdout, help);
}
