import { operationOf, pathnameOf } from "../contract/operation-of.ts";
import { operations } from "../generated/operations.ts";

/** Whether a server that answers so may be well a moment later. A 501 will be a 501 again. */
export function isPassing(status: number): boolean {
  return status === 500 || (status >= 502 && status <= 504);
}

/** Whether an answer is that of a gateway which got none from Okta: what was asked for may have been done. */
export function isLostBehind({ status }: { readonly status: number }): boolean {
  return status === 502 || status === 504;
}

/**
 * Whether a request that may have been carried out can be sent again: doing it twice is the same as doing it once.
 *
 * A DELETE is so only where the contract knows it and it leads to no other status: to Okta, the first
 * `DELETE /api/v1/users/{id}` is a deactivation and the second one the end of the account.
 */
export function isRepeatable({ method, url }: { readonly method: string; readonly url: string }): boolean {
  if (method !== "DELETE") return /^(GET|HEAD|OPTIONS|PUT)$/.test(method);
  const operation = operationOf(method, pathnameOf(url));
  return operation !== undefined && operations[operation].lifecycle?.to === undefined;
}
