import { _, type KeywordDefinition } from "ajv/dist/2020.js";
import { compileSchemas } from "./compiled-schemas.ts";
import type { Contract, JsonSchema } from "./contract.ts";

/** Reports a value that is not in the vocabulary as a violation of its own kind. */
const VOCABULARY: KeywordDefinition = {
  keyword: "x-extensible-enum",
  type: "string",
  schemaType: "array",
  error: { message: "", params: ({ schemaValue }) => _`{known: ${schemaValue}}` },
  code: (context) => context.fail(_`!${context.schemaValue}.includes(${context.data})`),
};

/** Returns the source of core's validators of response bodies, by operation and status. */
export async function responseValidators({ document, operations }: Contract): Promise<string> {
  const names = new Map<string, string>();
  const nameOf = (schema: JsonSchema) => {
    const text = JSON.stringify(schema);
    const name = names.get(text) ?? `body${names.size}`;
    names.set(text, name);
    return name;
  };
  const validators = operations.map(({ operationId, responses }) => {
    const bodies = Object.entries(responses).flatMap(([status, { content }]) => {
      const schema = content?.["application/json"]?.schema;
      return schema ? `${status}: bodies.${nameOf(schema)}` : [];
    });
    return `  ${operationId}: { ${bodies.join(", ")} },`;
  });
  const bodies = Object.fromEntries([...names].map(([text, name]) => [name, JSON.parse(text)]));
  const { code, table } = await compileSchemas({
    schemas: { contract: { components: { schemas: document.components.schemas }, bodies } },
    exported: Object.fromEntries([...names.values()].map((name) => [name, `contract#/bodies/${name}`])),
    keywords: [VOCABULARY, "components", "bodies"],
  });
  return `// @ts-nocheck
// Generated from openapi/okta.yaml by \`pnpm generate\`. Do not edit.
import type { ResponseValidators } from "../contract/differences.ts";
${code}
const bodies = ${table};

/** Validators of the bodies that the contract describes, by operation and status. */
export const responseValidators: ResponseValidators = {
${validators.join("\n")}
};
`;
}
