import { type Command, type CommandEntry, flag, type HelpTable, type Option } from "../command.ts";
import { wrap } from "../terminal/text.ts";
import { signature } from "./commands.ts";
import { optionName } from "./parse-options.ts";

const WIDTH = 80;
const SECTIONS = ["Options", "Bulk runs", "Output", "Connection"];

/** The help of a command: its own options first, then the sections that commands share. */
export function commandHelp(
  entry: Pick<CommandEntry, "name" | "arguments">,
  command: Pick<Command, "description" | "options" | "examples" | "table">,
): string {
  const options = Object.entries({
    ...command.options,
    help: flag("Print this text", { short: "h" }),
  });
  const sections = SECTIONS.flatMap((title) => {
    const rows = options.filter(([, { section = "Options" }]) => section === title).map(optionRow);
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
  return `${wrap(title, WIDTH)}\n${lines.join("\n")}`.trimEnd();
}

function optionRow([name, { value, short, help }]: readonly [string, Option]): string {
  const left = `  --${optionName(name)}${short ? `, -${short}` : ""}${value ? ` ${value}` : ""}`;
  const right = wrap(help, WIDTH, " ".repeat(26));
  return left.length < 26 ? left.padEnd(26) + right.slice(26) : `${left}\n${right}`;
}
