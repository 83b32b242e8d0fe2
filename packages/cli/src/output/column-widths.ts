import { widthOf } from "./text-width.ts";

/** What stands between two columns. */
export const GAP = "  ";
/** A column that had to shrink is no narrower. */
const LEAST = 8;

export interface Columns {
  /** Dotted paths. */
  readonly paths: readonly string[];
  /** The head, and the cells that are known. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the last column holds sentences, which take what the others leave. */
  readonly sentences?: boolean | undefined;
}

/** The widths of columns in which all fits. */
export function naturalWidths({ paths, rows }: Columns): number[] {
  return paths.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
}

/** What a person types next, or decides by. */
const CUT_LAST = /(^|\.)(login|userName|status)$/;

/**
 * The widths of columns on a terminal. It takes from the widest, again and again, until all fit or are at their least; an
 * id or an instant is of no use in part, and logins and statuses are cut last.
 */
export function fittingWidths(columns: Columns, terminalWidth: number): number[] {
  const { paths, rows, sentences = false } = columns;
  const widths = naturalWidths(columns);
  const cells = rows.slice(1);
  const isWhole = paths.map((path, column) => path === "id" || cells.every((row) => isInstant(row[column])));
  const last = widths.length - 1;
  if (sentences) widths[last] = LEAST;
  for (let excess = total(widths) - terminalWidth; excess > 0; excess -= 1) {
    const rest = widths.map((width, column) => (isWhole[column] || width <= LEAST ? 0 : width));
    const others = rest.map((width, column) => (CUT_LAST.test(paths[column] ?? "") ? 0 : width));
    const candidates = others.some((width) => width > 0) ? others : rest;
    const widest = candidates.indexOf(Math.max(...candidates));
    if (candidates[widest] === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  if (sentences) widths[last] = Math.max(LEAST, LEAST + terminalWidth - total(widths));
  return widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
}

/** An instant to the second, or none. */
function isInstant(cell = ""): boolean {
  return cell === "" || /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/.test(cell);
}
