import type { Contract } from "../contract/contract.ts";
import { invalid } from "./refusal.ts";

const WRONG_TYPE = "The field has a value of the wrong type";
const TOO_LONG = "The mock keeps integers of up to 53 bits, and this one has more";

/**
 * Attributes of Okta's own schema are texts. Those of the org are texts, numbers, booleans, or lists of these. What is
 * stored without this check breaks the contract in every list that the object is in.
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
