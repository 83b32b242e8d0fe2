import type { OperationId } from "../generated/operations.ts";

/**
 * One difference between a response and the contract. It contains nothing personal or secret: no value of a body, except
 * a token such as `NEW_STATUS` if the contract lists the known tokens.
 */
export interface ContractDifference {
  /**
   * - `unexpected_form`: a member is missing or has another type or form, or the body is not JSON
   * - `unknown_value`: a value that the contract does not list; it is valid, because vocabularies are open
   * - `undocumented_status`: an HTTP status that the contract does not list for this operation
   */
  readonly kind: "unexpected_form" | "unknown_value" | "undocumented_status";
  readonly operation: OperationId;
  /** JSON pointer into the body, `""` for all of it. A name that is not a plain word is replaced by `*`. */
  readonly pointer: string;
  /** The requirement of the contract, in words. */
  readonly expected: string;
  /** The JSON type that arrived, `nothing`, the unknown token, or the HTTP status. */
  readonly found: string;
  /** HTTP status. */
  readonly status: number;
  /** `X-Okta-Request-Id`. */
  readonly requestId: string | undefined;
}

/** An error of a compiled JSON Schema: the part that is used here. */
interface Violation {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled JSON Schema that collects all errors. */
export interface BodyValidator {
  (body: unknown): boolean;
  errors?: readonly Violation[] | null;
}

/** Validators by operation and status. A status without a body has none. */
export type ResponseValidators = {
  readonly [Id in OperationId]: { readonly [status: number]: BodyValidator };
};

/** The members of a difference that depend on the body. */
export type BodyDifference = Pick<ContractDifference, "kind" | "pointer" | "expected" | "found">;

/**
 * Finds the differences between the text of a body and the schema of a validator.
 *
 * @param partial whether members are missing because `fields` did not name them.
 */
export function findDifferences(text: string, validate: BodyValidator, partial = false): BodyDifference[] {
  // An empty body is as good as an empty object.
  if (text === "") return validate({}) ? [] : [wholeBody("a body", "nothing")];
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return [wholeBody("JSON", "text that is not JSON")];
  }
  validate(body);
  const byPointer = new Map<string, BodyDifference>();
  for (const violation of closestAlternatives(validate.errors ?? [])) {
    // Okta always returns the id.
    const isLeftOut = violation.keyword === "required" && violation.params["missingProperty"] !== "id";
    if (partial && isLeftOut) continue;
    const difference = toDifference(violation, body);
    // A value of a wrong form is also an unknown one. The first difference is enough.
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
    expected: EXPECTED[keyword]?.(violation) ?? `a value that meets the rule "${keyword}"`,
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

/**
 * Keeps only the errors of the closest alternative of each `anyOf`: an error in a member of an object is more useful than
 * "this should be null". The errors of the alternatives precede the error of the `anyOf`.
 */
function closestAlternatives(violations: readonly Violation[]): Violation[] {
  const kept: Violation[] = [];
  for (const violation of violations) {
    if (violation.keyword !== "anyOf") {
      kept.push(violation);
      continue;
    }
    const here = violation.instancePath;
    const outside = kept.findLastIndex(
      ({ instancePath }) => instancePath !== here && !instancePath.startsWith(`${here}/`),
    );
    kept.push(...nearestAlternative(violation, kept.splice(outside + 1)));
  }
  return kept;
}

function nearestAlternative(anyOf: Violation, alternatives: readonly Violation[]): readonly Violation[] {
  const deeper = alternatives.filter(({ instancePath }) => instancePath !== anyOf.instancePath);
  if (deeper.length > 0) return deeper;
  const ofRightType = alternatives.filter(({ keyword }) => keyword !== "type");
  if (ofRightType.length > 0) return ofRightType;
  return [{ ...anyOf, keyword: "type", params: { type: [...new Set(alternatives.flatMap(typesOf))] } }];
}

/** The types in a violation of `type`. */
function typesOf({ params }: Violation): string[] {
  return [params["type"]].flat().map(String);
}
