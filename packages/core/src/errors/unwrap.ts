import type { RequestName } from "../contract/operation-of.ts";
import { operationOf, pathnameOf } from "../contract/operation-of.ts";
import { operations } from "../generated/operations.ts";
import { isOktaErrorBody } from "./error-body.ts";
import { errorFromResponse, unreadableResponse } from "./response-error.ts";

/** What an openapi-fetch call resolves with. */
interface Outcome<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The body of a call that succeeded: `await unwrap(client.GET("/api/v1/users"))`. `undefined` where Okta sends none.
 *
 * @throws OktaError for every answer that is no success, and of kind `unreadable` for one that is no list or no object
 *   where the contract promises one: nothing at all would read as "there are no users".
 */
export async function unwrap<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  // Not `error`: an answer with an empty body has none.
  if (!response.ok) throw errorFromResponse(response, error);
  const fault = await formFault(response, data);
  if (fault !== undefined) throw unreadableResponse(response, fault);
  return data as Data;
}

/**
 * What makes the body of a success another thing than callers of its operation rely on, in words; undefined where
 * nothing does. A body that was not asked for as JSON is not looked at.
 */
async function formFault(response: Response, data: unknown): Promise<string | undefined> {
  const { request } = response as { request?: RequestName };
  const operation = request && operationOf(request.method, pathnameOf(request.url));
  const promised = operation && operations[operation].answers;
  if (promised === "list" && !Array.isArray(data) && (await isJson(response, data)))
    return "its body is not a list";
  if (promised === "list" && Array.isArray(data) && data.includes(null))
    return "its body is a list with null in it";
  const isObject = isPlain(data) && !isOktaErrorBody(data);
  if (promised === "object" && !isObject && (await isJson(response, data)))
    return "its body is not an object";
  return undefined;
}

/** Whether JSON was read: neither a stream nor bytes, and no text as it stands in the body. */
async function isJson(response: Response, data: unknown): Promise<boolean> {
  if (typeof data === "string") return data !== (await response.text());
  return typeof data !== "object" || data === null || Array.isArray(data) || isPlain(data);
}

function isPlain(data: unknown): boolean {
  return typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype;
}
