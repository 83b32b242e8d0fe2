import type { HeaderLine } from "./http/exchange.ts";
import type { OrgAnswer } from "./org/org.ts";

const SUMMARIES = {
  E0000005: "Invalid session",
  E0000008: "The requested path was not found",
  E0000009: "Internal Server Error",
  E0000010: "Service is in read only mode",
  E0000011: "Invalid token provided",
  E0000022: "The endpoint does not support the provided HTTP method",
  E0000047: "API call exceeded rate limit due to too many requests.",
} as const;

/** An error of the front in Okta's form. Its `errorId` goes by the request, so the same request gets the same. */
export function oktaError(
  status: number,
  errorCode: keyof typeof SUMMARIES,
  requestId: string,
  headers: readonly HeaderLine[] = [],
): OrgAnswer {
  const errorId = `oae${requestId.slice(0, 22)}`;
  const errorSummary = SUMMARIES[errorCode];
  return {
    status,
    headers,
    body: { errorCode, errorSummary, errorLink: errorCode, errorId, errorCauses: [] },
  };
}
