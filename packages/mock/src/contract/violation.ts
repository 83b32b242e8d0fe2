/** One place where a request or an answer breaks the contract. */
export interface Difference {
  /** Where, e.g. `["response", "body", "0", "id"]`. */
  readonly location: readonly string[];
  /** `Error` or `Warning`. */
  readonly severity: string;
  readonly code?: string | number;
  readonly message: string;
}

/** A request or an answer that broke the contract. */
export interface Violation {
  /**
   * `request`: it breaks the contract. It was refused, unless all differences are warnings. `answer`: the mock itself is
   * wrong, and answered 500.
   */
  readonly side: "request" | "answer";
  /** Undefined for a request to an operation that the mock does not have. */
  readonly operation?: string;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Status of the answer: the refusal's, or the one that was wrong. */
  readonly status: number;
  readonly differences: readonly Difference[];
}
