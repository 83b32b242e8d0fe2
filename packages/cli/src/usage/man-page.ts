import type { Option, Options } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { COMMAND_GROUPS, signature } from "./commands.ts";
import { ENVIRONMENT } from "./help.ts";
import { loadCommand } from "./load-command.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "./options.ts";
import { dashed } from "./parse-options.ts";

const SHARED: readonly (readonly [section: string, options: Options])[] = [
  ["Bulk runs", BULK_OPTIONS],
  ["Output", OUTPUT_OPTIONS],
  ["Connection", CONNECTION_OPTIONS],
];

/** The manual page, in the man macros of roff. It describes options that commands share once. */
export async function manPage(version: string): Promise<string> {
  const groups = await Promise.all(
    COMMAND_GROUPS.map(async ({ title, commands }) => {
      const entries = commands.map(async (entry) => {
        const { description, options, examples, table } = await loadCommand(entry.name);
        const all = Object.entries(options);
        const own = all.filter(([, { section }]) => section === undefined);
        const shared = SHARED.map(([section]) => section).filter((section) =>
          all.some(([, option]) => option.section === section),
        );
        return [
          `.SS "${escaped(`okta-idm ${signature(entry)}`)}"`,
          paragraph(description),
          ...(table
            ? [paragraph(table.title), ...table.rows.map(([word, sentence]) => item(escaped(word), sentence))]
            : []),
          ...own.map(optionItem),
          ...(shared.length > 0 ? [paragraph(`Shared options: ${shared.join(", ")}.`)] : []),
          paragraph("Examples:"),
          `.nf\n${examples.map((example) => line(`    ${example}`)).join("\n")}\n.fi`,
        ].join("\n");
      });
      return `.SH "${escaped(title.toUpperCase())}"\n${(await Promise.all(entries)).join("\n")}`;
    }),
  );
  return `.\\" Generated from the commands.
.TH OKTA-IDM 1 "" "okta-idm ${escaped(version)}" "User Commands"
.SH NAME
okta-idm \\- users, groups, apps and the System Log of an Okta org
.SH SYNOPSIS
.B okta-idm
.I command
[options]
${groups.join("\n")}
.SH SHARED OPTIONS
${SHARED.map(([title, options]) => `.SS "${title}"\n${Object.entries(options).map(optionItem).join("\n")}`).join("\n")}
.SH ENVIRONMENT
${ENVIRONMENT.map(([names, meaning]) => item(escaped(names), meaning)).join("\n")}
.SH EXIT STATUS
${EXIT_CODES.map(([code, meaning]) => item(String(code), meaning)).join("\n")}
.SH FILES
${item("$XDG_CONFIG_HOME/okta\\-idm/profiles.json", "Profiles, written by okta-idm login (default folder: ~/.config).")}
`;
}

function optionItem([name, { short, value, help }]: readonly [string, Option]): string {
  const left = `${dashed(name)}${short ? `, -${short}` : ""}`;
  return item(`\\fB${escaped(left)}\\fR${value ? ` \\fI${escaped(value)}\\fR` : ""}`, help);
}

/** @param tag in roff. */
function item(tag: string, words: string): string {
  return `.TP\n${tag}\n${line(words)}`;
}

function paragraph(words: string): string {
  return `.PP\n${line(words)}`;
}

/** Text that roff does not read as a request. */
function line(words: string): string {
  return escaped(words)
    .split("\n")
    .map((text) => (/^[.']/.test(text) ? `\\&${text}` : text))
    .join("\n");
}

function escaped(words: string): string {
  return words.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll('"', "\\(dq");
}
