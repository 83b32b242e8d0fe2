import { kindOfResponse, remedyFor } from "@okta-idm/core";
import type { Contract } from "@okta-idm/openapi";

type ContractOperation = Contract["operations"][number];

/** An error that an operation may answer. */
export interface DocumentedError {
  readonly status: number;
  /** Okta's code, or OAuth's; empty for a body that has none. */
  readonly code: string;
  /** Okta's sentence, from the example in the contract. */
  readonly summary: string;
  /** What to do. */
  readonly remedy: string;
}

/** The errors of an operation, as the examples of the contract have them. Each code of a status comes once. */
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
