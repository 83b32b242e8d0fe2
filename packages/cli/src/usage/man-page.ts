import { type Option, type Options, signature } from "../command.ts";
import { COMMAND_GROUPS } from "./command-table.ts";
import { ENVIRONMENT, EXIT_CODES } from "./help.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "./options.ts";

const COMMON: readonly (readonly [title: string, options: Options])[] = [
  ["Many at once", BULK_OPTIONS],
  ["Output", OUTPUT_OPTIONS],
  ["Connection", CONNECTION_OPTIONS],
];
const SHARED = new Set<Option>(COMMON.flatMap(([, options]) => Object.values(options)));

/** The manual page, in the man macros of roff: every command, with the options that commands share described once. */
export async function manPage(version: string): Promise<string> {
  const groups = await Promise.all(
    COMMAND_GROUPS.map(async ({ title, commands }) => {
      const entries = commands.map(async (entry) => {
        const { description, options, examples, table } = await entry.load();
        const own = Object.entries(options).filter(([, option]) => !SHARED.has(option));
        const shared = COMMON.filter(([, common]) =>
          Object.values<Option>(options).some((option) => Object.values<Option>(common).includes(option)),
        ).map(([name]) => name.toLowerCase());
        return [
          `.SS "${escaped(`okta-idm ${signature(entry)}`)}"`,
          paragraph(description),
          ...(table
            ? [
                paragraph(`${table.title}.${table.rows.length > 0 ? " In other states:" : ""}`),
                ...table.rows.map(([word, sentence]) => item(escaped(word), sentence)),
              ]
            : []),
          ...own.map(optionItem),
          ...(shared.length > 0 ? [paragraph(`Also takes the options for: ${shared.join(", ")}.`)] : []),
          paragraph("Examples:"),
          `.nf\n${examples.map((example) => line(`    ${example}`)).join("\n")}\n.fi`,
        ].join("\n");
      });
      return `.SH "${escaped(title.toUpperCase())}"\n${(await Promise.all(entries)).join("\n")}`;
    }),
  );
  return `.\\" Generated from the table of commands.
.TH OKTA-IDM 1 "" "okta-idm ${escaped(version)}" "User Commands"
.SH NAME
okta-idm \\- users, groups, apps and the log of an Okta org
.SH SYNOPSIS
.B okta-idm
.I command
[options]
${groups.join("\n")}
.SH OPTIONS OF SEVERAL COMMANDS
${COMMON.map(([title, options]) => `.SS "${title}"\n${Object.entries(options).map(optionItem).join("\n")}`).join("\n")}
.SH ENVIRONMENT
${ENVIRONMENT.map(([names, meaning]) => item(escaped(names), meaning)).join("\n")}
.SH EXIT STATUS
${EXIT_CODES.map(([code, meaning]) => item(String(code), meaning)).join("\n")}
.SH FILES
${item("$XDG_CONFIG_HOME/okta\\-idm/profiles.json", "Profiles, written by okta-idm login (default folder: ~/.config).")}
`;
}

function optionItem([name, { short, value, help }]: readonly [string, Option]): string {
  const left = `--${name}${short ? `, -${short}` : ""}`;
  return item(`\\fB${escaped(left)}\\fR${value ? ` \\fI${escaped(value)}\\fR` : ""}`, help);
}

/** @param tag is roff already. */
function item(tag: string, words: string): string {
  return `.TP\n${tag}\n${line(words)}`;
}

function paragraph(words: string): string {
  return `.PP\n${line(words)}`;
}

/** A line of text, which must not begin like a request of roff. */
function line(words: string): string {
  return escaped(words)
    .split("\n")
    .map((text) => (/^[.']/.test(text) ? `\\&${text}` : text))
    .join("\n");
}

function escaped(words: string): string {
  return words.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll('"', "\\(dq");
}
