import { type ContractDifference, findDifferences } from "../contract/differences.ts";
import { operationOf, pathnameOf } from "../contract/operation-of.ts";
import { requestId } from "../errors/response-error.ts";
import { operations } from "../generated/operations.ts";
import { callHook } from "../http/client-event.ts";
import type { Layer } from "../http/layer.ts";
import type { HttpRequest } from "../http/request.ts";

/** Called for each difference. Its errors and rejections are ignored. */
export type OnDifference = (difference: ContractDifference) => void;

/** Reports differences between responses and the contract. Every response stays as it is. */
export function reportDifferences(onDifference: OnDifference): Layer {
  return (next) => async (request) => {
    const response = await next(request);
    for (const difference of await differencesOf(request, response)) callHook(onDifference, difference);
    return response;
  };
}

async function differencesOf(request: HttpRequest, response: Response): Promise<ContractDifference[]> {
  const operation = operationOf(request.method, pathnameOf(request.url));
  if (operation === undefined) return [];
  const { status } = response;
  const known = { operation, status, requestId: requestId(response) };
  const documented = [...operations[operation].success, ...operations[operation].errors];
  if (!documented.includes(status)) {
    const expected = `one of ${documented.join(", ")}`;
    return [{ kind: "undocumented_status", ...known, pointer: "", expected, found: String(status) }];
  }
  const { responseValidators } = await import("../generated/response-validators.ts");
  const validate = responseValidators[operation][status];
  if (validate === undefined) return [];
  const partial = new URL(request.url).searchParams.has("fields");
  const found = findDifferences(await response.clone().text(), validate, partial);
  return found.map((difference) => ({ ...difference, ...known }));
}
