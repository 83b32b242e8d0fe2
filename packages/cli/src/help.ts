import { type Command, type Option, signature } from "./command.ts";
import { columns, wrap } from "./text.ts";

const WIDTH = 80;

/** The help of the program. */
export function programHelp(commands: readonly Command[], version: string): string {
  const rows = commands.map((command) => [`  ${signature(command)}`, command.summary]);
  return `okta-idm ${version}: the documented Okta actions on the command line

Usage: okta-idm <command> [options]

Commands:
${columns(rows)}

Every command explains itself: okta-idm <command> --help (-h)
The version: okta-idm --version

Environment:
  OKTA_URL      URL of the org, e.g. https://acme.okta.com
  OKTA_API_KEY  API token, with or without "SSWS " in front

Exit codes:
  0 done            3 Okta said no          6 rate limited
  1 defect          4 not allowed           7 Okta failed
  2 nothing sent    5 not found             8 no usable answer
`;
}

/** The help of a command. */
export function commandHelp(command: Command): string {
  const options = Object.entries({
    ...command.options,
    help: { type: "boolean", help: "Print this text" } as Option,
  });
  const left = options.map(([name, { value }]) => `  --${name}${value ? ` ${value}` : ""}`);
  const indent = " ".repeat(Math.max(...left.map((text) => text.length)) + 2);
  const rows = options.map(([, { help }], index) => {
    const text = wrap(help, WIDTH, indent);
    return (left[index] ?? "").padEnd(indent.length) + text.slice(indent.length);
  });
  return `Usage: okta-idm ${signature(command)} [options]

${wrap(command.description, WIDTH)}

Options:
${rows.join("\n")}

Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
}
