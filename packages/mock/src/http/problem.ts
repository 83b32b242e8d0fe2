import { ProblemJsonError } from "@stoplight/prism-http";
import type { Difference } from "../contract/violation.ts";
import type { OrgAnswer } from "../org/org.ts";

/** An answer that is not Okta's but the mock's own, in a form that nobody takes for Okta's. */
export function problem(status: number, title: string, detail: string, more: object = {}): OrgAnswer {
  return {
    status,
    headers: [["content-type", "application/problem+json"]],
    body: { type: "about:blank", title, status, detail, ...more },
  };
}

/**
 * What an error of Prism's comes to: its own problem, or a 400 where it could not even read the request.
 *
 * Prism throws at a Content-Type or Accept that is no media type, and at a broken percent-encoding in the path
 * (stoplightio/prism, issue 2605).
 */
export function problemOf(error: Error): OrgAnswer {
  if (error instanceof ProblemJsonError) return problem(error.status, error.message, error.detail);
  return problem(400, "Bad Request", error.message);
}

/** What the mock says when its own org breaks the contract. */
export function brokenContract(operation: string, differences: readonly Difference[]): OrgAnswer {
  const detail = `The mock's answer to ${operation} breaks the contract: this is a mistake of the mock.`;
  return problem(500, "The mock broke the contract", detail, { validation: differences });
}
