import { type ContractDifference, differencesOf } from "../contract/differences.ts";
import { operationOf, pathnameOf } from "../contract/operation-of.ts";
import { requestId } from "../errors/response-error.ts";
import { operations } from "../generated/operations.ts";
import { tellHook } from "../http/client-event.ts";
import type { Layer } from "../http/layer.ts";
import type { HttpRequest } from "../http/request.ts";

/** Told of each difference. What it throws, or rejects with, is passed over. */
export type OnDifference = (difference: ContractDifference) => void;

/** Reports where answers differ from the contract, and hands every answer on as it came. */
export function reportDifferences(onDifference: OnDifference): Layer {
  return (next) => async (request) => {
    const response = await next(request);
    for (const difference of await differences(request, response)) tellHook(onDifference, difference);
    return response;
  };
}

async function differences(request: HttpRequest, response: Response): Promise<ContractDifference[]> {
  const operation = operationOf(request.method, pathnameOf(request.url));
  if (operation === undefined) return [];
  const { status } = response;
  const answer = { operation, status, requestId: requestId(response) };
  const documented = [...operations[operation].success, ...operations[operation].errors];
  if (!documented.includes(status)) {
    const expected = `one of ${documented.join(", ")}`;
    return [{ kind: "undocumented_status", ...answer, pointer: "", expected, found: String(status) }];
  }
  const { answerValidators } = await import("../generated/answer-validators.ts");
  const validate = answerValidators[operation][status];
  if (validate === undefined) return [];
  const partial = new URL(request.url).searchParams.has("fields");
  const found = differencesOf(await response.clone().text(), validate, partial);
  return found.map((difference) => ({ ...difference, ...answer }));
}
