/** An error of a compiled JSON Schema, as far as it is used here. */
export interface Violation {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled JSON Schema that keeps all its errors. */
export interface BodyValidator {
  (body: unknown): boolean;
  errors?: readonly Violation[] | null;
}

/**
 * Leaves, of what the alternatives of an `anyOf` say, the one that was meant: a faulty member of an object says more
 * than "this should be null". The errors of the alternatives stand right before the error of the `anyOf` itself.
 */
export function settleAlternatives(violations: readonly Violation[]): Violation[] {
  const settled: Violation[] = [];
  for (const violation of violations) {
    if (violation.keyword !== "anyOf") {
      settled.push(violation);
      continue;
    }
    const here = violation.instancePath;
    const outside = settled.findLastIndex(
      ({ instancePath }) => instancePath !== here && !instancePath.startsWith(`${here}/`),
    );
    settled.push(...nearest(violation, settled.splice(outside + 1)));
  }
  return settled;
}

function nearest(anyOf: Violation, alternatives: readonly Violation[]): readonly Violation[] {
  const deeper = alternatives.filter(({ instancePath }) => instancePath !== anyOf.instancePath);
  if (deeper.length > 0) return deeper;
  const ofRightType = alternatives.filter(({ keyword }) => keyword !== "type");
  if (ofRightType.length > 0) return ofRightType;
  return [{ ...anyOf, keyword: "type", params: { type: [...new Set(alternatives.flatMap(typesOf))] } }];
}

/** The types that a violation of `type` names. */
export function typesOf({ params }: Violation): string[] {
  return [params["type"]].flat().map(String);
}
