import type { Contract, Parameter } from "./contract.ts";

type ContractOperation = Contract["operations"][number];

/** Gives each value a number, the same for the same value. */
type NumberOf = (value: unknown) => number;

/**
 * Returns the source of core's operation table: the facts about operations that a program needs at run time. Every command loads it.
 * It is text, because JSON is parsed faster than code, and shared values are written once.
 */
export function operationTable(contract: Contract): string {
  const shared: string[] = [];
  const numberOf: NumberOf = (value) => {
    const text = JSON.stringify(value);
    const known = shared.indexOf(text);
    return known < 0 ? shared.push(text) - 1 : known;
  };
  const operations = contract.operations.map((operation) => {
    const text = JSON.stringify(entry(operation, contract, numberOf));
    return `    ${operation.operationId}: ${quote(text)},\n`;
  });
  return `// Generated from openapi/okta.yaml by \`pnpm generate\`. Do not edit.
import { type Operation, readOperationTable } from "../contract/operations.ts";
import type { operations as OperationTypes } from "./okta.ts";

export type OperationId = keyof OperationTypes;

/** Every operation of the contract by its id. */
export const operations: { readonly [Id in OperationId]: Operation } = readOperationTable(
  {
${operations.join("")}  },
  [
${shared.map((text) => `    ${quote(text)},\n`).join("")}  ],
);
`;
}

const quote = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/** Describes an operation. Numbers refer to shared values. */
function entry(operation: ContractOperation, contract: Contract, numberOf: NumberOf) {
  const statuses = Object.keys(operation.responses).map(Number);
  return {
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    description: operation.description.trim(),
    scopes: operation.security.flatMap(({ oauth2 }) => oauth2 ?? []),
    bucket: operation["x-rate-limit-bucket"],
    lifecycle: lifecycle(operation),
    returns: returnedShape(operation, contract),
    success: statuses.filter((status) => status < 400),
    errors: numberOf(statuses.filter((status) => status >= 400)),
    inPath: group(operation, "path", numberOf),
    inQuery: group(operation, "query", numberOf),
    inHeader: group(operation, "header", numberOf),
  };
}

/** The lifecycle without the responses in refused statuses, which callers read from Okta, and without its source. */
function lifecycle({ "x-lifecycle": lifecycle }: ContractOperation) {
  if (lifecycle === undefined) return undefined;
  const { refused: _, "x-source": __, ...transition } = lifecycle;
  return transition;
}

function returnedShape({ responses }: ContractOperation, { resolve }: Contract): string {
  const { type, required } = resolve(responses["200"]?.content?.["application/json"]?.schema) ?? {};
  if (type === "array") return "list";
  return Array.isArray(required) && required.length > 0 ? "object" : "anything";
}

/** The parameters in one place of the request. */
function group({ parameters = [] }: ContractOperation, place: Parameter["in"], numberOf: NumberOf) {
  const members = parameters.filter((parameter) => parameter.in === place);
  if (members.length === 0) return undefined;
  return members.map(({ name, required = false, ...parameter }) =>
    numberOf([name, required, schema(parameter)]),
  );
}

function schema({ description, schema, example }: Pick<Parameter, "description" | "schema" | "example">) {
  const examples = example === undefined ? {} : { examples: [example] };
  return { ...schema, description: description.trim().replace(/\s+/g, " "), ...examples };
}

/** Returns the source of a module that finds the operation of a method and a path, without its details. */
export function pathTable({ operations }: Contract): string {
  const lines = operations.map(
    ({ method, path, operationId }) =>
      `  [${[method, path, operationId].map((part) => JSON.stringify(part)).join(", ")}],\n`,
  );
  return `// Generated from openapi/okta.yaml by \`pnpm generate\`. Do not edit.
import type { OperationId } from "./operations.ts";

/** Method, path template and id of every operation. */
export const operationPaths: readonly (readonly [method: string, path: string, id: OperationId])[] = [
${lines.join("")}];
`;
}

/** The source of core's table of rate limits. */
export function rateLimits({ document }: Contract): string {
  const { "x-source": source, buckets } = document["x-rate-limits"];
  const lines = Object.entries(buckets).map(([bucket, limit]) => `  ${JSON.stringify(bucket)}: ${limit},\n`);
  return `// Generated from openapi/okta.yaml by \`pnpm generate\`. Do not edit.
/**
 * Requests per minute of a Workforce org, by bucket, as Okta published them until December 2025.
 *
 * @see ${source}
 */
export const rateLimits: Readonly<Record<string, number>> = {
${lines.join("")}};
`;
}
