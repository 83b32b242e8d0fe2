import { type Command, type CommandEntry, type HelpTable, type Option, signature } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { columns, wrap } from "../terminal/text.ts";
import { COMMAND_GROUPS, COMMANDS } from "./command-table.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "./options.ts";

const WIDTH = 80;

/** Variables, and what each is for. */
export const ENVIRONMENT: readonly (readonly [names: string, meaning: string])[] = [
  ["OKTA_URL, OKTA_API_KEY", "org and API token, in place of a profile"],
  ["OKTA_CLIENT_ID, OKTA_SCOPES", "service app, in place of an API token"],
  ["OKTA_PRIVATE_KEY_FILE, OKTA_KEY_ID", "its key"],
  ["OKTA_PROFILE", "profile to use"],
  ["OKTA_IDM_AUDIT_FILE", "file in which writes are recorded"],
  ["OKTA_IDM_RECENT_USERS", "off: logins are not kept for completion"],
  ["NO_COLOR", "no colours"],
  ["PAGER", "program that shows long help (default: less)"],
  ["TZ", "time zone of times in logs list, tail, summary"],
];

/** Exit codes, and what each means. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT.done, "done"],
  [EXIT.defect, "defect"],
  [EXIT.refused, "nothing sent"],
  [EXIT.rejected, "Okta said no"],
  [EXIT.unauthorized, "not allowed"],
  [EXIT.notFound, "not found"],
  [EXIT.rateLimited, "rate limited"],
  [EXIT.server, "Okta failed"],
  [EXIT.noAnswer, "no usable answer"],
  [EXIT.partial, "not all was changed, or noted"],
  [EXIT.incomplete, "not all was listed"],
  [EXIT.stopped, "stopped on the way"],
  [EXIT.interrupted, "interrupted"],
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

/** What a person sees who types the name of the program alone. */
export function shortHelp(version: string): string {
  return `okta-idm ${version}: users, groups, apps and the log of an Okta org

Start:
  okta-idm login    Make a profile for an org
  okta-idm doctor   Check the connection, and what this token can do
  okta-idm mock     Start a made-up org to try things on

Often used:
  okta-idm users find ana                      Find users by a part of a name
  okta-idm users get ana@example.com --access  Show what a user reaches
  okta-idm logs list --since yesterday         Show what happened, newest first
  okta-idm logs summary --since 2h             Count events and failed sign-ins
  okta-idm users contain ana@example.com       Suspend, sign out, reset
  okta-idm runs list                           Show runs, to undo them

All commands: okta-idm --help     One command: okta-idm users suspend --help
`;
}

/** The help of the program. */
export function programHelp(version: string): string {
  const all = COMMAND_GROUPS.flatMap(({ commands }) =>
    commands.map((command) => `  ${signature(command)}`.length),
  );
  const width = Math.max(...all);
  const groups = COMMAND_GROUPS.map(({ title, commands }) => {
    const rows = commands.map((command) => [`  ${signature(command)}`.padEnd(width), command.summary]);
    return `${title}:\n${columns(rows)}`;
  });
  return `okta-idm ${version}: users, groups, apps and the log of an Okta org

Usage: okta-idm <command> [options]

${groups.join("\n\n")}

Every command explains itself: okta-idm <command> --help (-h)
Version: okta-idm --version (-v)
Manual: man okta-idm, if it was installed with --global

Environment:
${columns(ENVIRONMENT.map(([names, meaning]) => [`  ${names}`, meaning]))}

Exit codes:
${exitCodes()}
`;
}

/** The help of a noun that is no command by itself, such as `users`; undefined where there is no such noun. */
export function nounHelp(noun: string): string | undefined {
  const commands = COMMANDS.filter(({ name }) => name.startsWith(`${noun} `));
  if (commands.length === 0) return undefined;
  const rows = commands.map((command) => [`  ${signature(command)}`, command.summary]);
  return `Usage: okta-idm ${noun} <command> [options]

${columns(rows)}

Every command explains itself: okta-idm ${commands[0]?.name} --help
`;
}

/** The help of a command: its own options first, then those that it has in common with others. */
export function commandHelp(entry: CommandEntry, command: Command): string {
  const help: Option = { type: "boolean", short: "h", help: "Print this text" };
  const common = [
    ["Many at once", BULK_OPTIONS],
    ["Output", OUTPUT_OPTIONS],
    ["Connection", CONNECTION_OPTIONS],
  ] as const;
  const titleOf = (option: Option) =>
    common.find(([, options]) => Object.values<Option>(options).includes(option))?.[0] ?? "Options";
  const options = Object.entries({ ...command.options, help });
  const sections = ["Options", "Many at once", "Output", "Connection"].flatMap((title) => {
    const rows = options.filter(([, option]) => titleOf(option) === title).map(optionRow);
    return rows.length > 0 ? [`${title}:\n${rows.join("\n")}`] : [];
  });
  return `Usage: okta-idm ${signature(entry)} [options]

${wrap(command.description, WIDTH)}
${command.table ? `\n${tableText(command.table)}\n` : ""}
${sections.join("\n\n")}

Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
}

function tableText({ title, rows }: HelpTable): string {
  const width = Math.max(...rows.map(([word]) => word.length));
  const lines = rows.map(([word, sentence]) =>
    wrap(sentence, WIDTH, `  ${word.padEnd(width)}  `, " ".repeat(width + 4)),
  );
  return `${wrap(`${title}.${rows.length > 0 ? " In other states:" : ""}`, WIDTH)}\n${lines.join("\n")}`.trimEnd();
}

function optionRow([name, { value, short, help }]: readonly [string, Option]): string {
  const left = `  --${name}${short ? `, -${short}` : ""}${value ? ` ${value}` : ""}`;
  const right = wrap(help, WIDTH, " ".repeat(26));
  return left.length < 26 ? left.padEnd(26) + right.slice(26) : `${left}\n${right}`;
}
