import { isDeepStrictEqual } from "node:util";
import type { KeywordName } from "./keywords.ts";
import type { Fact, Vocabulary } from "./shape.ts";

/** Something that exists or does not. In a difference of one of these, one side is undefined. */
export type Thing =
  | "action"
  | "operation"
  | "server"
  | "parameter"
  | "body"
  | "media type"
  | "status"
  | "header"
  | "member"
  | "scope"
  | "scheme";

/** The subject of a difference: a thing, a statement about one, or a validation keyword. */
export type Aspect =
  | KeywordName
  | Thing
  | "name"
  | "effect"
  | "endpoint"
  | "operationId"
  | "required"
  | "type"
  | "null"
  | "values"
  | "undeclared members"
  | "default"
  | "deprecated"
  | "style";

/** One difference between an older and a newer contract, or between ours and another. */
export interface Difference {
  /** Where in an operation or action, for people: `query limit`, `200 body[].profile.login`. */
  readonly where: string;
  readonly aspect: Aspect;
  /** The value on each side. Undefined if there is none. */
  readonly before: unknown;
  readonly after: unknown;
  /** Whether it is about what is sent to Okta or about what comes back. */
  readonly direction: "input" | "output";
  /** Whether the subject was required before or, if it is new, is required now. */
  readonly required: boolean;
  /** Keys that lead to it on each side, or to the nearest parent if it is missing. */
  readonly keys: Sides<readonly string[]>;
}

/** A value for each of the two contracts. */
export interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** Where a difference is, and what it concerns. */
export type Place = Pick<Difference, "where" | "direction" | "required">;

/** Returns the difference between two facts. Either may be missing. Empty if they are equal. */
export function differing(
  place: Place,
  aspect: Aspect,
  { before, after }: Sides<Fact | undefined>,
  nearest: Sides<{ readonly keys: readonly string[] }>,
): Difference[] {
  if (isDeepStrictEqual(before?.value, after?.value)) return [];
  const keys = { before: (before ?? nearest.before).keys, after: (after ?? nearest.after).keys };
  return [{ ...place, aspect, before: before?.value, after: after?.value, keys }];
}

/** The fact that something exists. */
export function present(node: { readonly keys: readonly string[] } | undefined): Fact | undefined {
  return node && { value: true, keys: node.keys };
}

export type Change = "new" | "gone" | "changed";

const THINGS: ReadonlySet<Aspect> = new Set<Thing>([
  "action",
  "operation",
  "server",
  "parameter",
  "body",
  "media type",
  "status",
  "header",
  "member",
  "scope",
  "scheme",
]);

/** Whether a thing was added or removed, or a statement about it changed. */
export function changeOf({ aspect, before }: Difference): Change {
  if (!THINGS.has(aspect)) return "changed";
  return before === undefined ? "new" : "gone";
}

const LONGEST_VALUE = 40;
const MOST_VALUES = 8;

/** A difference in words, without its place: `maximum 200 -> 150`, `new value X`, `gone`. */
export function wordingOf(difference: Difference): string {
  const { aspect, before, after } = difference;
  const change = changeOf(difference);
  if (change === "gone") return "gone";
  if (change === "new") return isDemanded(difference) ? "new, required" : "new";
  if (aspect === "required") return after ? "optional -> required" : "required -> optional";
  if (aspect === "null") return after ? "never null -> nullable" : "nullable -> never null";
  if (aspect === "values") return vocabularyWording(before as Vocabulary, after as Vocabulary);
  if (aspect === "deprecated") return after ? "deprecated" : "no longer deprecated";
  if (aspect === "name") return `renamed ${before} -> ${after}`;
  const nothing = aspect === "type" || aspect === "undeclared members" ? "any" : "none";
  // Of types any will do, of keywords all have to hold.
  const conjunction = aspect === "type" ? " or " : " and ";
  const say = (value: unknown) => wordingOfValue(value, nothing, conjunction);
  return `${aspect} ${say(before)} -> ${say(after)}`;
}

function isDemanded({ aspect, direction, required }: Difference): boolean {
  return (
    required && direction === "input" && (aspect === "parameter" || aspect === "member" || aspect === "body")
  );
}

function vocabularyWording(before: Vocabulary | undefined, after: Vocabulary | undefined): string {
  if (before === undefined || after === undefined) return `values ${list(before)} -> ${list(after)}`;
  const added = after.values.filter((value) => !before.values.includes(value));
  const lost = before.values.filter((value) => !after.values.includes(value));
  return [
    ...(before.open === after.open ? [] : [after.open ? "other values taken" : "no other values taken"]),
    ...(added.length > 0 ? [`new values ${named(added)}`] : []),
    ...(lost.length > 0 ? [`values gone ${named(lost)}`] : []),
  ].join("; ");
}

function list(vocabulary: Vocabulary | undefined): string {
  if (vocabulary === undefined) return "any";
  return named(vocabulary.values) + (vocabulary.open ? " or any other" : "");
}

function named(values: readonly unknown[]): string {
  const rest = values.length - MOST_VALUES;
  return values.slice(0, MOST_VALUES).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** A value as one short piece of text. */
function wordingOfValue(value: unknown, nothing: string, conjunction: string): string {
  if (value === undefined) return nothing;
  if (Array.isArray(value))
    return value.map((one) => wordingOfValue(one, nothing, conjunction)).join(conjunction);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}
