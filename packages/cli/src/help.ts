import { type Command, type CommandEntry, type Option, signature } from "./command.ts";
import { COMMAND_GROUPS } from "./command-table.ts";
import { columns, wrap } from "./text.ts";

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
  OKTA_PROFILE, NO_COLOR    the profile to use; no colours

Exit codes:
  0 done            4 not allowed           8 no usable answer
  1 defect          5 not found             9 some changes not made
  2 nothing sent    6 rate limited         10 not all there is
  3 Okta said no    7 Okta failed         130 interrupted
`;
}

/** The help of a command. */
export function commandHelp(entry: CommandEntry, command: Command): string {
  const help: Option = { type: "boolean", short: "h", help: "Print this text" };
  const options = Object.entries({ ...command.options, help });
  const rows = options.map(([name, { value, short, help: words }]) => {
    const left = `  --${name}${short ? `, -${short}` : ""}${value ? ` ${value}` : ""}`;
    const right = wrap(words, WIDTH, " ".repeat(26));
    return left.length < 26 ? left.padEnd(26) + right.slice(26) : `${left}\n${right}`;
  });
  return `Usage: okta-idm ${signature(entry)} [options]

${wrap(command.description, WIDTH)}

Options:
${rows.join("\n")}

Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
}
