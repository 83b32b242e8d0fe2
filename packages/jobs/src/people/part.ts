import { OktaError, type OperationId, operations } from "@okta-idm/core";

/** What was read, or why it was not; both if it is not whole. */
export interface Part<Value> {
  readonly value?: Value | undefined;
  readonly why?: string | undefined;
}

/**
 * Reads a part of something. That it is refused, or that the org does not have it, is no reason to lose the others.
 *
 * @throws the error if no other part can be read either: without a valid token, or if the caller gave up.
 */
export async function partOf<Value>(operation: OperationId, reading: Promise<Value>): Promise<Part<Value>> {
  try {
    return { value: await reading };
  } catch (error) {
    if (!(error instanceof OktaError) || error.kind === "unauthenticated" || error.kind === "refused") {
      throw error;
    }
    if (error.kind !== "forbidden") return { why: error.message };
    const scopes = operations[operation].scopes.join(" ");
    return { why: `${error.message}. It takes ${scopes}, and an admin role that may read it` };
  }
}

export function mapped<Value, Result>(
  { value, why }: Part<Value>,
  map: (value: Value) => Result,
): Part<Result> {
  return { value: value === undefined ? undefined : map(value), why };
}
