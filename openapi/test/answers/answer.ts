import type { Contract } from "../../contract.ts";

type OperationId = Contract["operations"][number]["operationId"];

/** An answer as Okta sends it; all data invented. Without `body` it has none. */
export interface Answer {
  readonly operation: OperationId;
  readonly status: number;
  readonly body?: unknown;
}

/** Answers by what is special about them. */
export type Answers = { readonly [name: string]: Answer };

/** One answer for each value: the same object with the value in it. */
export function each(
  values: readonly (string | null)[],
  name: (value: string | null) => string,
  answer: (value: string | null) => Answer,
): Answers {
  return Object.fromEntries(values.map((value) => [name(value), answer(value)]));
}

/** A HAL link into the org's API. */
export function link(path: string, more: object = {}) {
  return { href: `https://acme.okta.com${path}`, ...more };
}
