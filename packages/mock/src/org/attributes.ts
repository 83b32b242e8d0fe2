import type { Contract } from "../contract/contract.ts";
import { invalid } from "./refusal.ts";

const WRONG_TYPE = "The field has a value of the wrong type";
const TOO_LONG = "The mock keeps integers of up to 53 bits, and this one has more";

/**
 * Checks that base attributes are strings, and custom attributes are strings, numbers, booleans, or lists of these. Other
 * values would break the contract in every list with the object.
 *
 * @throws Refusal that names the first attribute with another value.
 */
export function checkAttributes(
  contract: Contract,
  schema: "UserProfile" | "GroupProfile",
  profile: object,
): void {
  for (const [name, value] of Object.entries(profile)) {
    if (value === null) continue;
    const isText = typeof value === "string";
    const fits = contract.declares(schema, name)
      ? isText
      : (Array.isArray(value) ? value : [value]).every(isPlain);
    if (!fits) throw invalid(name, WRONG_TYPE);
    if ([value].flat().some(isTooLong)) throw invalid(name, TOO_LONG);
  }
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isTooLong(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}
