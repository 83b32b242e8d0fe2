/** The person who waited has had enough. */
export class Interrupted extends Error {
  /** Whether a thread waits on for what nobody can call off. Node's own exit would wait for it too. */
  holdsThread = false;
}

/** What is written goes nowhere. */
export class OutputFailed extends Error {
  /** Nobody reads on, as behind `| head`: no error of anybody's. */
  readonly closed: boolean;

  constructor({ code }: NodeJS.ErrnoException) {
    super(`The output could not be written (${code})`);
    this.closed = code === "EPIPE";
  }
}

/** Whether what a command threw means that nobody reads its output any more. */
export function hasClosed({ signal }: { readonly signal: AbortSignal }, thrown: unknown): boolean {
  const error = signal.aborted ? signal.reason : thrown;
  return error instanceof OutputFailed && error.closed;
}
