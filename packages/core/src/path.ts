import { OktaError } from "./errors.ts";

// Characters that end or split a path segment, control characters, and any percent-form: ids are given unencoded.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const UNSAFE = /[/\\?#\u0000-\u001f\u007f-\u009f]|%[0-9a-f]{2}/iu;

/**
 * Percent-encodes one path segment, and refuses a value that would change which path is called.
 *
 * Encoding alone does not help: `.` and `..` survive it and are then resolved by every URL parser, which makes
 * "remove the user from group `..`" the call that deletes the user.
 *
 * @throws OktaError of kind `refused`, naming the parameter, never its value.
 */
export function pathSegment(name: string, value: unknown): string {
  const refuse = (why: string) => new OktaError("refused", `${name} ${why}; nothing was sent`);
  if (typeof value !== "string" && typeof value !== "number") throw refuse("must be a string");
  const segment = String(value);
  if (segment === "") throw refuse("is empty");
  if (segment === "." || segment === "..") throw refuse("must not be a dot segment");
  if (UNSAFE.test(segment)) {
    throw refuse("must not hold / \\ ? # or a control character, nor a percent-encoded character");
  }
  if (/\p{Surrogate}/u.test(segment)) throw refuse("holds half of a character");
  return encodeURIComponent(segment);
}

/** Puts the values of path parameters into a template such as `/api/v1/users/{userId}`, each through {@link pathSegment}. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => pathSegment(name, values[name]));
}
