import { printable } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { painter, type Style } from "../terminal/print.ts";
import { type ColumnPlace, fittingLayout, GAP, naturalLayout } from "./column-layout.ts";
import { cellText, valueAt } from "./field.ts";
import type { Format, RowShape } from "./format.ts";
import { cutTo, linesOf, padTo, widthOf } from "./text-width.ts";

type Terminal = Pick<Io, "stdout" | "env">;

/**
 * Rows as a table. The first page and the sample of the shape set the width of its columns. On a terminal, lines fit its
 * width: logins, event types and similar values are never cut, so a row may take several lines. Other cells are cut with
 * an ellipsis. Sentences in the last column are wrapped.
 */
export function tableFormat(
  { stdout, env }: Terminal,
  paths: readonly string[],
  { sample = [], ...shape }: RowShape,
): Format {
  const terminalWidth = stdout.isTTY === true ? stdout.columns || 80 : undefined;
  const paint = painter(stdout, env);
  const heads = headsOf(paths, shape);
  const cellsOf = (row: unknown) => paths.map((path) => cellOf(row, path, shape));
  const styled: Paint = (column, text) => {
    const style = styleOf(paths[column], text);
    return style ? paint(style, text) : text;
  };
  let places: readonly ColumnPlace[] = [];
  const linesIn = (cells: readonly string[], style: Paint) =>
    rowLines(cells, { places, terminalWidth, style, sentences: shape.sentences === true });
  const line = (cells: readonly string[]) =>
    linesIn(cells, styled)
      .map((text) => `${text}\n`)
      .join("");

  return {
    page(rows, first) {
      const cells = rows.map(cellsOf);
      if (!first) return cells.map(line).join("");
      const known = { paths, rows: [heads, ...sample.map(cellsOf), ...cells], sentences: shape.sentences };
      places = terminalWidth === undefined ? naturalLayout(known) : fittingLayout(known, terminalWidth);
      const head = linesIn(heads, (_, text) => text).map((text) => `${paint("bold", text)}\n`);
      return head.join("") + cells.map(line).join("");
    },
    end: () => "",
  };
}

type Paint = (column: number, text: string) => string;

interface RowLayout {
  readonly places: readonly ColumnPlace[];
  /** Undefined for a pipe, where nothing is cut. */
  readonly terminalWidth: number | undefined;
  readonly style: Paint;
  readonly sentences: boolean;
}

/** The indent of a cell that did not fit into its line. */
const BELOW = 4;

/** The lines of a row. A cell that is never cut, and wider than its column, moves the cells after it. */
function rowLines(
  cells: readonly string[],
  { places, terminalWidth, style, sentences }: RowLayout,
): string[] {
  const most = terminalWidth ?? Number.POSITIVE_INFINITY;
  const lines: string[] = [];
  let line = "";
  let width = 0;
  const end = () => {
    if (width > 0) lines.push(line);
    line = "";
    width = 0;
  };
  const put = (column: number, start: number, text: string) => {
    line += `${" ".repeat(start - width)}${style(column, text)}`;
    width = start + widthOf(text);
  };
  cells.forEach((cell, column) => {
    const place = places[column];
    if (place === undefined) return;
    if (place.line > 0 && place.line !== places[column - 1]?.line) end();
    if (cell === "") return;
    let start = Math.max(place.start, width > 0 ? width + GAP.length : 0);
    const isSentence = sentences && column === cells.length - 1;
    const isWhole = place.isWhole || isSentence || terminalWidth === undefined;
    if (!isWhole) {
      put(column, start, cutTo(cell, Math.max(1, Math.min(place.width, most - start))));
      return;
    }
    const fits = () => start + widthOf(cell) <= most;
    if (!fits() && start > BELOW && (start > place.start || !isSentence)) {
      end();
      start = BELOW;
    }
    const texts = fits() ? [cell] : linesOf(cell, Math.max(1, most - start));
    texts.forEach((text, index) => {
      if (index > 0) end();
      put(column, start, text);
    });
  });
  end();
  return lines.length > 0 ? lines : [""];
}

/** Objects as lines of a name and a value. Nothing is cut. */
export function recordFormat({ stdout, env }: Terminal, paths: readonly string[], shape: RowShape): Format {
  const paint = painter(stdout, env);
  const heads = headsOf(paths, shape);
  const width = Math.max(...heads.map(widthOf));
  const record = (row: unknown) =>
    paths.map((path, index) => {
      const value = cellOf(row, path, shape) || "-";
      const style = styleOf(path, value);
      return `${paint("bold", padTo(heads[index] ?? "", width))}${GAP}${style ? paint(style, value) : value}`;
    });
  return {
    page: (rows) => rows.map((row) => `${record(row).join("\n")}\n`).join("\n"),
    end: () => "",
  };
}

function cellOf(row: unknown, path: string, { cells = {} }: Omit<RowShape, "sample">): string {
  const value = valueAt(row, path);
  return cells[path] === undefined ? cellText(value) : printable(cells[path](value, row));
}

/** The heading of `profile.login` is `LOGIN`. */
function headsOf(paths: readonly string[], { heads = {} }: Omit<RowShape, "sample">): string[] {
  return paths.map((path) => {
    const name = path.split(".").at(-1) ?? path;
    return heads[path] ?? printable(name.replace(/([a-z])([A-Z])/g, "$1 $2").toUpperCase());
  });
}

/** Results of checks and changes. */
const RESULTS = new Map<string, Style>([
  ["ok", "green"],
  ["changed", "green"],
  ["warn", "yellow"],
  ["no", "yellow"],
  ["pending", "yellow"],
  ["fail", "red"],
  ["failed", "red"],
  ["unknown", "red"],
  ["impossible", "red"],
]);

/** States of users and apps: green can sign in, red cannot, and yellow must do something first. */
const STATUSES = new Map<string, Style>([
  ["ACTIVE", "green"],
  ["STAGED", "yellow"],
  ["PROVISIONED", "yellow"],
  ["RECOVERY", "yellow"],
  ["PASSWORD_EXPIRED", "yellow"],
  ["LOCKED_OUT", "red"],
  ["SUSPENDED", "red"],
  ["DEPROVISIONED", "red"],
  ["INACTIVE", "red"],
]);

/** Outcomes of events. All others, such as CHALLENGE, are yellow. */
const OUTCOMES = new Map<string, Style>([
  ["SUCCESS", "green"],
  ["ALLOW", "green"],
  ["FAILURE", "red"],
  ["DENY", "red"],
]);

const SEVERITIES = new Map<string, Style>([
  ["WARN", "yellow"],
  ["ERROR", "red"],
]);

/** The style of a value, by the path of its column. Undefined if it has none. */
function styleOf(path: string | undefined, text: string): Style | undefined {
  switch (path) {
    case "result":
    case "outcome":
    case "verdict":
      return RESULTS.get(text);
    case "status":
    case "before":
    case "after":
      return STATUSES.get(text);
    case "outcome.result":
      return text === "-" ? undefined : (OUTCOMES.get(text) ?? "yellow");
    case "severity":
      return SEVERITIES.get(text);
    default:
      return undefined;
  }
}
