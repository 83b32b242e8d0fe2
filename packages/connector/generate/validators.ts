import { compileSchemas } from "@okta-idm/openapi/compiled-schemas";
import type { Action } from "../src/action.ts";

/** The source of a module of compiled schemas, one an action, that needs no schema library. */
export async function validatorsSource(actions: readonly Action[]): Promise<string> {
  const { code, table } = await compileSchemas({
    schemas: Object.fromEntries(actions.map(({ name, input }) => [name, input])),
    exported: Object.fromEntries(actions.map(({ name }) => [name, name])),
  });
  return `// @ts-nocheck
// Generated from the actions by \`pnpm generate\`. Do not edit.
import type { Validator } from "../validate-input.ts";
${code}
export const validators: Readonly<Record<string, Validator>> = ${table};
`;
}
