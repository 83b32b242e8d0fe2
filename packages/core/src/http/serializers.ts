import type { OktaError } from "../errors/okta-error.ts";
import { rejection } from "../errors/rejections.ts";
import { jsonFault, lostDigits, stringifyJson } from "./json.ts";

// Characters that end or split a path segment, invisible ones, and percent-encoding: ids are passed unencoded.
const UNSAFE = /[/\\?#\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|%[0-9a-f]{2}/iu;

/** The reason why a value would change which path is called, in words. Undefined if it is safe. */
export function segmentFault(value: unknown): string | undefined {
  if (typeof value === "number" && lostDigits(value) !== undefined) return lostDigits(value);
  if (!["string", "number", "bigint"].includes(typeof value)) return "must be a string";
  const segment = String(value);
  if (segment === "") return "is empty";
  // Some servers read `..;x` as `..`.
  if (/^\.{1,2}(;|$)/.test(segment)) return "must not be a dot segment";
  if (segment !== segment.trim()) return "must not begin or end with a space";
  if (UNSAFE.test(segment)) {
    return "must not contain / \\ ? # or an invisible character, nor a percent-encoded one";
  }
  return segment.isWellFormed() ? undefined : "contains half of a surrogate pair";
}

/**
 * Percent-encodes one path segment, and rejects a value that would change which path is called.
 *
 * Encoding is not enough: every URL parser resolves `.` and `..`, so "remove the user from the group `..`" would become the
 * call that deletes the user.
 *
 * @throws OktaError of kind `refused`. It names the parameter, never its value.
 */
export function pathSegment(name: string, value: unknown): string {
  const fault = segmentFault(value);
  if (fault !== undefined) throw rejection("pathParameterInvalid", name, fault);
  return encodeURIComponent(String(value));
}

/** Fills a path template such as `/api/v1/users/{userId}`. Each value passes {@link pathSegment}. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => pathSegment(name, values[name]));
}

/**
 * Writes a query, percent-encoded. A list repeats its name, and an undefined parameter is omitted. Other values without a
 * clear text are rejected, because a request without its `search` or `since` asks for something else.
 *
 * @throws OktaError of kind `refused`. It names the parameter, never its value.
 */
export function writeQuery(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    queryTexts(name, value).map((text) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`),
  );
  return pairs.join("&");
}

/** The texts to send for a parameter: one, one for each item of a list, or none if it is undefined. */
export function queryTexts(name: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [queryText(name, value)];
  if (value.length === 0) throw queryFault(name, "is an empty list");
  return value.map((item) => queryText(name, item));
}

function queryText(name: string, value: unknown): string {
  const fault = typeof value === "number" ? lostDigits(value) : undefined;
  if (fault !== undefined) throw queryFault(name, fault);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw queryFault(name, "is not a valid date");
    return value.toISOString();
  }
  if (typeof value === "string" && !value.isWellFormed()) {
    throw queryFault(name, "contains half of a surrogate pair");
  }
  if (["string", "number", "bigint", "boolean"].includes(typeof value)) return String(value);
  throw queryFault(name, "takes a string, a number, true or false, or a Date. Omit it to send none");
}

function queryFault(name: string, fault: string): OktaError {
  return rejection("queryParameterInvalid", name, fault);
}

/**
 * Quotes and escapes a text as a literal of a `filter` or `search`:
 *
 * ```ts
 * const filter = `profile.login eq ${filterLiteral(login)}`;
 * ```
 * Without it, a login with a quote could widen the expression. Literals are JSON strings.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2.2
 */
export function filterLiteral(text: string): string {
  return JSON.stringify(String(text));
}

/**
 * Writes the body of a call as JSON, or as a form if its content type says so.
 *
 * @throws OktaError of kind `refused` for a number that has lost digits, and for an object without a JSON form, such as a
 *   Map, which would be sent as an empty object.
 */
export function writeBody(body: unknown, headers?: Pick<Headers, "get">): string {
  if (typeof body === "object" && body !== null && Symbol.toStringTag in body) {
    throw rejection("bodyInvalid", "The body", "must be a plain object or a list");
  }
  const fault = jsonFault(body);
  if (fault !== undefined) {
    throw rejection(
      "bodyInvalid",
      fault.path === "" ? "The body" : `The body's ${fault.path}`,
      fault.message,
    );
  }
  const isForm = headers?.get("Content-Type") === "application/x-www-form-urlencoded";
  return isForm ? new URLSearchParams(body as Record<string, string>).toString() : stringifyJson(body);
}
