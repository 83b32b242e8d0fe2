import type { ErrorKind } from "@okta-idm/core";

/** Exit codes, a public promise. */
export const EXIT = {
  done: 0,
  /** A defect of this program. */
  defect: 1,
  /** Nothing was sent: usage, settings or input. */
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

/** The next step after an error, in one line; a refusal says it itself. */
export const HINT_BY_KIND: Readonly<Record<ErrorKind, string>> = {
  refused: "",
  unauthenticated: "The API token is wrong, expired or revoked, or its owner is no longer active.",
  forbidden: "The token's owner lacks the right, or the target's state or kind does not allow it.",
  not_found: "Check the id; the target may be gone, or, for a deactivation, deactivated already.",
  conflict: "Okta is still busy with it. Try again in a few minutes.",
  invalid: "Okta did not take the request. Read the target's state before you try again.",
  rate_limited: "The org's limit is used up for now. Try again after the reset in the headers.",
  server: "Okta failed. A read can be tried again; after a write, read the state first.",
  network: "Check the URL, the proxy and the network. After a write, read the state first.",
  timeout: "After a write, read the state first: Okta may have done it.",
  unreadable: "Not the API answered, but something on the way: a proxy, or a wrong URL.",
};
