import type { JsonSchema } from "@okta-idm/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";
import { build } from "esbuild";
import type { Action } from "../src/action.ts";

/** The source of a module of compiled schemas, one an action, that needs no schema library. */
export async function validatorsSource(actions: readonly Action[]): Promise<string> {
  const ajv = new Ajv2020({
    code: { source: true, esm: true },
    allErrors: true,
    messages: false,
    strictTypes: false,
  });
  formats.default(ajv, ["date-time"]);
  for (const action of actions) ajv.addSchema(rulesOf(action.input) as JsonSchema, action.name);
  const names = Object.fromEntries(actions.map(({ name }) => [name, name]));
  const { outputFiles } = await build({
    stdin: { contents: standaloneCode.default(ajv, names), resolveDir: import.meta.dirname, loader: "js" },
    bundle: true,
    format: "esm",
    platform: "node",
    minify: true,
    write: false,
  });
  const [code = "", exported = ""] = (outputFiles[0]?.text ?? "").split(/export(?=\{)/);
  const members = exported.trim().replace(/([\w$]+) as (\w+)/g, "$2: $1");
  return `// @ts-nocheck
// Generated from the actions by \`pnpm generate\`. Do not edit.
import type { Validator } from "../validate-input.ts";
${code}
export const validators: Readonly<Record<string, Validator>> = ${members}
`;
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

/** A parameter may be called `description`; then its value is a schema. */
function isSchema(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value;
}
