import { OktaError } from "../errors/okta-error.ts";
import { jsonFault, lostDigits, stringifyJson } from "./json.ts";

// What ends or splits a path segment, control characters, invisible ones, and any percent-form: ids are unencoded.
const UNSAFE = /[/\\?#\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|%[0-9a-f]{2}/iu;

/** What would make a value another path than the one that is meant, in words; undefined for a value that is safe. */
export function segmentFault(value: unknown): string | undefined {
  if (typeof value === "number" && lostDigits(value) !== undefined) return lostDigits(value);
  if (!["string", "number", "bigint"].includes(typeof value)) return "must be a string";
  const segment = String(value);
  if (segment === "") return "is empty";
  // Some servers read `..;x` as `..`.
  if (/^\.{1,2}(;|$)/.test(segment)) return "must not be a dot segment";
  if (segment !== segment.trim()) return "must not begin or end with a blank";
  if (UNSAFE.test(segment)) {
    return "must not hold / \\ ? # or an invisible character, nor a percent-encoded one";
  }
  return segment.isWellFormed() ? undefined : "holds half of a character";
}

/**
 * Percent-encodes one path segment, and refuses a value that would change which path is called.
 *
 * Encoding alone does not help: `.` and `..` survive it and are then resolved by every URL parser, which makes
 * "remove the user from group `..`" the call that deletes the user.
 *
 * @throws OktaError of kind `refused`, naming the parameter, never its value.
 */
export function pathSegment(name: string, value: unknown): string {
  const fault = segmentFault(value);
  if (fault !== undefined) throw new OktaError("refused", `${name} ${fault}`);
  return encodeURIComponent(String(value));
}

/** Puts the values of path parameters into a template such as `/api/v1/users/{userId}`, each through {@link pathSegment}. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => pathSegment(name, values[name]));
}

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

/**
 * A text as a literal of a `filter` or `search`, quoted and escaped:
 *
 * ```ts
 * const filter = `profile.login eq ${filterLiteral(login)}`;
 * ```
 * Without it, a login that holds a quote could widen the expression. Okta's literals are JSON strings (RFC 7644).
 */
export function filterLiteral(text: string): string {
  return JSON.stringify(String(text));
}
