import { OktaError } from "../errors/okta-error.ts";
import { lostDigits } from "./json.ts";

/**
 * Writes a query, percent-encoded; a list repeats its name. A parameter that is undefined is left out. Everything else that
 * has no clear text is rejected, because a request without its `search` or `since` asks for something else.
 *
 * @throws OktaError of kind `refused` that names the parameter, never its value.
 */
export function writeQuery(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    queryTexts(name, value).map((text) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`),
  );
  return pairs.join("&");
}

/** The texts that a parameter is sent as: one, one for each item of a list, or none if it is undefined. */
export function queryTexts(name: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [queryText(name, value)];
  if (value.length === 0) throw refused(name, "is an empty list");
  return value.map((item) => queryText(name, item));
}

function queryText(name: string, value: unknown): string {
  const fault = typeof value === "number" ? lostDigits(value) : undefined;
  if (fault !== undefined) throw refused(name, fault);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw refused(name, "is a date that does not exist");
    return value.toISOString();
  }
  if (typeof value === "string" && !value.isWellFormed()) throw refused(name, "holds half of a character");
  if (["string", "number", "bigint", "boolean"].includes(typeof value)) return String(value);
  throw refused(name, "takes a string, a number, true or false, or a Date. Leave it out to send none");
}

function refused(name: string, fault: string): OktaError {
  return new OktaError("refused", `The query parameter ${name} ${fault}`);
}
