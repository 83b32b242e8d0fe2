import { compareParameters } from "./compare-parameters.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { DescribedBody } from "./described-body.ts";
import type { DescribedOperation } from "./described-operation.ts";
import { type Difference, differing, type Place, present } from "./difference.ts";
import { securityOf } from "./security.ts";
import { shapeOf } from "./shape-of.ts";
import type { Source } from "./source.ts";

type Pair = readonly [DescribedOperation, DescribedOperation];

const WHOLE: Place = { where: "", direction: "input", required: true };

/** Every difference between two descriptions of one operation. Of error answers only the status is compared. */
export function compareOperations(before: DescribedOperation, after: DescribedOperation): Difference[] {
  const nearest = { before: before.node, after: after.node };
  const said = (aspect: "operationId" | "deprecated") =>
    differing(WHOLE, aspect, { before: before[aspect], after: after[aspect] }, nearest);
  const request = {
    where: "body",
    direction: "input",
    required: (before.request ?? after.request)?.required.value ?? false,
  } as const;
  return [
    ...said("operationId"),
    ...said("deprecated"),
    ...security([before, after]),
    ...compareParameters(before, after),
    ...bodies([before, after], before.request, after.request, request),
    ...responses([before, after]),
  ];
}

/** Whether a status is one of success, as a number or as `2XX`. */
export function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

function security([before, after]: Pair): Difference[] {
  const nearest = { before: before.node, after: after.node };
  const [was, is] = [securityOf(before), securityOf(after)];
  return (["scheme", "scope"] as const).flatMap((aspect) =>
    [...new Set([...was[aspect].keys(), ...is[aspect].keys()])].flatMap((name) => {
      const sides = { before: was[aspect].get(name), after: is[aspect].get(name) };
      return differing({ ...WHOLE, where: `${aspect} ${name}` }, aspect, sides, nearest);
    }),
  );
}

function responses([before, after]: Pair): Difference[] {
  const nearest = { before: before.node, after: after.node };
  const statuses = [...new Set([...before.responses.keys(), ...after.responses.keys()])].sort();
  const stays = statuses.some(
    (status) => isSuccess(status) && before.responses.has(status) && after.responses.has(status),
  );
  return statuses.flatMap((status) => {
    const [was, is] = [before.responses.get(status), after.responses.get(status)];
    const relied = was?.body !== undefined && requiresMembers(before.source, was.body);
    // Where an operation has several statuses of success, who takes them all can lose one that says nothing more.
    const place = {
      where: `status ${status}`,
      direction: "output",
      required: isSuccess(status) && (relied || !stays),
    } as const;
    const presence = differing(place, "status", { before: present(was), after: present(is) }, nearest);
    if (was === undefined || is === undefined || !isSuccess(status)) return presence;
    return bodies([before, after], was.body, is.body, {
      ...place,
      where: `${status} body`,
      required: relied,
    });
  });
}

function bodies(
  [before, after]: Pair,
  was: DescribedBody | undefined,
  is: DescribedBody | undefined,
  place: Place,
): Difference[] {
  const nearest = { before: before.node, after: after.node };
  if (was === undefined || is === undefined) {
    return differing(place, "body", { before: present(was), after: present(is) }, nearest);
  }
  const schemas = compareSchemas(
    { source: before.source, schema: was.schema },
    { source: after.source, schema: is.schema },
    { ...place, required: true },
  );
  return [...differing(place, "required", { before: was.required, after: is.required }, nearest), ...schemas];
}

/** Whether a body, or what it lists, has a member that is always there. */
function requiresMembers(source: Source, { schema }: Pick<DescribedBody, "schema">): boolean {
  const { members, items } = shapeOf(source, schema);
  return (
    [...members.values()].some(({ demand }) => demand) ||
    (items !== undefined && requiresMembers(source, { schema: items }))
  );
}
