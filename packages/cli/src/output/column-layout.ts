import { widthOf } from "./text-width.ts";

/** What separates two columns. */
export const GAP = "  ";
/** A column that had to shrink is no narrower. */
const LEAST = 8;
/** A column of sentences is no narrower, or the row goes on in the next line. */
const LEAST_SENTENCE = 20;
/** The indent of a line that continues a row. */
const INDENT = 2;

export interface Columns {
  /** Dotted paths. */
  readonly paths: readonly string[];
  /** The head, and the cells that are known. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the last column holds sentences, which take what the others leave. */
  readonly sentences?: boolean | undefined;
}

/** Where the cells of a column go. */
export interface ColumnPlace {
  /** Line of the row, from 0. */
  readonly line: number;
  /** Terminal column of its first character. */
  readonly start: number;
  readonly width: number;
  /** Whether its cells are never cut: half a login, event type or address is of no use. */
  readonly isWhole: boolean;
}

/** Columns side by side, each as wide as its longest cell. */
export function naturalLayout(columns: Columns): ColumnPlace[] {
  return side(columns, naturalWidths(columns));
}

/**
 * Columns on a terminal. What can be cut gives way, the widest first. If what is whole does not fit side by side, a row
 * takes several lines.
 */
export function fittingLayout(columns: Columns, terminalWidth: number): ColumnPlace[] {
  const widths = fittingWidths(columns, terminalWidth);
  if (total(widths) <= terminalWidth) return side(columns, widths);
  return stacked(columns, terminalWidth);
}

function naturalWidths({ paths, rows }: Columns): number[] {
  return paths.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
}

/** It takes from the widest, again and again, until all fit or are at their least. */
function fittingWidths(columns: Columns, terminalWidth: number): number[] {
  const widths = naturalWidths(columns);
  const isWhole = wholeColumns(columns);
  const last = widths.length - 1;
  const { sentences = false } = columns;
  if (sentences) widths[last] = Math.min(widths[last] ?? 0, LEAST_SENTENCE);
  for (let excess = total(widths) - terminalWidth; excess > 0; excess -= 1) {
    const rest = widths.map((width, column) =>
      isWhole[column] || width <= LEAST || (sentences && column === last) ? 0 : width,
    );
    const widest = rest.indexOf(Math.max(...rest));
    if (rest[widest] === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  if (sentences) {
    const others = total(widths) - (widths[last] ?? 0);
    widths[last] = Math.max(widths[last] ?? 0, terminalWidth - others);
  }
  return widths;
}

function side(columns: Columns, widths: readonly number[]): ColumnPlace[] {
  const isWhole = wholeColumns(columns);
  let start = 0;
  return widths.map((width, column) => {
    const place = { line: 0, start, width, isWhole: isWhole[column] === true };
    start += width + GAP.length;
    return place;
  });
}

/** So much room a whole column gets where a row takes several lines. What is longer moves the cells behind it. */
const ROOM = 36;
/** That of an IP address of version 4. Those of version 6 take a line of their own, or the others would always do. */
const IP_ROOM = 15;

/** As many columns in a line as fit. What can be cut is no wider than a line. */
function stacked(columns: Columns, terminalWidth: number): ColumnPlace[] {
  const isWhole = wholeColumns(columns);
  let line = 0;
  let start = 0;
  return naturalWidths(columns).map((natural, column) => {
    const isSentence = columns.sentences === true && column === columns.paths.length - 1;
    const room = columns.paths[column]?.endsWith("ipAddress") ? IP_ROOM : ROOM;
    const wished = isWhole[column] ? Math.min(natural, room) : natural;
    const least = isSentence ? Math.min(natural, LEAST_SENTENCE) : wished;
    if (start > INDENT && start + least > terminalWidth) {
      line += 1;
      start = INDENT;
    }
    const width = isSentence ? terminalWidth - start : Math.min(wished, terminalWidth - start);
    const place = { line, start, width, isWhole: isWhole[column] === true };
    start += width + GAP.length;
    return place;
  });
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
}

/** The last part of paths by which people and things are known, of their states, and of what an event of the log says. */
const WHOLE = new Set(
  "id login userName email name label alternateId eventType ipAddress reason status result outcome verdict".split(
    " ",
  ),
);

function wholeColumns({ paths, rows }: Columns): boolean[] {
  const cells = rows.slice(1);
  return paths.map((path, column) => {
    if (WHOLE.has(path.split(".").at(-1) ?? "")) return true;
    return cells.every((row) => isInstant(row[column]));
  });
}

/** An instant to the second, or none. */
function isInstant(cell = ""): boolean {
  return cell === "" || /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?$/.test(cell);
}
