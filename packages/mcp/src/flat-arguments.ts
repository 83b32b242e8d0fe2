import { CfWorkerJsonSchemaValidator } from "@modelcontextprotocol/server/validators/cf-worker";
import { type JsonSchema, OktaError, printable } from "@okta-idm/core";

/** The SDK's smaller validator: the other one takes as long to load as all the rest. */
export const validator = new CfWorkerJsonSchemaValidator();

/** @throws OktaError of kind `refused` for arguments that the schema rejects. */
export function checkArguments<Arguments>(schema: JsonSchema, given: object): Arguments {
  const { valid, errorMessage } = validator.getValidator<Arguments>(schema)(given);
  if (valid) return given as Arguments;
  const faults = (errorMessage ?? "").split("; ").map(faultOf).filter(Boolean);
  throw new OktaError("refused", `The arguments were rejected: ${faults.join("; ")}. Nothing was sent`);
}

/** A fault as the validator words it, such as `#/name: String is too short (0 < 1).`, without its notation. */
function faultOf(line: string): string {
  const [, path = "", what = ""] = /^#\/?([^:]*): (.*?)\.?$/s.exec(line) ?? [undefined, "", line];
  // The next line says what is wrong with the property.
  if (/^Property ".*" does not match (additional properties )?schema$/.test(what)) return "";
  if (what === "False boolean schema") return `${printable(path)} is an unknown argument`;
  return printable(path === "" ? what : `${path}: ${what}`);
}
