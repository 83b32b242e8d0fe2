import { widthOf } from "./text-width.ts";

/** The text between two columns. */
export const GAP = "  ";
/** The smallest width of a column that shrinks. */
const MIN_WIDTH = 8;
/** The smallest width of a column of sentences. Without that room, it moves to the next line. */
const MIN_SENTENCE_WIDTH = 20;
/** The indent of a line that continues a row. */
const INDENT = 2;

export interface Columns {
  /** Dotted paths. */
  readonly paths: readonly string[];
  /** The headings, and the known cells. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the last column holds sentences, which get the remaining width. */
  readonly sentences?: boolean | undefined;
}

/** The place of the cells of a column. */
export interface ColumnPlace {
  /** Line of the row, from 0. */
  readonly line: number;
  /** Terminal column of its first character. */
  readonly start: number;
  readonly width: number;
  /** Whether its cells are never cut, because half a login, event type or address is useless. */
  readonly isWhole: boolean;
}

/** Columns side by side, each as wide as its longest cell. */
export function naturalLayout(columns: Columns): ColumnPlace[] {
  return sideBySide(columns, naturalWidths(columns));
}

/**
 * Columns on a terminal. Columns that can be cut shrink, the widest first. If the others do not fit side by side, a row
 * takes several lines.
 */
export function fittingLayout(columns: Columns, terminalWidth: number): ColumnPlace[] {
  const widths = fittingWidths(columns, terminalWidth);
  if (total(widths) <= terminalWidth) return sideBySide(columns, widths);
  return stacked(columns, terminalWidth);
}

function naturalWidths({ paths, rows }: Columns): number[] {
  return paths.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
}

/** Shrinks the widest column again and again, until all fit or have their smallest width. */
function fittingWidths(columns: Columns, terminalWidth: number): number[] {
  const widths = naturalWidths(columns);
  const isWhole = wholeColumns(columns);
  const last = widths.length - 1;
  const { sentences = false } = columns;
  if (sentences) widths[last] = Math.min(widths[last] ?? 0, MIN_SENTENCE_WIDTH);
  for (let excess = total(widths) - terminalWidth; excess > 0; excess -= 1) {
    const rest = widths.map((width, column) =>
      isWhole[column] || width <= MIN_WIDTH || (sentences && column === last) ? 0 : width,
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

function sideBySide(columns: Columns, widths: readonly number[]): ColumnPlace[] {
  const isWhole = wholeColumns(columns);
  let start = 0;
  return widths.map((width, column) => {
    const place = { line: 0, start, width, isWhole: isWhole[column] === true };
    start += width + GAP.length;
    return place;
  });
}

/** The width of a column that is never cut, if a row takes several lines. Longer cells move the cells after them. */
const WHOLE_WIDTH = 36;
/** The width of an IPv4 address. An IPv6 address takes a line of its own, so that others need none. */
const IP_WIDTH = 15;

/** Puts as many columns in a line as fit. Columns that can be cut are no wider than a line. */
function stacked(columns: Columns, terminalWidth: number): ColumnPlace[] {
  const isWhole = wholeColumns(columns);
  let line = 0;
  let start = 0;
  return naturalWidths(columns).map((natural, column) => {
    const isSentence = columns.sentences === true && column === columns.paths.length - 1;
    const room = columns.paths[column]?.endsWith("ipAddress") ? IP_WIDTH : WHOLE_WIDTH;
    const wanted = isWhole[column] ? Math.min(natural, room) : natural;
    const least = isSentence ? Math.min(natural, MIN_SENTENCE_WIDTH) : wanted;
    if (start > INDENT && start + least > terminalWidth) {
      line += 1;
      start = INDENT;
    }
    const width = isSentence ? terminalWidth - start : Math.min(wanted, terminalWidth - start);
    const place = { line, start, width, isWhole: isWhole[column] === true };
    start += width + GAP.length;
    return place;
  });
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
}

/** Values at paths that end in one of these are never cut: names, states, and the parts of a log event. */
const WHOLE = new Set(
  "id run login userName email name label alternateId eventType ipAddress reason status result outcome verdict".split(
    " ",
  ),
);

function wholeColumns({ paths, rows }: Columns): boolean[] {
  const cells = rows.slice(1);
  return paths.map((path, column) => {
    if (WHOLE.has(path.split(".").at(-1) ?? "")) return true;
    return cells.every((row) => isTime(row[column]));
  });
}

/** Whether a cell is empty or a time to the second. */
function isTime(cell = ""): boolean {
  return cell === "" || /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?$/.test(cell);
}
