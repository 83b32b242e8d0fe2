/** A mistake on the command line or in the settings. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The next step. Empty if the message has it. */
  readonly hint: string;

  constructor(message: string, hint = "") {
    super(message);
    this.hint = hint;
  }
}

/** Creates an error of a table. */
export type UsageErrorOf<Args extends readonly unknown[]> = ((...args: Args) => UsageError) & {
  readonly example: Args;
};

/**
 * Defines an error of a table.
 *
 * @param example values for the documentation.
 */
export function usageError<Args extends readonly unknown[]>(
  texts: (...args: Args) => readonly [message: string, hint?: string],
  ...example: Args
): UsageErrorOf<Args> {
  return Object.assign((...args: Args) => new UsageError(...texts(...args)), { example });
}
