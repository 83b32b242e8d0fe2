import { type JsonSchema, operations } from "@okta-idm/core";
import { expect, test } from "vitest";
import { type Action, actions, inputFields } from "../src/index.ts";
import documented from "./documented-actions.json" with { type: "json" };

/** What an action takes beyond the documented inputs. */
const ADDITIONS: Readonly<Record<string, readonly string[]>> = {
  // Okta's own default makes every device forgotten: who ends sessions has to be able to say no.
  clear_user_session: ["parameters.forgetDevices"],
  // Okta added these in 2026: what a list answers, and how much of it.
  application_get_apps: ["parameters.alwaysIncludeVpnSettings"],
  get_groups: ["parameters.fields"],
  get_users: ["parameters.fields"],
};

const all: readonly Action[] = actions;

test("there are the 18 documented actions", () => {
  expect(documented).toHaveLength(18);
  const names = all.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(documented.map(({ slug }) => slug)));
});

test.each(documented)("$slug is the documented request", ({ slug, method, endpoint }) => {
  const action = all.find(({ name }) => name === slug);
  const operation = action?.operation && operations[action.operation];
  expect(operation?.method ?? null).toBe(method);
  expect(operation?.path ?? null).toBe(
    endpoint?.replaceAll(/\{\{|\}\}/g, (braces) => braces[0] ?? "") ?? null,
  );
});

test.each(documented)("$slug takes the documented inputs", ({ slug, inputs }) => {
  const action = all.find(({ name }) => name === slug) as Action;
  // The documentation lists the group of headers beside its members; a group has no value of its own.
  const groups = inputs.filter(({ name }) => inputs.some((other) => other.name.startsWith(`${name}.`)));
  const fields = inputs.filter((input) => !groups.includes(input));
  const names = [...fields.map(({ name }) => name), ...(ADDITIONS[slug] ?? []), "verify_ssl"];
  expect(
    inputFields(action)
      .map(({ field }) => field)
      .sort(),
  ).toEqual(names.sort());
  for (const { name, type, required } of fields) {
    const field = inputFields(action).find((candidate) => candidate.field === name);
    // The Generic Task cannot do without an endpoint, though the documentation calls it optional.
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
