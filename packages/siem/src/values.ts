import { isIP } from "node:net";

/** Whether an object or a list has a member. The member may be empty. */
export function holdsAnything(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  if (typeof value !== "object") return true;
  for (const _ in value) return true;
  return false;
}

/** An object of an event, with any members. */
export type Members = Readonly<Record<string, unknown>>;

const NONE: Members = {};

/** Returns the members of an object. Empty if the value is not an object. */
export function membersOf(value: unknown): Members {
  return isObject(value) ? value : NONE;
}

export function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns a text that is not empty. Converts numbers and booleans, because Okta has changed such types before. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return ["number", "boolean", "bigint"].includes(typeof value) ? String(value) : undefined;
}

/** Whether Elastic's pipeline treats a value as empty: null, or an empty text, list or object. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value !== "object") return false;
  for (const name in value) if (!isEmpty((value as Members)[name])) return false;
  return true;
}

/** Copies a value without its empty parts. Undefined if nothing is left. */
export function kept(value: unknown): unknown {
  if (typeof value !== "object") return value === "" ? undefined : value;
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(kept).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const inside = kept((value as Members)[name]);
    if (inside === undefined) continue;
    copy ??= {};
    setOwn(copy, name, inside);
  }
  return copy;
}

let lastText = "";
let isLastIp = false;

/** Returns an IPv4 or IPv6 address. Elasticsearch rejects addresses with a zone. */
export function ipOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  // An event contains the same address several times.
  if (value !== lastText) {
    lastText = value;
    isLastIp = isIP(value) !== 0 && !value.includes("%");
  }
  return isLastIp ? value : undefined;
}

/** Returns a whole number that fits a long of Elasticsearch and an integer of OCSF. */
export function wholeOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

/** Returns coordinates if both are in range. Elasticsearch rejects a document with others. */
export function pointOf(value: unknown): { lat: number; lon: number } | undefined {
  const { lat, lon } = membersOf(value);
  if (typeof lat !== "number" || typeof lon !== "number") return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/** `Date.parse` accepts much more than this. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/i;

/** Milliseconds since the epoch. Undefined if the text is not a date-time. A leap second counts as the next second. */
export function instantOf(value: unknown): number | undefined {
  if (typeof value !== "string" || !INSTANT.test(value)) return undefined;
  const milliseconds = Date.parse(value);
  if (!Number.isNaN(milliseconds)) return milliseconds;
  const before = Date.parse(value.replace(/(T\d\d:\d\d:)60/i, "$159"));
  return Number.isNaN(before) ? undefined : before + 1_000;
}

/** The form of Okta and ECS, with a day that every month has. */
const IN_FULL = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Returns a date-time in the form of ECS. Undefined if the text is not one. */
export function timestampOf(value: unknown): string | undefined {
  if (typeof value === "string" && IN_FULL.test(value)) return value;
  const milliseconds = instantOf(value);
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}

const EMAIL = /^[\w!#$%&'*+\-/=?^`{|}~.]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+$/;

/** Returns an email address in the form of OCSF. */
export function emailOf(value: unknown): string | undefined {
  return typeof value === "string" && EMAIL.test(value) ? value : undefined;
}

/** Returns a value as text. Values that are not strings become JSON. */
export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  // `JSON.stringify` rejects bigints: integers of more than 53 bits.
  const mark = crypto.randomUUID();
  const text = JSON.stringify(value, (_, member: unknown) =>
    typeof member === "bigint" ? `${mark}${member}` : member,
  );
  return text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

/** Deeper than any JSON of Okta, and far below the limit of the stack. */
const MOST_DEPTH = 200;
/** A string, or an integer with more digits than a JavaScript number keeps. */
const TEXT_OR_LONG_INTEGER = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|(?<=[[:,\s])-?\d{16,}(?=[\]},\s])/g;

/** Parses a text as a JSON object, with long integers as strings. Undefined if it is not an object, or too deep. */
export function objectIn(value: unknown): Members | undefined {
  if (typeof value !== "string" || isDeep(value)) return undefined;
  const text = /\d{16}/.test(value)
    ? value.replace(TEXT_OR_LONG_INTEGER, (part) => (part.startsWith('"') ? part : `"${part}"`))
    : value;
  try {
    const inside: unknown = JSON.parse(text);
    return isObject(inside) ? inside : undefined;
  } catch {
    return undefined;
  }
}

/** Counts brackets in strings, too: JSON of Okta has few. */
function isDeep(json: string): boolean {
  let depth = 0;
  for (const [bracket] of json.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

/** Removes undefined members; copies the object only if there are any. Undefined if none is left. */
export function filled<T extends object>(object: T): T | undefined {
  let isFilled = false;
  let isWhole = true;
  for (const name in object) {
    if (object[name] === undefined) isWhole = false;
    else isFilled = true;
  }
  if (!isFilled) return undefined;
  if (isWhole) return object;
  const copy: Record<string, unknown> = {};
  for (const name in object) if (object[name] !== undefined) setOwn(copy, name, object[name]);
  return copy as T;
}

/** Sets a member, even if its name is `__proto__`. */
export function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  } else {
    object[name] = value;
  }
}
