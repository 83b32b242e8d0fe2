import { intersection } from "./intersection.ts";
import { child, children, type Located } from "./located.ts";
import { ownShape } from "./own-shape.ts";
import { anything, type Schema, type Shape } from "./shape.ts";
import { referenceOf, type Source, target } from "./source.ts";
import { union } from "./union.ts";

interface Reading {
  readonly source: Source;
  /** Schemas that are being read. A second occurrence is a circular reference. */
  readonly trail: readonly string[];
  /** Whether a discriminator is followed. Not inside `allOf`, where a child names its parent. */
  readonly mapped: boolean;
}

/** Reads a schema. Ignores keywords that it does not know. */
export function shapeOf(source: Source, schema: Schema): Shape {
  return read(schema, { source, trail: [], mapped: true });
}

function read(schema: Schema, reading: Reading): Shape {
  if ("all" in schema) return schema.all.map((part) => read(part, reading)).reduce(intersection);
  if ("any" in schema) return alternatives(schema.any, reading) ?? anything([]);
  const name = schema.keys.join("\n");
  if (reading.trail.includes(name)) return anything(schema.keys);
  const inner = { ...reading, trail: [...reading.trail, name] };
  const reference = referenceOf(schema);
  if (reference === undefined) return readParts(schema, inner);
  const found = target(reading.source, reference);
  const shape = found === undefined ? anything(schema.keys) : read(found, inner);
  return reading.source.openapi30 ? shape : intersection(shape, readParts(schema, inner));
}

function readParts(schema: Located, reading: Reading): Shape {
  const list = (keyword: string) => children(child(schema, keyword)).map(([, part]) => part);
  const parts = list("allOf").map((part) => read(part, { ...reading, mapped: false }));
  const choices = [list("anyOf"), list("oneOf")].filter((choice) => choice.length > 0);
  const mapping = choices.length === 0 && reading.mapped ? mappedSchemas(schema) : [];
  const united = [...choices, mapping].flatMap((choice) => alternatives(choice, reading) ?? []);
  const shape = [ownShape(reading.source, schema), ...parts, ...united].reduce(intersection);
  return reading.source.openapi30 && child(schema, "nullable")?.value === true ? withNull(shape) : shape;
}

function alternatives(schemas: readonly Schema[], reading: Reading): Shape | undefined {
  const [first, ...rest] = schemas.map((schema) => read(schema, reading));
  return first && union([first, ...rest]);
}

/** Returns the schemas of a discriminator's mapping as references. A mapping may have the bare name of a component. */
function mappedSchemas(schema: Located): Located[] {
  return children(child(child(schema, "discriminator"), "mapping")).flatMap(([, { value, keys }]) => {
    if (typeof value !== "string") return [];
    const $ref = value.includes("/") ? value : `#/components/schemas/${value}`;
    return [{ value: { $ref }, keys }];
  });
}

function withNull(shape: Shape): Shape {
  if (shape.types === undefined || shape.types.value.includes("null")) return shape;
  return { ...shape, types: { ...shape.types, value: [...shape.types.value, "null"] } };
}
