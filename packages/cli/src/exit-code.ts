import type { ErrorKind, OktaError } from "@okta-idm/core";

/** Exit codes, a public promise. */
export const EXIT = {
  done: 0,
  /** A defect of this program, or output that could not be written. */
  defect: 1,
  /** Nothing was sent: wrong usage, settings or input, or a guard. */
  refused: 2,
  /** Okta refused the request: conflict, wrong state, wrong query. */
  rejected: 3,
  /** The credentials are missing, wrong or not sufficient. */
  unauthorized: 4,
  notFound: 5,
  rateLimited: 6,
  /** Okta failed. */
  server: 7,
  /** No usable response. A write may have taken effect. */
  noAnswer: 8,
  /** Some of several changes failed, or were not recorded in the audit file. */
  partial: 9,
  /** A list is not complete. */
  incomplete: 10,
  /** A bulk run stopped before its end and can be resumed. */
  stopped: 11,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

/** Exit codes, and what each means. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT.done, "done"],
  [EXIT.defect, "internal error"],
  [EXIT.refused, "rejected, nothing sent"],
  [EXIT.rejected, "refused by Okta"],
  [EXIT.unauthorized, "not allowed"],
  [EXIT.notFound, "not found"],
  [EXIT.rateLimited, "rate limited"],
  [EXIT.server, "Okta failed"],
  [EXIT.noAnswer, "no usable response"],
  [EXIT.partial, "partly done"],
  [EXIT.incomplete, "list not complete"],
  [EXIT.stopped, "run stopped"],
  [EXIT.interrupted, "interrupted"],
];

export const EXIT_BY_KIND: Readonly<Record<ErrorKind, number>> = {
  refused: EXIT.refused,
  unauthenticated: EXIT.unauthorized,
  forbidden: EXIT.unauthorized,
  not_found: EXIT.notFound,
  conflict: EXIT.rejected,
  invalid: EXIT.rejected,
  rate_limited: EXIT.rateLimited,
  server: EXIT.server,
  network: EXIT.noAnswer,
  timeout: EXIT.noAnswer,
  unreadable: EXIT.noAnswer,
};

/** The exit code of errors that have no kind, by the name of their class. */
const EXIT_BY_NAME: Readonly<Record<string, number>> = {
  UsageError: EXIT.refused,
  FileError: EXIT.refused,
};

type Coded = Pick<OktaError, "kind" | "outcome">;

/** The exit code of an error. Okta accepted a write that conflicts with the state, so it is no refusal. */
export function exitCodeOf(error: unknown): number {
  const { name = "", kind, outcome } = Object(error) as Partial<Coded> & { readonly name?: string };
  if (kind === undefined) return EXIT_BY_NAME[name] ?? EXIT.defect;
  return kind === "conflict" && outcome === "unknown" ? EXIT.noAnswer : EXIT_BY_KIND[kind];
}
