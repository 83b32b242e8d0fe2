import type { ContractDifference } from "./contract-difference.ts";
import type { OperationId } from "./generated/operations.ts";
import { type BodyValidator, settleAlternatives, typesOf, type Violation } from "./violations.ts";

/** Validators by operation and status; none where the contract describes no body. */
export type AnswerValidators = {
  readonly [Id in OperationId]: { readonly [status: number]: BodyValidator };
};

/** What of a difference the body decides. */
export type BodyDifference = Pick<ContractDifference, "kind" | "pointer" | "expected" | "found">;

/**
 * Where the text of a body differs from what a validator expects.
 *
 * @param partial true for an answer that leaves members out because `fields` did not name them.
 */
export function differencesOf(text: string, validate: BodyValidator, partial = false): BodyDifference[] {
  // Where an empty object would do, nothing at all says as much.
  if (text === "") return validate({}) ? [] : [wholeBody("a body", "nothing")];
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return [wholeBody("JSON", "text that is not JSON")];
  }
  validate(body);
  const byPointer = new Map<string, BodyDifference>();
  for (const violation of settleAlternatives(validate.errors ?? [])) {
    // Okta always answers the id.
    const isLeftOut = violation.keyword === "required" && violation.params["missingProperty"] !== "id";
    if (partial && isLeftOut) continue;
    const difference = toDifference(violation, body);
    // A value of a wrong form is an unknown one as well: the first thing to say of it is enough.
    if (!byPointer.has(difference.pointer)) byPointer.set(difference.pointer, difference);
  }
  return [...byPointer.values()];
}

function wholeBody(expected: string, found: string): BodyDifference {
  return { kind: "unexpected_form", pointer: "", expected, found };
}

function toDifference(violation: Violation, body: unknown): BodyDifference {
  const { keyword, instancePath, params } = violation;
  const keys = instancePath.split("/").slice(1);
  if (keyword === "required") keys.push(String(params["missingProperty"]));
  const value = valueAt(body, keys);
  const unknown = keyword === "x-extensible-enum";
  return {
    kind: unknown ? "unknown_value" : "unexpected_form",
    pointer: keys.map((key) => `/${/^[\w#-]{1,64}$/.test(key) ? key : "*"}`).join(""),
    expected: EXPECTED[keyword]?.(violation) ?? `what the rule "${keyword}" asks for`,
    found: unknown && /^[A-Z][A-Z0-9_]{0,39}$/.test(String(value)) ? String(value) : jsonType(value),
  };
}

const EXPECTED: Readonly<Record<string, (violation: Violation) => string>> = {
  type: (violation) => typesOf(violation).join(" or "),
  required: () => "a value",
  minLength: () => "a string that is not empty",
  pattern: ({ params }) => `a string of the form ${params["pattern"]}`,
  format: ({ params }) => `a string of the format ${params["format"]}`,
  minimum: ({ params }) => `at least ${params["limit"]}`,
  maximum: ({ params }) => `at most ${params["limit"]}`,
  "x-extensible-enum": ({ params }) => `one of ${[params["known"]].flat().join(", ")}`,
};

function valueAt(body: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) => (node as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")],
    body,
  );
}

function jsonType(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
