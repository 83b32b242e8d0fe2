import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { type JsonSchema, readContract } from "../contract.ts";
import type { Sample } from "./samples/sample.ts";

const contract = await readContract();
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(contract.document as AnySchema, "okta");

/** The operations of the contract. */
export const { operations } = contract;

/** Returns why the contract rejects a response, a line for each reason. */
export function refusals({ operation, status, body }: Sample): string[] {
  const response = operations.find(({ operationId }) => operationId === operation)?.responses[status];
  if (response === undefined) return [`${operation} has no ${status}`];
  // A body may be missing whatever the schema says: HTTP decides that, not the schema.
  if (body === undefined) return [];
  const schema = response.content?.["application/json"]?.schema;
  return schema ? violations(schema, body) : [`${operation} has no body with ${status}`];
}

interface Header {
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

/** Returns why the contract rejects a header of a page of users. `undefined` is a missing header. */
export function headerRefusals(name: string, value: unknown): string[] {
  const response = operations.find(({ operationId }) => operationId === "listUsers")?.responses["200"];
  const headers = (response as { headers?: Readonly<Record<string, Header>> } | undefined)?.headers;
  const header = contract.resolve(headers?.[name]);
  if (header === undefined) return [`there is no ${name}`];
  if (value === undefined) return header.required ? [`${name} is required`] : [];
  return violations(header.schema, value);
}

const compiled = new Map<string, ValidateFunction>();

function violations(schema: JsonSchema, value: unknown): string[] {
  const text = JSON.stringify(schema).replaceAll('"#/', '"okta#/');
  const validator = compiled.get(text) ?? ajv.compile(JSON.parse(text));
  compiled.set(text, validator);
  validator(value);
  return (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
