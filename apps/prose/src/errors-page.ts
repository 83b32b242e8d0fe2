import type { KindRemedy, Remedy } from "@okta-idm/core";

/** An entry of a package's table of errors. */
export interface ErrorEntry {
  /** Decides the exit code. */
  readonly kind?: string;
  readonly message: string | ((...values: never[]) => string);
  readonly remedy?: string | ((...values: never[]) => string);
  /** Values that the page shows in the message. */
  readonly example?: readonly unknown[];
  /** The heading under which the page shows it. */
  readonly group?: string;
}

export interface ErrorTable {
  readonly title: string;
  readonly entries: Readonly<Record<string, ErrorEntry>>;
}

export interface ErrorsPage {
  readonly kinds: Readonly<Record<string, KindRemedy>>;
  readonly exitCodes: Readonly<Record<string, number>>;
  /** Remedies by code of Okta, OAuth and Node. */
  readonly codes: Readonly<Record<string, Remedy>>;
  readonly tables: readonly ErrorTable[];
}

/** Returns the page that lists every error with its remedy. */
export function errorsPage({ kinds, exitCodes, codes, tables }: ErrorsPage): string {
  return `<!-- Generated from the tables of errors by \`pnpm generate\`. Do not edit. -->

# Errors

Every error says what happened and what to do next. In code, an \`OktaError\` has a \`kind\` and a \`code\`: branch on these two,
because messages may change. The CLI's exit code follows from the kind.

## Kinds

${table(
  ["kind", "when", "exit code", "after a change", "after a read"],
  Object.entries(kinds).map(([kind, { when, remedy, afterRead = remedy }]) => [
    `\`${kind}\``,
    escapeText(when),
    `${exitCodes[kind] ?? ""}`,
    remedyCell({ remedy }),
    remedyCell({ remedy: afterRead }),
  ]),
)}

## Codes of Okta, OAuth and Node

${table(
  ["code", "what to do"],
  Object.entries(codes).map(([code, remedy]) => [`\`${code}\``, remedyCell(remedy)]),
)}
${tables.map(section).join("")}`;
}

/** The option has its name in the CLI and in the library. */
const remedyCell = ({ remedy, afterRead }: Remedy) =>
  escapeText(afterRead === undefined ? remedy : `${remedy} After a read: ${afterRead}`).replace(
    "{ca}",
    "`--ca-file` (CLI) or `ca` (library)",
  );

function section({ title, entries }: ErrorTable): string {
  const groups = new Map<string, ErrorEntry[]>();
  for (const entry of Object.values(entries))
    groups.set(entry.group ?? "", [...(groups.get(entry.group ?? "") ?? []), entry]);
  return `
## ${title}
${[...groups].map(([group, ofGroup]) => `${group === "" ? "" : `\n### ${group}\n`}\n${table(["message", "what to do"], ofGroup.map(row))}\n`).join("")}`;
}

function row({ message, remedy = "", example = [] }: ErrorEntry): string[] {
  return [message, remedy].map((text) =>
    escapeText(sentence(typeof text === "function" ? text(...(example as never[])) : text)),
  );
}

/** Messages and remedies have no full stop, because a program joins them. */
const sentence = (text: string) => (text === "" || /[.?!:]$/.test(text) ? text : `${text}.`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** A message is a text, not Markdown. */
const escapeText = (text: string) =>
  text
    .replace(/[\\`*_[\]<|]/g, "\\$&")
    .trim()
    .replace(/\s*\n\s*/g, " ");
