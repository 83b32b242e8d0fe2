import stringWidth from "string-width";
import type { Io } from "../command.ts";
import { painter } from "../terminal/print.ts";
import { cellText, valueAt } from "./field.ts";
import type { Format } from "./row-writer.ts";

const GAP = "  ";
/** A column that had to shrink is no narrower. */
const LEAST = 8;

/**
 * Rows as a table. Its columns are as wide as the first page asks for; on a terminal no line is wider than that, and
 * what does not fit ends in an ellipsis.
 */
export function tableFormat(
  { stdout, env }: Pick<Io, "stdout" | "env">,
  paths: readonly string[],
  named: Readonly<Record<string, string>> = {},
): Format {
  const paint = painter(stdout, env);
  const heads = paths.map((path) => named[path] ?? headOf(path));
  let widths: readonly number[] = [];
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        fit(cell, widths[column] ?? 0, stdout.isTTY === true, column === cells.length - 1),
      )
      .join(GAP)
      .trimEnd();
  return {
    page(rows, first) {
      const cells = rows.map((row) => paths.map((path) => cellText(valueAt(row, path))));
      if (!first) return cells.map((row) => `${line(row)}\n`).join("");
      const natural = heads.map((head, column) =>
        Math.max(...[head, ...cells.map((row) => row[column] ?? "")].map(widthOf)),
      );
      widths = stdout.isTTY ? shrunk(natural, stdout.columns ?? 80) : natural;
      return `${paint("bold", line(heads))}\n${cells.map((row) => `${line(row)}\n`).join("")}`;
    },
    end: () => "",
  };
}

/** `profile.login` is `LOGIN`: what stands before the last dot says where it lies, and not what it is. */
function headOf(path: string): string {
  const name = path.split(".").at(-1) ?? path;
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toUpperCase();
}

function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Takes from the widest column, again and again, until all fit or are at their least. */
function shrunk(natural: readonly number[], columns: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1) - columns;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= LEAST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function fit(text: string, width: number, cut: boolean, isLast: boolean): string {
  const own = widthOf(text);
  if (own > width && cut) return cutTo(text, width);
  return isLast ? text : text + " ".repeat(Math.max(0, width - own));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function cutTo(text: string, width: number): string {
  let out = "";
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const own = widthOf(segment);
    if (used + own > width - 1) break;
    out += segment;
    used += own;
  }
  return `${out}…${" ".repeat(Math.max(0, width - used - 1))}`;
}
