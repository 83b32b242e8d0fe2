import { STATUS_CODES } from "node:http";
import { describeRequest } from "../contract/operation-of.ts";
import type { RequestName } from "../contract/request-target.ts";
import { identifier } from "./error-body.ts";
import { OktaError, type OktaErrorDetails } from "./okta-error.ts";

/** The error for an answer that the API does not give. */
export function unreadable(response: Response, why: string, details?: OktaErrorDetails): OktaError {
  const id = requestId(response);
  const message = `${describeAnswer(response)}, and ${why}${id ? ` (request ${id})` : ""}`;
  return new OktaError("unreadable", message, { ...details, status: response.status, requestId: id });
}

/**
 * The error for a body that is not read, because it is too long or too deep. It says what became of the request: a
 * success is one without its body, too.
 */
export function outOfBounds(response: Response, why: string): OktaError {
  const { method = "GET" } = (response as { request?: RequestName }).request ?? {};
  if (method === "GET" || !response.ok) return unreadable(response, `its body ${why}; it was not read`);
  return unreadable(response, `its body ${why}; it was not read, but the request was done`, {
    outcome: "done",
  });
}

/** What is told of a type: any other text in the header is its server's own. */
const KNOWN_TYPES = /^(application\/(problem\+)?json|application\/xml|text\/(html|plain|xml))$/;

/** The error for a body that should be JSON. */
export function notJson(response: Response, details?: OktaErrorDetails): OktaError {
  const [type = ""] =
    response.headers
      .get("Content-Type")
      ?.toLowerCase()
      .split(/[;,\s]/) ?? [];
  const told = KNOWN_TYPES.test(type) ? type : `of ${type === "" ? "no" : "another"} type`;
  return unreadable(response, `its body (${told}) is not JSON`, details);
}

/** An answer as an error message names it: `POST /api/v1/users/{userId}/lifecycle/suspend answered 403`. */
export function describeAnswer(response: Response): string {
  const { request } = response as { request?: RequestName };
  return `${request ? describeRequest(request) : "Okta"} answered ${response.status}`;
}

/** What a status is called. The text that came with it may be anything. */
export function reasonOf(status: number): string {
  return STATUS_CODES[status] ?? "";
}

/** `X-Okta-Request-Id`: what Okta's support asks for. */
export function requestId(response: Response): string | undefined {
  return identifier(response.headers.get("X-Okta-Request-Id")?.replaceAll(", ", ","));
}
