import { type JsonSchema, operations } from "@okta-idm/core";
import { expect, test } from "vitest";
import rows from "../actions.json" with { type: "json" };
import { type Action, actions, inputFields } from "../src/index.ts";

const all: readonly Action[] = actions;
const documented = rows.flatMap(({ name, documented, additions = {} }) =>
  documented ? [{ name, ...documented, additions: Object.keys(additions) }] : [],
);

test.each(documented)("$name is the documented request", ({ name: documentedName, method, endpoint }) => {
  const action = all.find(({ name }) => name === documentedName);
  const operation = action?.operation && operations[action.operation];
  expect(operation?.method ?? null).toBe(method);
  expect(operation?.path ?? null).toBe(
    endpoint?.replaceAll(/\{\{|\}\}/g, (braces) => braces[0] ?? "") ?? null,
  );
});

test.each(documented)("$name takes the documented inputs", ({ name: documentedName, inputs, additions }) => {
  const action = all.find(({ name }) => name === documentedName) as Action;
  // The documentation also lists the group of headers, which has no value of its own.
  const groups = inputs.filter(({ name }) => inputs.some((other) => other.name.startsWith(`${name}.`)));
  const fields = inputs.filter((input) => !groups.includes(input));
  const names = [...fields.map(({ name }) => name), ...additions, "verify_ssl"];
  expect(
    inputFields(action)
      .map(({ field }) => field)
      .sort(),
  ).toEqual(names.sort());
  for (const { name, type, required } of fields) {
    const field = inputFields(action).find((candidate) => candidate.field === name);
    // The Generic Task needs an endpoint, though the documentation calls it optional.
    expect(field?.required, name).toBe(required || name === "endpoint");
    expect(typesOf(action.input, name), name).toContain(type);
  }
});

/** The JSON types of a field; every integer is a number. */
function typesOf(schema: JsonSchema, name: string): readonly string[] {
  const [first = "", ...rest] = name.split(".");
  const member = (schema["properties"] as Record<string, JsonSchema>)[first] ?? {};
  if (rest.length > 0) return typesOf(member, rest.join("."));
  const types = [member["type"]].flat() as string[];
  return types.includes("integer") ? [...types, "number"] : types;
}
