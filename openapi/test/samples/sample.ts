import type { Contract } from "../../contract.ts";

type OperationId = Contract["operations"][number]["operationId"];

/** A response as Okta sends it, with invented data. Without `body` it is empty. */
export interface Sample {
  readonly operation: OperationId;
  readonly status: number;
  readonly body?: unknown;
}

/** Samples by their description. */
export type Samples = { readonly [name: string]: Sample };

/** One sample for each value: the same object with the value in it. */
export function each(
  values: readonly (string | null)[],
  name: (value: string | null) => string,
  sample: (value: string | null) => Sample,
): Samples {
  return Object.fromEntries(values.map((value) => [name(value), sample(value)]));
}

/** A HAL link into the org's API. */
export function link(path: string, more: object = {}) {
  return { href: `https://acme.okta.com${path}`, ...more };
}
