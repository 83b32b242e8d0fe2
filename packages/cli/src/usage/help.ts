import { type Command, type CommandEntry, type Option, signature } from "../command.ts";
import { columns, wrap } from "../terminal/text.ts";
import { COMMAND_GROUPS, COMMANDS } from "./command-table.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "./options.ts";

const WIDTH = 80;

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
The version: okta-idm --version

Environment:
  OKTA_URL, OKTA_API_KEY    org and API token, in place of a profile
  OKTA_CLIENT_ID, OKTA_PRIVATE_KEY_FILE, OKTA_KEY_ID, OKTA_SCOPES
                            a service app, in place of an API token
  OKTA_PROFILE              the profile to use
  OKTA_IDM_AUDIT_FILE       file that writes are noted in
  OKTA_IDM_RECENT_USERS     off: logins are not kept for completion
  NO_COLOR                  no colours

Exit codes:
  0 done            4 not allowed           8 no usable answer
  1 defect          5 not found             9 not all was changed, or noted
  2 nothing sent    6 rate limited         10 not all was listed
  3 Okta said no    7 Okta failed          11 stopped on the way
                                          130 interrupted
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

${sections.join("\n\n")}

Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
}

function optionRow([name, { value, short, help }]: readonly [string, Option]): string {
  const left = `  --${name}${short ? `, -${short}` : ""}${value ? ` ${value}` : ""}`;
  const right = wrap(help, WIDTH, " ".repeat(26));
  return left.length < 26 ? left.padEnd(26) + right.slice(26) : `${left}\n${right}`;
}
