import { operationOf, pathnameOf, type RequestName } from "../contract/operation-of.ts";
import { operations } from "../generated/operations.ts";
import { isOktaErrorBody } from "./error-body.ts";
import { errorFromResponse, unreadableResponse } from "./response-error.ts";

/** An openapi-fetch call resolves with it. */
interface CallResult<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * Returns the body of a successful call: `await unwrap(client.GET("/api/v1/users"))`. Undefined if Okta sends none.
 *
 * @throws OktaError for a response that is not a success. Its kind is `unreadable` if the contract promises a list or an
 *   object and the body is something else: an empty result would read as "there are no users".
 */
export async function unwrap<Data>(call: Promise<CallResult<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  // Not `error`: a response with an empty body has none.
  if (!response.ok) throw errorFromResponse(response, error);
  const fault = await bodyFault(response, data);
  if (fault !== undefined) throw unreadableResponse(response, fault);
  return data as Data;
}

/** Says why a body is not what the operation promises. Undefined if it is, or if it was not read as JSON. */
async function bodyFault(response: Response, data: unknown): Promise<string | undefined> {
  const { request } = response as { request?: RequestName };
  const operation = request && operationOf(request.method, pathnameOf(request.url));
  const promised = operation && operations[operation].returns;
  if (promised === undefined) return undefined;
  const fault = shapeFault(promised, data);
  return fault !== undefined && (await isJson(response, data)) ? fault : undefined;
}

/**
 * Says why a JSON value does not have the shape that an operation promises. Undefined if it has.
 *
 * @param promised `returns` of the operation.
 */
export function shapeFault(promised: "list" | "object" | "anything", value: unknown): string | undefined {
  if (promised === "list") {
    if (!Array.isArray(value)) return "its body is not a list";
    return value.includes(null) ? "its body is a list with null in it" : undefined;
  }
  if (promised === "object" && !(isPlainObject(value) && !isOktaErrorBody(value))) {
    return "its body is not an object";
  }
  return undefined;
}

/** Whether the body was read as JSON, and not as a stream, bytes or text. */
async function isJson(response: Response, data: unknown): Promise<boolean> {
  if (typeof data === "string") return data !== (await response.text());
  return typeof data !== "object" || data === null || Array.isArray(data) || isPlainObject(data);
}

function isPlainObject(data: unknown): boolean {
  return typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype;
}
