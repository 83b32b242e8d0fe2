import { compareBodies, requiresMembers } from "./compare-bodies.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { DescribedOperation, DescribedResponse } from "./described-operation.ts";
import { type Difference, differing, present, type Sides } from "./difference.ts";

/** Whether a status is one of success, as a number or as `2XX`. */
export function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** Every difference between what two operations answer. */
export function compareResponses(pair: Sides<DescribedOperation>): Difference[] {
  const { before, after } = pair;
  const nearest = { before: before.node, after: after.node };
  const statuses = [...new Set([...before.responses.keys(), ...after.responses.keys()])].sort();
  const stays = statuses.some(
    (status) => isSuccess(status) && before.responses.has(status) && after.responses.has(status),
  );
  return statuses.flatMap((status) => {
    const [was, is] = [before.responses.get(status), after.responses.get(status)];
    const relied = was?.body !== undefined && requiresMembers(before.source, was.body.schema);
    // Where an operation has several statuses of success, who takes them all can lose one that says nothing more.
    const place = {
      where: `status ${status}`,
      direction: "output",
      required: isSuccess(status) && (relied || !stays),
    } as const;
    if (was === undefined || is === undefined) {
      return differing(place, "status", { before: present(was), after: present(is) }, nearest);
    }
    const body = { ...place, where: `${status} body`, required: relied };
    return [
      ...headers(pair, { before: was, after: is }, status),
      ...compareBodies(pair, { before: was.body, after: is.body }, body),
    ];
  });
}

function headers(
  { before, after }: Sides<DescribedOperation>,
  { before: was, after: is }: Sides<DescribedResponse>,
  status: string,
): Difference[] {
  return [...new Set([...was.headers.keys(), ...is.headers.keys()])].flatMap((key) => {
    const [a, b] = [was.headers.get(key), is.headers.get(key)];
    const name = a?.name ?? b?.name;
    const place = { where: `${status} header ${name}`, direction: "output", required: false } as const;
    if (a === undefined || b === undefined) {
      return differing(
        place,
        "header",
        { before: present(a), after: present(b) },
        { before: was, after: is },
      );
    }
    return compareSchemas(
      { source: before.source, schema: a.schema },
      { source: after.source, schema: b.schema },
      place,
    );
  });
}
