import { CfWorkerJsonSchemaValidator } from "@modelcontextprotocol/server/validators/cf-worker";
import { type JsonSchema, OktaError, printable } from "@okta-idm/core";

/** The SDK's smaller validator: the other one takes as long to load as all the rest. */
export const validator = new CfWorkerJsonSchemaValidator();

/** @throws OktaError of kind `refused` for arguments that the schema rejects. */
export function checkArguments<Arguments>(schema: JsonSchema, given: object): Arguments {
  const { valid, errorMessage } = validator.getValidator<Arguments>(schema)(given);
  if (valid) return given as Arguments;
  throw new OktaError(
    "refused",
    `The arguments were rejected: ${printable(errorMessage ?? "")}. Nothing was sent`,
  );
}
