import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import type { OrgAnswer } from "./org/org.ts";

/** The words that Okta has for errors. */
const SUMMARIES = {
  E0000001: "Api validation failed",
  E0000005: "Invalid session",
  E0000006: "You do not have permission to perform the requested action",
  E0000007: "Not found: Resource not found",
  E0000009: "Internal Server Error",
  E0000010: "Service is in read only mode",
  E0000011: "Invalid token provided",
  E0000022: "The endpoint does not support the provided HTTP method",
  E0000047: "API call exceeded rate limit due to too many requests.",
} as const;

/**
 * What the mock answers where it has no operation: in Okta's form, so that every client shows the words. The code is
 * Okta's for an operation that is not supported.
 */
export function noOperation(
  { method, pathname, requestId }: WireRequest,
  methods: readonly string[],
): OrgAnswer {
  const errorSummary = `The mock has no operation ${method} ${pathname}.`;
  const causes = [
    methods.length > 0 ? `For this path it has ${methods.join(", ")}.` : undefined,
    "GET /_mock/operations lists the operations that it has.",
  ];
  return {
    status: 501,
    headers: [],
    body: {
      errorCode: "E0000060",
      errorSummary,
      errorLink: "E0000060",
      errorId: errorId(requestId),
      errorCauses: causes.flatMap((cause) => (cause === undefined ? [] : [{ errorSummary: cause }])),
    },
  };
}

const errorId = (requestId: string) => `oae${requestId.slice(0, 22)}`;

/** An error of the front in Okta's form. Its `errorId` goes by the request, so the same request gets the same. */
export function oktaError(
  status: number,
  errorCode: keyof typeof SUMMARIES,
  requestId: string,
  headers: readonly HeaderLine[] = [],
): OrgAnswer {
  const errorSummary = SUMMARIES[errorCode];
  return {
    status,
    headers,
    body: { errorCode, errorSummary, errorLink: errorCode, errorId: errorId(requestId), errorCauses: [] },
  };
}
