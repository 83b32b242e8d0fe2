import { isDeepStrictEqual } from "node:util";
import type { KeywordName } from "./keywords.ts";
import type { Fact } from "./shape.ts";

/** Something that is there or is not; a difference in one of these lacks a side. */
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

/** What differs: a thing, what is said about one, or a validation keyword. */
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
  /** The value on each side; undefined where there is none. */
  readonly before: unknown;
  readonly after: unknown;
  /** Whether it is about what is sent to Okta or about what comes back. */
  readonly direction: "input" | "output";
  /** Whether what differs had to be there before or, being new, has to be there now. */
  readonly required: boolean;
  /** Keys that lead to it on each side, or to what stands nearest where there is nothing. */
  readonly keys: Sides<readonly string[]>;
}

/** One of something for each of the two that are compared. */
export interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** Where a difference is, and what it concerns. */
export type Place = Pick<Difference, "where" | "direction" | "required">;

/** The difference between two facts, of which either may be missing; none where they say the same. */
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

/** The fact that something is there. */
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

/** Whether a thing has come or gone, or something that is said about one has changed. */
export function changeOf({ aspect, before }: Difference): Change {
  if (!THINGS.has(aspect)) return "changed";
  return before === undefined ? "new" : "gone";
}
