import { Ajv2020, type Vocabulary } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";
import { build } from "esbuild";
import type { JsonSchema } from "./contract.ts";

export interface SchemasToCompile {
  /** Schemas by id; they may refer to each other. */
  readonly schemas: { readonly [id: string]: JsonSchema };
  /** What is compiled: names of identifier form, and the id of a schema or a reference into one. */
  readonly exported: { readonly [name: string]: string };
  /** Keywords beyond those of JSON Schema: a name for one that decides nothing, or one that generates code. */
  readonly keywords?: Vocabulary;
}

export interface CompiledSchemas {
  /** JavaScript that needs no schema library and exports nothing. */
  readonly code: string;
  /** The source of an object that holds the compiled schemas by their exported names. */
  readonly table: string;
}

/** Compiles schemas into functions that keep every violation, without messages, in their `errors`. */
export async function compileSchemas({
  schemas,
  exported,
  keywords = [],
}: SchemasToCompile): Promise<CompiledSchemas> {
  const ajv = new Ajv2020({
    code: { source: true, esm: true },
    allErrors: true,
    messages: false,
    strictTypes: false,
    inlineRefs: false,
    keywords,
  });
  formats.default(ajv, ["date-time"]);
  for (const [id, schema] of Object.entries(schemas)) ajv.addSchema(rulesOf(schema) as JsonSchema, id);
  const { outputFiles } = await build({
    stdin: {
      contents: withoutSchemaPaths(standaloneCode.default(ajv, { ...exported })),
      resolveDir: import.meta.dirname,
      loader: "js",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    minify: true,
    write: false,
  });
  const [code = "", exports = ""] = (outputFiles[0]?.text ?? "").split(/export(?=\{)/);
  return {
    code,
    table: exports
      .trim()
      .replace(/([\w$]+) as (\w+)/g, "$2: $1")
      .replace(/;$/, ""),
  };
}

/** Nobody reads where in a schema the rule stands that was broken, and it is a fifth of the code. */
function withoutSchemaPaths(code: string): string {
  return code.replace(/schemaPath:"(?:[^"\\]|\\.)*",/g, "");
}

/** A schema without what only people read. */
function rulesOf(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(rulesOf);
  const rules = Object.entries(schema).filter(([keyword, value]) => !isAnnotation(keyword, value));
  return Object.fromEntries(rules.map(([keyword, value]) => [keyword, rulesOf(value)]));
}

function isAnnotation(keyword: string, value: unknown): boolean {
  return ["description", "default", "examples"].includes(keyword) && !isSchema(value);
}

/** A member may be called `description`; then its value is a schema. */
function isSchema(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value;
}
