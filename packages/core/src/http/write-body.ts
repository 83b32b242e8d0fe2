import { OktaError } from "../errors/okta-error.ts";
import { jsonFault, stringifyJson } from "./json.ts";

/**
 * Writes the body of a call as JSON, or as a form where its header says so.
 *
 * @throws OktaError of kind `refused` for a number that would arrive as another one, and for an object that JSON has no
 *   form for, such as a Map, which would arrive empty.
 */
export function writeBody(body: unknown, headers?: Pick<Headers, "get">): string {
  if (typeof body === "object" && body !== null && Symbol.toStringTag in body) {
    throw new OktaError("refused", "The body takes a plain object or a list");
  }
  const fault = jsonFault(body);
  if (fault !== undefined) {
    const what = fault.path === "" ? "The body" : `The body's ${fault.path}`;
    throw new OktaError("refused", `${what} ${fault.message}`);
  }
  const isForm = headers?.get("Content-Type") === "application/x-www-form-urlencoded";
  return isForm ? new URLSearchParams(body as Record<string, string>).toString() : stringifyJson(body);
}
