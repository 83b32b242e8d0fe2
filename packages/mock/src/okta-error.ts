import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import type { OrgAnswer } from "./org/org.ts";

/**
 * The errors that the mock returns by itself. The org's own errors are examples of the contract: see `Refusal`.
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

/** The error of a status, if the mock has one. */
export function errorOfStatus(status: number): ErrorName | undefined {
  const byStatus: Readonly<Record<number, ErrorName>> = {
    400: "validationFailed",
    401: "invalidToken",
    403: "forbidden",
    404: "notFound",
    429: "tooManyRequests",
    500: "internalError",
    503: "readOnly",
  };
  return byStatus[status];
}

/** An error in Okta's format. The `errorId` depends on the request id only, so it is reproducible. */
export function oktaError(
  name: ErrorName,
  requestId: string,
  headers: readonly HeaderLine[] = [],
  words: { readonly errorSummary?: string; readonly causes?: readonly string[] } = {},
): OrgAnswer {
  const { status, errorCode, errorSummary } = ERRORS[name];
  return {
    status,
    headers,
    body: {
      errorCode,
      errorSummary: words.errorSummary ?? errorSummary,
      errorLink: errorCode,
      errorId: `oae${requestId.slice(0, 22)}`,
      errorCauses: (words.causes ?? []).map((cause) => ({ errorSummary: cause })),
    },
  };
}

/** The error for an operation that the mock does not have, in Okta's format, so that every client shows the message. */
export function noOperation(
  { method, pathname, requestId }: WireRequest,
  methods: readonly string[],
): OrgAnswer {
  const supported = methods.length > 0 ? [`For this path it has ${methods.join(", ")}.`] : [];
  return oktaError("notSupported", requestId, [], {
    errorSummary: `The mock has no operation ${method} ${pathname}.`,
    causes: [...supported, "GET /_mock/operations lists the operations that it has."],
  });
}
