import { ProblemJsonError } from "@stoplight/prism-http";
import type { Difference } from "../contract/violation.ts";
import type { OrgAnswer } from "../org/org.ts";

/** A response of the mock itself, in a form that cannot be mistaken for Okta's. */
export function problem(status: number, title: string, detail: string, more: object = {}): OrgAnswer {
  return {
    status,
    headers: [["content-type", "application/problem+json"]],
    body: { type: "about:blank", title, status, detail, ...more },
  };
}

/**
 * The response for an error of Prism: its own problem, or a 400 if it could not read the request.
 *
 * Prism throws at a Content-Type or Accept that is no media type, and at a broken percent-encoding in the path
 * (stoplightio/prism, issue 2605).
 */
export function problemOf(error: Error): OrgAnswer {
  if (error instanceof ProblemJsonError) return problem(error.status, error.message, error.detail);
  return problem(400, "Bad Request", error.message);
}

/** The response of the mock when its own org breaks the contract. */
export function brokenContract(operation: string, differences: readonly Difference[]): OrgAnswer {
  const detail = `The mock's answer to ${operation} breaks the contract: this is a mistake of the mock.`;
  return problem(500, "The mock broke the contract", detail, { validation: differences });
}
