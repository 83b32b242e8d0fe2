import { isIP } from "node:net";

/** Whether a value holds anything at all. What it holds may be empty. */
export function holdsAnything(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  if (typeof value !== "object") return true;
  for (const _ in value) return true;
  return false;
}

/** An object of an event, whose members may be anything. */
export type Members = Readonly<Record<string, unknown>>;

const NONE: Members = {};

/** The members of an object; none of what is no object. */
export function membersOf(value: unknown): Members {
  return isObject(value) ? value : NONE;
}

export function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something. Numbers and booleans are texts too; Okta has changed between the two before. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return ["number", "boolean", "bigint"].includes(typeof value) ? String(value) : undefined;
}

/** Whether a value says nothing, as Elastic's pipeline sees it: null, an empty text, list or object. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value !== "object") return false;
  for (const name in value) if (!isEmpty((value as Members)[name])) return false;
  return true;
}

/** A copy of a value without what says nothing in it; undefined where nothing is left. */
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

/** An IPv4 or IPv6 address. One with a zone is none to Elasticsearch. */
export function ipOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  // An event has the same address in several places.
  if (value !== lastText) {
    lastText = value;
    isLastIp = isIP(value) !== 0 && !value.includes("%");
  }
  return isLastIp ? value : undefined;
}

/** A whole number that Elasticsearch keeps as a long and OCSF as an integer. */
export function wholeOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

/** Coordinates, if both are in range: Elasticsearch rejects a document with others. */
export function pointOf(value: unknown): { lat: number; lon: number } | undefined {
  const { lat, lon } = membersOf(value);
  if (typeof lat !== "number" || typeof lon !== "number") return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/** `Date.parse` takes much more than this. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/i;

/** Milliseconds since the epoch; undefined of a text that is no instant. A leap second counts as the second after it. */
export function instantOf(value: unknown): number | undefined {
  if (typeof value !== "string" || !INSTANT.test(value)) return undefined;
  const milliseconds = Date.parse(value);
  if (!Number.isNaN(milliseconds)) return milliseconds;
  const before = Date.parse(value.replace(/(T\d\d:\d\d:)60/i, "$159"));
  return Number.isNaN(before) ? undefined : before + 1_000;
}

/** The form that Okta sends and ECS has, of a day that every month has. */
const IN_FULL = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** An instant in the form that ECS has; undefined of a text that is none. */
export function timestampOf(value: unknown): string | undefined {
  if (typeof value === "string" && IN_FULL.test(value)) return value;
  const milliseconds = instantOf(value);
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}

const EMAIL = /^[\w!#$%&'*+\-/=?^`{|}~.]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+$/;

/** An e-mail address, in the form that OCSF has for one. */
export function emailOf(value: unknown): string | undefined {
  return typeof value === "string" && EMAIL.test(value) ? value : undefined;
}

/** A value as text: JSON of what is none. */
export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  // `JSON.stringify` rejects bigints, which integers of more than 53 bits are.
  const mark = crypto.randomUUID();
  const text = JSON.stringify(value, (_, member: unknown) =>
    typeof member === "bigint" ? `${mark}${member}` : member,
  );
  return text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

/** Deeper than any JSON of Okta's, and far from where code that calls itself runs out of stack. */
const MOST_DEPTH = 200;
/** A text, or an integer of so many digits that a JavaScript number may not keep them. */
const TEXT_OR_LONG_INTEGER = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|(?<=[[:,\s])-?\d{16,}(?=[\]},\s])/g;

/** The object whose JSON a text holds, with long integers as texts; undefined of what is none, or too deep. */
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

/** Brackets within texts count as well: JSON of Okta's has few. */
function isDeep(json: string): boolean {
  let depth = 0;
  for (const [bracket] of json.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

/** The object without members that are undefined, copied only if there are any; undefined where none is left. */
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

/** Sets a member also where its name is `__proto__`. */
export function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  } else {
    object[name] = value;
  }
}
