import type { OperationId } from "./generated/operations.ts";

/**
 * One place where an answer is not as the contract says. Holds nothing that may be personal or secret: no value of a
 * body, but for a token such as `NEW_STATUS` where the contract lists the tokens it knows.
 */
export interface ContractDifference {
  /**
   * - `unexpected_form`: a member is missing, has another type or another form, or the body is no JSON
   * - `unknown_value`: a value that the contract's vocabulary lacks, and yet a valid one: vocabularies are open
   * - `undocumented_status`: an HTTP status that the contract does not name for this operation
   */
  readonly kind: "unexpected_form" | "unknown_value" | "undocumented_status";
  readonly operation: OperationId;
  /** JSON pointer into the body, `""` for the whole. A name that is not a plain word is written as `*`. */
  readonly pointer: string;
  /** What the contract says, in words. */
  readonly expected: string;
  /** JSON type of what arrived, `nothing`, the unknown token or the HTTP status. */
  readonly found: string;
  /** HTTP status. */
  readonly status: number;
  /** `X-Okta-Request-Id`. */
  readonly requestId: string | undefined;
}
