import { kindOfResponse, remedyFor } from "@okta-idm/core";
import type { Contract } from "@okta-idm/openapi";

type ContractOperation = Contract["operations"][number];

/** An error response of an operation. */
export interface DocumentedError {
  readonly status: number;
  /** The code of Okta or OAuth; empty if the body has none. */
  readonly code: string;
  /** Okta's sentence, from the example in the contract. */
  readonly summary: string;
  /** The next step. */
  readonly remedy: string;
}

/** Returns the errors in the examples of the contract. Each code of a status is listed once. */
export function errorsOf({ method, responses }: ContractOperation): DocumentedError[] {
  const errors = Object.entries(responses).flatMap(([status, { content }]) => {
    if (Number(status) < 400) return [];
    const examples = Object.values(content?.["application/json"]?.examples ?? {});
    const bodies = examples.length > 0 ? examples.map(({ value }) => value) : [{}];
    return bodies.map((body) => errorOf(Number(status), method, body));
  });
  return [...new Map(errors.map((error) => [`${error.status} ${error.code}`, error])).values()];
}

function errorOf(status: number, method: string, body: unknown): DocumentedError {
  const { errorCode, errorSummary, errorCauses, error, error_description, message } = Object(body) as {
    readonly errorCode?: string;
    readonly errorSummary?: string;
    readonly errorCauses?: readonly { readonly errorSummary?: string }[];
    readonly error?: string;
    readonly error_description?: string;
    readonly message?: string;
  };
  const code = errorCode ?? error ?? "";
  const cause = errorCauses?.[0]?.errorSummary;
  const said = errorSummary ?? error_description ?? message ?? "";
  return {
    status,
    code,
    summary: cause === undefined ? said : `${said}: ${cause}`,
    remedy: remedyFor({ kind: kindOfResponse(status, body), code, method }),
  };
}
