import { compileSchemas } from "@okta-idm/openapi/compiled-schemas";
import type { Action } from "../src/action.ts";

/** The source of a module with the compiled schema of an action's input, which needs no schema library. */
export async function validatorSource({ name, input }: Action): Promise<string> {
  const { code, table } = await compileSchemas({ schemas: { [name]: input }, exported: { validator: name } });
  return `// @ts-nocheck
// Generated from the action by \`pnpm generate\`. Do not edit.
import type { Validator } from "../../validate-input.ts";
${code}
const compiled = ${table};
export const validator: Validator = compiled.validator;
`;
}

/** The source of a module that finds the compiled schema of an action: each is loaded where it is used first. */
export function validatorsSource(actions: readonly Action[]): string {
  const lines = actions.map(({ name }) => `  ${name}: () => import("./validators/${fileName(name)}"),\n`);
  return `// Generated from the actions by \`pnpm generate\`. Do not edit.
import type { Validator } from "../validate-input.ts";

export const validators: {
  readonly [action: string]: (() => Promise<{ readonly validator: Validator }>) | undefined;
} = {
${lines.join("")}};
`;
}

/** Returns the file name of an action's validator. */
export function fileName(action: string): string {
  return `${action.replaceAll("_", "-")}.ts`;
}
