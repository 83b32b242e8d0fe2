import { isDeepStrictEqual } from "node:util";
import type { KeywordName } from "./keywords.ts";
import type { Fact } from "./shape.ts";

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
