/** How rows look by default. */
export interface RowShape {
  /** Dotted paths of the usual columns. */
  readonly columns: readonly string[];
  /** Headings of columns, by path, if the path is not clear enough. */
  readonly heads?: Readonly<Record<string, string>>;
  /** Text of table cells, by path, if the value is not shown as it is. */
  readonly cells?: Readonly<Record<string, (value: unknown, row: unknown) => string>>;
  /** The name of the rows, e.g. `users`, for the message that replaces an empty table. */
  readonly noun?: string;
  /** Whether the output is a single object instead of a list. */
  readonly single?: boolean;
  /** Whether a table shows a row as lines of a name and a value. Default: the value of `single`. */
  readonly record?: boolean;
  /** Example rows for the width of columns, if the first page may be narrower than later ones. */
  readonly sample?: readonly unknown[];
  /** Whether the last column holds sentences, which are wrapped instead of cut. */
  readonly sentences?: boolean;
}

/** Turns rows into text. */
export interface Format {
  /** @param first whether this is the first page, which may be empty. */
  page(rows: readonly unknown[], first: boolean): string;
  end(): string;
}
