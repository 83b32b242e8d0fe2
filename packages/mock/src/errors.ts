import { ProblemJsonError } from "@stoplight/prism-http/dist/types.js";
import type { Difference } from "./contract/judge.ts";
import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import type { OrgResponse } from "./org/org.ts";

/**
 * The errors that the mock returns by itself. The org's errors are examples of the contract: see `Refusal`.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/
 */
const ERRORS = {
  validationFailed: { status: 400, errorCode: "E0000001", errorSummary: "Api validation failed" },
  invalidToken: { status: 401, errorCode: "E0000011", errorSummary: "Invalid token provided" },
  invalidSession: { status: 403, errorCode: "E0000005", errorSummary: "Invalid session" },
  forbidden: {
    status: 403,
    errorCode: "E0000006",
    errorSummary: "You do not have permission to perform the requested action",
  },
  notFound: { status: 404, errorCode: "E0000007", errorSummary: "Not found: Resource not found" },
  methodNotAllowed: {
    status: 405,
    errorCode: "E0000022",
    errorSummary: "The endpoint does not support the provided HTTP method",
  },
  tooManyRequests: {
    status: 429,
    errorCode: "E0000047",
    errorSummary: "API call exceeded rate limit due to too many requests.",
  },
  internalError: { status: 500, errorCode: "E0000009", errorSummary: "Internal Server Error" },
  notSupported: { status: 501, errorCode: "E0000060", errorSummary: "Unsupported operation." },
  readOnly: { status: 503, errorCode: "E0000010", errorSummary: "Service is in read only mode" },
} as const;

export type ErrorName = keyof typeof ERRORS;

const BY_STATUS: Readonly<Record<number, ErrorName>> = {
  400: "validationFailed",
  401: "invalidToken",
  403: "forbidden",
  404: "notFound",
  429: "tooManyRequests",
  500: "internalError",
  503: "readOnly",
};

/** The usual error of a status. Undefined if the mock has none. */
export function errorOfStatus(status: number): ErrorName | undefined {
  return BY_STATUS[status];
}

/** An error in Okta's format. Its `errorId` depends on the request id only, so it is reproducible. */
export function oktaError(
  name: ErrorName,
  requestId: string,
  headers: readonly HeaderLine[] = [],
  { summary, causes = [] }: { readonly summary?: string; readonly causes?: readonly string[] } = {},
): OrgResponse {
  const { status, errorCode, errorSummary } = ERRORS[name];
  return {
    status,
    headers,
    body: {
      errorCode,
      errorSummary: summary ?? errorSummary,
      errorLink: errorCode,
      errorId: `oae${requestId.slice(0, 22)}`,
      errorCauses: causes.map((cause) => ({ errorSummary: cause })),
    },
  };
}

/** The error for an operation that the mock does not have, in Okta's format, so that every client shows the message. */
export function noOperation(
  { method, pathname, requestId }: WireRequest,
  methods: readonly string[],
): OrgResponse {
  const supported = methods.length > 0 ? [`For this path it has ${methods.join(", ")}.`] : [];
  return oktaError("notSupported", requestId, [], {
    summary: `The mock has no operation ${method} ${pathname}.`,
    causes: [...supported, "GET /_mock/operations lists the operations that it has."],
  });
}

/** An error of the mock itself, in a format that differs from Okta's. */
export function problem(status: number, title: string, detail: string, more: object = {}): OrgResponse {
  return {
    status,
    headers: [["content-type", "application/problem+json"]],
    body: { type: "about:blank", title, status, detail, ...more },
  };
}

/**
 * The response for an error of Prism: its own problem, or 400 if Prism could not read the request.
 *
 * Prism throws if a Content-Type or Accept is not a media type, and if a path has invalid percent-encoding
 * (https://github.com/stoplightio/prism/issues/2605).
 */
export function problemOf(error: Error): OrgResponse {
  if (error instanceof ProblemJsonError) return problem(error.status, error.message, error.detail);
  return problem(400, "Bad Request", error.message);
}

/** The response if the mock's own org breaks the contract. */
export function brokenContract(operation: string, differences: readonly Difference[]): OrgResponse {
  const detail = `The mock's response to ${operation} breaks the contract. This is a defect of the mock.`;
  return problem(500, "The mock broke the contract", detail, { validation: differences });
}
