import { operations } from "@okta-idm/core";
import type { Action } from "./action.ts";
import { copyOf } from "./copy-of.ts";
import { findAction } from "./find-action.ts";
import { fromOlderInput } from "./older-input.ts";
import { validateInput } from "./validate-input.ts";

/**
 * An input in its documented form, however it was written, as it is at this moment.
 *
 * @throws InputError for one that the action does not take.
 */
export async function acceptedInput(action: Action, given: unknown): Promise<unknown> {
  const own = copyOf(given);
  const input = action.operation ? fromOlderInput(action.name, operations[action.operation], own) : own;
  // The schemas know JSON's types only: to them, a bigint is a number.
  await validateInput(action, copyOf(input, toNumber));
  return input;
}

/**
 * An input in its documented form: `userId` for `user-id`, and each parameter in its own group. Nothing is sent.
 *
 * @throws InputError for one that the action does not take.
 */
export async function documentedInput(name: string, given: unknown): Promise<object> {
  return (await acceptedInput(findAction(name), given)) as object;
}

function toNumber(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
