import { OktaError } from "../errors/okta-error.ts";
import { lostDigits } from "./json.ts";

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
