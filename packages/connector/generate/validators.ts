import { compileSchemas } from "@okta-idm/openapi/compiled-schemas";
import type { Action } from "../src/action.ts";
import { SharedSchemas } from "./shared-schemas.ts";

/** The source of a module of compiled schemas, one an action, that needs no schema library. */
export async function validatorsSource(actions: readonly Action[]): Promise<string> {
  const shared = new SharedSchemas(actions.map(({ input }) => input));
  const ids = actions.map(({ name, input }) => [name, shared.idOf(input)] as const);
  const { code, table } = await compileSchemas({
    schemas: shared.schemas,
    exported: Object.fromEntries(ids.map(([, id]) => [id, id])),
  });
  return `// @ts-nocheck
// Generated from the actions by \`pnpm generate\`. Do not edit.
import type { Validator } from "../validate-input.ts";
${code}
const compiled = ${table};
export const validators: Readonly<Record<string, Validator>> = {${ids.map(([name, id]) => `${name}:compiled.${id}`)}};
`;
}
