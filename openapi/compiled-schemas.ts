import { _, Ajv, type Vocabulary } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import type { JsonSchema } from "./contract.ts";
import { isDateTime } from "./date-time.ts";

export interface SchemasToCompile {
  /** Schemas by id; they may refer to each other. */
  readonly schemas: { readonly [id: string]: JsonSchema };
  /** The schemas to compile, by exported name: the id of a schema, or a reference into one. */
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
  const ajv = new Ajv({
    code: { source: true, esm: true, formats: _`require("./date-time.ts")` },
    allErrors: true,
    messages: false,
    strictTypes: false,
    inlineRefs: false,
    keywords,
    formats: { "date-time": isDateTime },
  });
  for (const [id, schema] of Object.entries(schemas)) ajv.addSchema(rulesOf(schema) as JsonSchema, id);
  const { outputFiles } = await build({
    stdin: {
      contents: standaloneCode.default(ajv, { ...exported }),
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

/** Returns a schema without its annotations for people. */
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
