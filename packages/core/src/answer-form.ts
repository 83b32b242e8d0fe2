import { isOktaErrorBody } from "./error-body.ts";
import { operations } from "./generated/operations.ts";
import type { Asked } from "./http/request.ts";
import { pathnameOf } from "./http/request-target.ts";
import { operationOf } from "./operation-of.ts";

/**
 * What makes the body of a success another thing than callers of its operation rely on, in words; undefined where
 * nothing does. A body that was not asked for as JSON is not looked at.
 */
export async function formFault(response: Response, data: unknown): Promise<string | undefined> {
  const { request } = response as { request?: Asked };
  const operation = request && operationOf(request.method, pathnameOf(request.url));
  const promised = operation && operations[operation].answers;
  if (promised === "list" && !Array.isArray(data) && (await isJson(response, data)))
    return "its body is not a list";
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
