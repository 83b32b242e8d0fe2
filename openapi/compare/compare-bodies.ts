import { compareSchemas } from "./compare-schemas.ts";
import type { DescribedBody } from "./described-body.ts";
import type { DescribedOperation } from "./described-operation.ts";
import { type Difference, differing, type Place, present, type Sides } from "./difference.ts";
import type { Schema } from "./shape.ts";
import { shapeOf } from "./shape-of.ts";
import type { Source } from "./source.ts";

/** Returns every difference between two bodies. Either may be missing. */
export function compareBodies(
  { before, after }: Sides<DescribedOperation>,
  { before: was, after: is }: Sides<DescribedBody | undefined>,
  place: Place,
): Difference[] {
  const nearest = { before: before.node, after: after.node };
  if (was === undefined || is === undefined) {
    return differing(place, "body", { before: present(was), after: present(is) }, nearest);
  }
  const types = [...new Set([...was.types.keys(), ...is.types.keys()])].flatMap((type) => {
    const sides = { before: was.types.get(type), after: is.types.get(type) };
    return differing({ ...place, where: `${place.where} ${type}` }, "media type", sides, {
      before: was,
      after: is,
    });
  });
  const schemas = compareSchemas(
    { source: before.source, schema: was.schema },
    { source: after.source, schema: is.schema },
    { ...place, required: true },
  );
  const required = differing(place, "required", { before: was.required, after: is.required }, nearest);
  return [...required, ...types, ...schemas];
}

/** Whether a body, or an item of its list, has a required member. */
export function requiresMembers(source: Source, schema: Schema): boolean {
  const { members, items } = shapeOf(source, schema);
  return (
    [...members.values()].some(({ demand }) => demand) ||
    (items !== undefined && requiresMembers(source, items))
  );
}
