import type { JsonSchema } from "@okta-idm/core";
import { rulesOf } from "@okta-idm/openapi/compiled-schemas";

/** Below this many letters a rule is shorter than a call of the function that it would become. */
const WORTH_SHARING = 100;

/** Schemas with the same rules become one, so that what two actions take alike is compiled and loaded once. */
export class SharedSchemas {
  readonly schemas: { [id: string]: JsonSchema } = {};
  readonly #uses = new Map<string, number>();
  readonly #ids = new Map<string, string>();

  constructor(roots: readonly JsonSchema[]) {
    for (const root of roots) this.#count(root);
  }

  /** The id of a schema, whose members may be references to others. */
  idOf(schema: JsonSchema): string {
    const rules = JSON.stringify(rulesOf(schema));
    const id = this.#ids.get(rules) ?? `s${this.#ids.size}`;
    this.#ids.set(rules, id);
    this.schemas[id] ??= this.#withReferences(schema);
    return id;
  }

  #withReferences(schema: JsonSchema): JsonSchema {
    const members = membersOf(schema).map(([name, member]) => {
      const rules = JSON.stringify(rulesOf(member));
      const isShared = rules.length >= WORTH_SHARING && (this.#uses.get(rules) ?? 0) > 1;
      return [name, isShared ? { $ref: this.idOf(member) } : this.#withReferences(member)];
    });
    return members.length === 0 ? schema : { ...schema, properties: Object.fromEntries(members) };
  }

  #count(schema: JsonSchema): void {
    const rules = JSON.stringify(rulesOf(schema));
    const uses = (this.#uses.get(rules) ?? 0) + 1;
    this.#uses.set(rules, uses);
    // What is used again is compiled once, and so are its members.
    if (uses === 1) for (const [, member] of membersOf(schema)) this.#count(member);
  }
}

function membersOf({ properties = {} }: JsonSchema): [string, JsonSchema][] {
  return Object.entries(properties as { readonly [name: string]: JsonSchema });
}
