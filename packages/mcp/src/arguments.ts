import { CfWorkerJsonSchemaValidator } from "@modelcontextprotocol/server/validators/cf-worker";
import { type JsonSchema, printable } from "@okta-idm/core";
import { errorOf } from "./errors.ts";

type Arguments = Readonly<Record<string, unknown>>;

/** The SDK's smaller validator. Its default one takes as long to load as the rest of the server. */
export const validator = new CfWorkerJsonSchemaValidator();

/** @throws OktaError of kind `refused` if the schema rejects the arguments. */
export function checkArguments<Checked>(schema: JsonSchema, given: object): Checked {
  const { valid, errorMessage } = validator.getValidator<Checked>(schema)(given);
  if (valid) return given as Checked;
  const faults = (errorMessage ?? "").split("; ").map(faultText).filter(Boolean);
  throw errorOf("argumentsRejected", [faults.join("; ")]);
}

/** Returns a message of the validator, such as `#/name: String is too short (0 < 1).`, without its notation. */
function faultText(line: string): string {
  const [, path = "", what = ""] = /^#\/?([^:]*): (.*?)\.?$/s.exec(line) ?? [undefined, "", line];
  // The next message names the fault of the property.
  if (/^Property ".*" does not match (additional properties )?schema$/.test(what)) return "";
  if (what === "False boolean schema") return `${printable(path)} is an unknown argument`;
  return printable(path === "" ? what : `${path}: ${what}`);
}

/**
 * Returns the schema of an action's input with further arguments. It lacks `verify_ssl`, which only the administrator of
 * the server may set.
 */
export function withArguments(input: JsonSchema, more: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const { verify_ssl, ...properties } = input["properties"] as Readonly<Record<string, JsonSchema>>;
  return { ...input, properties: { ...properties, ...more }, additionalProperties: false };
}

/** @throws OktaError of kind `refused` for `verify_ssl`. */
export function checkNoSettings(input: Arguments): void {
  if ("verify_ssl" in input) throw errorOf("unknownArgument", ["verify_ssl"]);
}

/** A longer list would block the server's other callers. */
const MAX_FIELDS = 100;

/** The argument that chooses the members of a result. */
export const FIELDS: JsonSchema = {
  type: "array",
  items: { type: "string", minLength: 1 },
  minItems: 1,
  maxItems: MAX_FIELDS,
  description:
    'Members to return, as dotted paths, such as ["id","profile.login"]. ["*"] returns all of them. Default: all but links and empty members.',
};

/** @throws OktaError of kind `refused` if `fields` is no list of paths. */
export function checkFields(given: unknown): readonly string[] | undefined {
  if (given === undefined) return undefined;
  const isList =
    Array.isArray(given) && given.length > 0 && given.every((field) => typeof field === "string" && field);
  if (!isList || given.length > MAX_FIELDS) throw errorOf("fieldsInvalid", [MAX_FIELDS]);
  return given;
}

const MAX_REASON = 500;

/** The argument that says why a change is made. */
export const REASON: JsonSchema = {
  type: "string",
  minLength: 1,
  maxLength: MAX_REASON,
  description:
    "Why the change is made, such as a ticket. The person who confirms sees it, and the audit file records it.",
};

/**
 * Separates the reason from the input of the action.
 *
 * @throws OktaError of kind `refused` if the reason is no text, or too long.
 */
export function splitReason(given: Arguments): {
  readonly reason: string | undefined;
  readonly input: Arguments;
} {
  const { reason, ...input } = given;
  if (reason === undefined) return { reason, input };
  if (typeof reason === "string" && reason !== "" && reason.length <= MAX_REASON) return { reason, input };
  throw errorOf("reasonInvalid", [MAX_REASON]);
}
