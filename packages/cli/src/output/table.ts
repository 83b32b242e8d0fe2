import { printable } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { painter, type Style } from "../terminal/print.ts";
import { fittingWidths, GAP, naturalWidths } from "./column-widths.ts";
import { cellText, valueAt } from "./field.ts";
import type { Format, RowShape } from "./row-writer.ts";
import { cutTo, cutToEnd, linesOf, padTo, widthOf } from "./text-width.ts";

type Terminal = Pick<Io, "stdout" | "env">;

/** Words that stand out, in the columns that tell how something went. */
const STYLES: Readonly<Record<string, Style>> = {
  ok: "green",
  changed: "green",
  warn: "yellow",
  no: "yellow",
  pending: "yellow",
  fail: "red",
  failed: "red",
  unknown: "red",
  impossible: "red",
};
const STYLED = new Set(["result", "outcome", "verdict"]);

/**
 * Rows as a table. Its columns are as wide as the first page and the shape's sample ask for; on a terminal no line is
 * wider than that: what does not fit is cut off at an ellipsis, or where the last column holds sentences, goes on below.
 */
export function tableFormat(
  { stdout, env }: Terminal,
  paths: readonly string[],
  { sample = [], ...shape }: RowShape,
): Format {
  const onTerminal = stdout.isTTY === true;
  const paint = painter(stdout, env);
  const heads = headsOf(paths, shape);
  const cellsOf = (row: unknown) => paths.map((path) => cellText(valueAt(row, path)));
  let widths: readonly number[] = [];

  const fit = (cell: string, column: number): string[] => {
    const width = widths[column] ?? 0;
    const isLast = column === widths.length - 1;
    if (onTerminal && isLast && shape.sentences) return linesOf(cell, width);
    const cut = paths[column] === "eventType" ? cutToEnd : cutTo;
    const shown = onTerminal ? cut(cell, width) : cell;
    return [isLast ? shown : padTo(shown, width)];
  };
  const line = (cells: readonly string[]): string => {
    const fitted = cells.map((cell, column) => fit(cell, column));
    const below = (fitted.at(-1) ?? []).slice(1);
    const indent = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP.length, 0);
    const lines = [
      fitted.map(([text = ""], column) => styled(paint, paths[column], text)).join(GAP),
      ...below.map((text) => " ".repeat(indent) + text),
    ];
    return lines.map((text) => `${text.trimEnd()}\n`).join("");
  };

  return {
    page(rows, first) {
      const cells = rows.map(cellsOf);
      if (!first) return cells.map(line).join("");
      const known = { paths, rows: [heads, ...sample.map(cellsOf), ...cells], sentences: shape.sentences };
      widths = onTerminal ? fittingWidths(known, stdout.columns || 80) : naturalWidths(known);
      return `${paint("bold", line(heads).trimEnd())}\n${cells.map(line).join("")}`;
    },
    end: () => "",
  };
}

/** Objects as lines of a name and a value. Nothing is cut off. */
export function recordFormat({ stdout, env }: Terminal, paths: readonly string[], shape: RowShape): Format {
  const paint = painter(stdout, env);
  const heads = headsOf(paths, shape);
  const width = Math.max(...heads.map(widthOf));
  const record = (row: unknown) =>
    paths.map((path, index) => {
      const value = cellText(valueAt(row, path)) || "-";
      return `${paint("bold", padTo(heads[index] ?? "", width))}${GAP}${styled(paint, path, value)}`.trimEnd();
    });
  return {
    page: (rows) => rows.map((row) => `${record(row).join("\n")}\n`).join("\n"),
    end: () => "",
  };
}

function styled(paint: ReturnType<typeof painter>, path: string | undefined, text: string): string {
  const style = STYLED.has(path ?? "") ? STYLES[text.trim()] : undefined;
  return style ? paint(style, text) : text;
}

/** `profile.login` is `LOGIN`: what stands before the last dot says where it lies, and not what it is. */
function headsOf(paths: readonly string[], { heads = {} }: RowShape): string[] {
  return paths.map((path) => {
    const name = path.split(".").at(-1) ?? path;
    return heads[path] ?? printable(name.replace(/([a-z])([A-Z])/g, "$1 $2").toUpperCase());
  });
}
