import { checkBound, checkOptions, type KnownOptions } from "../errors/check-options.ts";

/** How long one attempt may take, in milliseconds. Each ends it with an error of kind `timeout`. */
export interface Deadlines {
  /** Until there is a connection, TLS and proxy included. Default 10,000. */
  readonly connectMs?: number | undefined;
  /** From then until the answer begins. Default 40,000: a query of the System Log may take Okta 30 s. */
  readonly firstByteMs?: number | undefined;
  /** Until the answer has been read, all in all. Default 60,000: a body that only drips in ends there. */
  readonly answerMs?: number | undefined;
}

const OPTIONS: KnownOptions<Deadlines> = { connectMs: true, firstByteMs: true, answerMs: true };

/** @throws OktaError of kind `refused` for an unknown deadline, and for a number that no timer takes. */
export function checkedDeadlines(given: Deadlines = {}): { [Name in keyof Deadlines]-?: number } {
  checkOptions("deadlines", OPTIONS, given);
  const { connectMs = 10_000, firstByteMs = 40_000, answerMs = 60_000 } = given;
  const deadlines = { connectMs, firstByteMs, answerMs };
  for (const [name, value] of Object.entries(deadlines)) checkBound(`deadlines.${name}`, value, 1);
  return deadlines;
}
