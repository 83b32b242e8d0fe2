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
      const type = response.headers.get("Content-Type")?.split(";")[0] ?? "a body of no type";
      const id = requestId(response);
      const message = `${describeAnswer(response)}, and its body (${type}) is not JSON${id ? ` (request ${id})` : ""}`;
      throw new OktaError("unreadable", message, { status: response.status, requestId: id });
    }
  };
  return Object.defineProperty(response, "json", { value: json });
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
  return response.headers.get("X-Okta-Request-Id") ?? undefined;
}
