import { printable } from "./error-body.ts";
import { OktaError, type OktaErrorDetails } from "./errors.ts";
import type { HttpRequest } from "./http/request.ts";
import { describeRequest } from "./operation-of.ts";

/** The error for an answer that the API does not give. */
export function unreadable(response: Response, why: string, details?: OktaErrorDetails): OktaError {
  const id = requestId(response);
  const message = printable(`${describeAnswer(response)}, and ${why}${id ? ` (request ${id})` : ""}`);
  return new OktaError("unreadable", message, { ...details, status: response.status, requestId: id });
}

/** The error for a body that should be JSON. */
export function notJson(response: Response, details?: OktaErrorDetails): OktaError {
  const type = response.headers.get("Content-Type")?.split(";")[0] ?? "of no type";
  return unreadable(response, `its body (${type}) is not JSON`, details);
}

/** An answer as an error message names it: `POST /api/v1/users/{userId}/lifecycle/suspend answered 403`. */
export function describeAnswer(response: Response): string {
  const { request } = response as { request?: HttpRequest };
  return `${request ? describeRequest(request) : "Okta"} answered ${response.status}`;
}

/** `X-Okta-Request-Id`: what Okta's support asks for. */
export function requestId(response: Response): string | undefined {
  const id = response.headers.get("X-Okta-Request-Id");
  return id === null ? undefined : printable(id);
}
