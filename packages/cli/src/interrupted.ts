/** Ctrl-C, or another signal that ends the program. */
export class Interrupted extends Error {
  /** Whether a thread waits for something that cannot be cancelled. Node's own exit would wait for it too. */
  holdsThread = false;
}

/** The output could not be written. */
export class OutputFailed extends Error {
  /** Whether the reader ended, as `| head` does. That is no error. */
  readonly closed: boolean;

  constructor({ code }: NodeJS.ErrnoException) {
    super(`The output could not be written (${code})`);
    this.closed = code === "EPIPE";
  }
}

/** Whether an error means that nobody reads the output any more. */
export function hasClosed({ signal }: { readonly signal: AbortSignal }, thrown: unknown): boolean {
  const error = signal.aborted ? signal.reason : thrown;
  return error instanceof OutputFailed && error.closed;
}
