import type { ErrorKind, OktaError } from "@okta-idm/core";

/** Exit codes, a public promise. */
export const EXIT = {
  done: 0,
  /** A defect of this program. */
  defect: 1,
  /** Nothing was sent: usage, settings, input, or a guard that said no. */
  refused: 2,
  /** Okta said no to this request: conflict, wrong state, wrong query. */
  rejected: 3,
  /** The credentials are missing, wrong or not enough. */
  unauthorized: 4,
  notFound: 5,
  rateLimited: 6,
  /** Okta failed. */
  server: 7,
  /** No usable answer came; a write may have been done all the same. */
  noAnswer: 8,
  /** Of several changes some were not made. */
  partial: 9,
  /** A list is not all there is. */
  incomplete: 10,
  /** A run of many was stopped before all of it was done, and can be gone on with. */
  stopped: 11,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

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

/** The exit code of an error. Okta did not say no to a write that it accepted, while the state says otherwise. */
export function exitCodeOf({ kind, outcome }: Pick<OktaError, "kind" | "outcome">): number {
  return kind === "conflict" && outcome === "unknown" ? EXIT.noAnswer : EXIT_BY_KIND[kind];
}
