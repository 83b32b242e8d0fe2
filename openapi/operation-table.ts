import type { Contract, Parameter } from "./contract.ts";

type ContractOperation = Contract["operations"][number];

/**
 * The source of core's operation table: what a program needs to know of an operation while it runs. Parameters are
 * written once, however many operations have them: the table is read whenever a command starts.
 */
export function operationTable(contract: Contract): string {
  const names = new Map<string, string>();
  const shared = (parameter: object) => {
    const text = JSON.stringify(parameter);
    const name = names.get(text) ?? `parameter${names.size}`;
    names.set(text, name);
    return name;
  };
  const table = Object.fromEntries(
    contract.operations.map((operation) => [operation.operationId, entry(operation, contract, shared)]),
  );
  const parameters = [...names].map(([text, name]) => `const ${name} = ${text} as const;\n`);
  return `// Generated from openapi/okta.yaml by \`pnpm generate\`. Do not edit.
import type { Operation } from "../operation.ts";
import type { operations as OperationTypes } from "./okta.ts";

export type OperationId = keyof OperationTypes;

${parameters.join("")}
/** Every operation of the contract by its id. */
export const operations: { readonly [Id in OperationId]: Operation } = ${withNames(JSON.stringify(table, null, 2))};
`;
}

/** Where the text holds the marked name of a parameter, the name itself. */
const withNames = (text: string) => text.replaceAll(/"@(parameter\d+)"/g, "$1");

type Shared = (parameter: object) => string;

function entry(operation: ContractOperation, contract: Contract, shared: Shared) {
  const statuses = Object.keys(operation.responses).map(Number);
  return {
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    description: operation.description.trim(),
    scopes: operation.security.flatMap(({ oauth2 }) => oauth2 ?? []),
    bucket: operation["x-rate-limit-bucket"],
    lifecycle: lifecycle(operation),
    answers: answers(operation, contract),
    success: statuses.filter((status) => status < 400),
    errors: statuses.filter((status) => status >= 400),
    parameters: {
      path: group(operation, "path", shared),
      query: group(operation, "query", shared),
      header: group(operation, "header", shared),
    },
  };
}

/** What a caller needs of it; how a refusal looks is told by the answer itself. */
function lifecycle({ "x-lifecycle": lifecycle }: ContractOperation) {
  if (lifecycle === undefined) return undefined;
  const { refused: _, ...transition } = lifecycle;
  return transition;
}

function answers({ responses }: ContractOperation, { resolve }: Contract): string {
  const { type, required } = resolve(responses["200"]?.content?.["application/json"]?.schema) ?? {};
  if (type === "array") return "list";
  return Array.isArray(required) && required.length > 0 ? "object" : "anything";
}

/** The parameters in one place of the request, as the JSON Schema of an object. */
function group({ parameters = [] }: ContractOperation, place: Parameter["in"], shared: Shared) {
  const members = parameters.filter((parameter) => parameter.in === place);
  if (members.length === 0) return undefined;
  return {
    type: "object",
    properties: Object.fromEntries(
      members.map((parameter) => [parameter.name, `@${shared(schema(parameter))}`]),
    ),
    required: members.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function schema({ description, schema, example }: Parameter) {
  const examples = example === undefined ? {} : { examples: [example] };
  return { ...schema, description: description.trim().replace(/\s+/g, " "), ...examples };
}
