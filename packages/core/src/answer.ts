import { printable } from "./error-body.ts";
import { OktaError } from "./errors.ts";
import { describeRequest } from "./operation-of.ts";

const questions = new WeakMap<Response, Request>();

/** Ties an answer to its request, and makes reading a body that is no JSON an {@link OktaError}. */
export function answer(request: Request, response: Response): Response {
  questions.set(response, request);
  const text = response.text.bind(response);
  const json = async () => {
    const body = await text();
    try {
      return JSON.parse(body);
    } catch {
      const type = response.headers.get("Content-Type")?.split(";")[0] ?? "of no type";
      throw unreadable(response, `its body (${printable(type)}) is not JSON`);
    }
  };
  return Object.defineProperty(response, "json", { value: json });
}

/** The error for an answer that the API does not give. */
export function unreadable(response: Response, why: string): OktaError {
  const id = requestId(response);
  const message = `${describeAnswer(response)}, and ${why}${id ? ` (request ${id})` : ""}`;
  return new OktaError("unreadable", message, { status: response.status, requestId: id });
}

/** An answer as an error message names it: `POST /api/v1/users/{userId}/lifecycle/suspend answered 403`. */
export function describeAnswer(response: Response): string {
  const request = questions.get(response);
  return `${request ? describeRequest(request) : "Okta"} answered ${response.status}`;
}

/** The URL that was asked, against which a relative link is read. */
export function requestUrl(response: Response): string | undefined {
  return questions.get(response)?.url;
}

/** `X-Okta-Request-Id`: what Okta's support asks for. */
export function requestId(response: Response): string | undefined {
  const id = response.headers.get("X-Okta-Request-Id");
  return id === null ? undefined : printable(id);
}
