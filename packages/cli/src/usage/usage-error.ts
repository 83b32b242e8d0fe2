/** A mistake on the command line or in the settings. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** What to do next; empty if the message says it. */
  readonly hint: string;

  constructor(message: string, hint = "") {
    super(message);
    this.hint = hint;
  }
}
