import { describe, expect, test } from "vitest";
import { openapiOf } from "./openapi-document.ts";
import type { Shape } from "./shape.ts";
import { shapeOf } from "./shape-of.ts";

/** The shape of a schema among these components. */
function shape(schema: unknown, { schemas = {}, openapi = "3.1.0" } = {}): Shape {
  const source = openapiOf({ openapi, paths: {}, components: { schemas } }, "test");
  return shapeOf(source, { value: schema, keys: ["test"] });
}

const types = (...given: Parameters<typeof shape>) => shape(...given).types?.value;

/** The members of a shape, those with a `!` that are required. */
const members = ({ members }: Shape) =>
  [...members].map(([name, { demand }]) => (demand ? `${name}!` : name));

describe("the types of a schema", () => {
  test.each([
    ["3.0's nullable", "3.0.3", { type: "string", nullable: true }],
    ["3.1's list of types", "3.1.0", { type: ["string", "null"] }],
    ["anyOf with null", "3.1.0", { anyOf: [{ type: "string" }, { type: "null" }] }],
    ["oneOf with a reference", "3.1.0", { oneOf: [{ $ref: "#/components/schemas/Name" }, { type: "null" }] }],
    [
      "3.0's nullable beside allOf",
      "3.0.3",
      { nullable: true, allOf: [{ $ref: "#/components/schemas/Name" }] },
    ],
    ["an enum without a type", "3.1.0", { enum: ["a", null] }],
  ])("have null in %s", (_, openapi, schema) => {
    expect(types(schema, { openapi, schemas: { Name: { type: "string" } } })).toEqual(["string", "null"]);
  });

  test("have no null in 3.1 for nullable, which means nothing there", () => {
    expect(types({ type: "string", nullable: true })).toEqual(["string"]);
  });

  test.each([
    ["properties", { properties: {} }, ["object"]],
    ["items", { items: {} }, ["array"]],
    ["a const", { const: 1 }, ["number"]],
    ["nothing", {}, undefined],
    ["true", true, undefined],
    ["an unknown extension", { "x-unknown": { type: "string" } }, undefined],
  ])("follow from %s", (_, schema, expected) => {
    expect(types(schema)).toEqual(expected);
  });

  test("are those that all parts of allOf take, an integer being a number", () => {
    expect(types({ allOf: [{ type: ["number", "string"] }, { type: "integer" }] })).toEqual(["integer"]);
  });
});

describe("the members of a schema", () => {
  test("come together from allOf, and are required where any part says so", () => {
    const schemas = { Base: { properties: { id: {}, name: {} }, required: ["id"] } };
    const own = { properties: { id: {} }, required: ["name"] };
    const schema = { ...own, allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { age: {} } }] };
    expect(members(shape(schema, { schemas }))).toEqual(["id!", "name!", "age"]);
  });

  test("come together from oneOf, and are required where every alternative says so", () => {
    const one = { properties: { id: {}, one: {} }, required: ["id", "one"] };
    const two = { properties: { id: {}, two: {} }, required: ["id"] };
    expect(members(shape({ oneOf: [one, two] }))).toEqual(["id!", "one", "two"]);
  });

  const Animal = {
    properties: { kind: { type: "string" } },
    discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat", dog: "Dog" } },
  };
  const Cat = { allOf: [{ $ref: "#/components/schemas/Animal" }, { properties: { claws: {} } }] };
  const Dog = { allOf: [{ $ref: "#/components/schemas/Animal" }, { properties: { bark: {} } }] };

  test("are found through the mapping of a discriminator, by reference and by name", () => {
    const schemas = { Animal, Cat, Dog };
    expect(members(shape({ $ref: "#/components/schemas/Animal" }, { schemas }))).toEqual([
      "kind",
      "claws",
      "bark",
    ]);
  });

  test("are not those of its siblings for a schema that names the parent in allOf", () => {
    const schemas = { Animal, Cat, Dog };
    expect(members(shape({ $ref: "#/components/schemas/Cat" }, { schemas }))).toEqual(["kind", "claws"]);
  });

  test("may be called $ref", () => {
    expect(members(shape({ properties: { $ref: { type: "string" }, id: {} } }))).toEqual(["$ref", "id"]);
  });
});

describe("the keywords of a schema", () => {
  const keywords = (schema: unknown, openapi = "3.1.0") =>
    Object.fromEntries([...shape(schema, { openapi }).keywords].map(([name, { value }]) => [name, value]));

  test("are 3.1's for 3.0's exclusive bounds", () => {
    expect(
      keywords({ minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false }, "3.0.3"),
    ).toEqual({
      exclusiveMinimum: 1,
      maximum: 9,
    });
  });

  test("are the tightest of allOf and the widest of anyOf", () => {
    const [low, high] = [
      { type: "integer", minimum: 1 },
      { type: "integer", minimum: 5 },
    ];
    expect(keywords({ allOf: [low, high] })).toEqual({ minimum: 5 });
    expect(keywords({ anyOf: [high, low] })).toEqual({ minimum: 1 });
    expect(keywords({ anyOf: [high, { type: "integer" }] })).toEqual({});
    expect(keywords({ anyOf: [high, { type: "string" }] })).toEqual({ minimum: 5 });
  });

  test("apply next to a reference in 3.1, and not in 3.0", () => {
    const schemas = { Name: { type: "string", maxLength: 9 } };
    const schema = { $ref: "#/components/schemas/Name", maxLength: 5 };
    const longest = (openapi: string) => shape(schema, { schemas, openapi }).keywords.get("maxLength")?.value;
    expect([longest("3.1.0"), longest("3.0.3")]).toEqual([5, 9]);
  });
});

describe("the values of a schema", () => {
  test("are those of every alternative", () => {
    const { vocabulary } = shape({ oneOf: [{ const: "a" }, { enum: ["b", "c"] }] });
    expect(vocabulary?.value).toEqual({ values: ["a", "b", "c"], open: false });
  });

  test("are open in x-extensible-enum", () => {
    expect(shape({ "x-extensible-enum": ["a"] }).vocabulary?.value).toEqual({ values: ["a"], open: true });
  });
});

describe("references", () => {
  test("are followed through the escapes of a JSON pointer", () => {
    const schemas = { "a/b~c d": { type: "string" } };
    expect(types({ $ref: "#/components/schemas/a~1b~0c%20d" }, { schemas })).toEqual(["string"]);
  });

  test.each([
    ["itself", { A: { $ref: "#/components/schemas/A" } }],
    [
      "itself by way of another",
      { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } },
    ],
    ["itself in allOf", { A: { allOf: [{ $ref: "#/components/schemas/A" }] } }],
    [
      "itself in oneOf",
      { A: { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/A" }] } },
    ],
  ])("end where a schema is %s", (_, schemas) => {
    expect(types({ $ref: "#/components/schemas/A" }, { schemas })).toBeUndefined();
  });

  test("that lead out of the file, or nowhere, are noted and say nothing", () => {
    const source = openapiOf({ openapi: "3.1.0", paths: {} }, "test");
    for (const $ref of ["other.yaml#/A", "#/components/schemas/Gone", "#/%zz"]) {
      expect(shapeOf(source, { value: { $ref }, keys: [] }).types).toBeUndefined();
    }
    expect([...source.lost]).toEqual(["other.yaml#/A", "#/components/schemas/Gone", "#/%zz"]);
  });
});
