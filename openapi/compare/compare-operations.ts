import { compareBodies } from "./compare-bodies.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { DescribedOperation } from "./described-operation.ts";
import { type Difference, differing, type Place, present, type Sides } from "./difference.ts";
import { child, children } from "./located.ts";
import { securityOf } from "./security.ts";

const WHOLE: Place = { where: "", direction: "input", required: true };

/** Every difference between two descriptions of one operation. */
export function compareOperations(before: DescribedOperation, after: DescribedOperation): Difference[] {
  const pair = { before, after };
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
    ...servers(pair),
    ...security(pair),
    ...compareParameters(before, after),
    ...compareBodies(pair, { before: before.request, after: after.request }, request),
    ...compareResponses(pair),
  ];
}

/** A server is known by the template of its URL; what its variables take and default to is compared. */
function servers({ before, after }: Sides<DescribedOperation>): Difference[] {
  const nearest = { before: before.node, after: after.node };
  return [...new Set([...before.servers.keys(), ...after.servers.keys()])].flatMap((url) => {
    const [was, is] = [before.servers.get(url), after.servers.get(url)];
    const place = { ...WHOLE, where: `server ${url}` };
    if (was === undefined || is === undefined) {
      return differing(place, "server", { before: present(was), after: present(is) }, nearest);
    }
    return children(child(was, "variables")).flatMap(([name, variable]) => {
      const other = child(child(is, "variables"), name);
      const sides = [
        { source: before.source, schema: variable },
        { source: after.source, schema: other ?? { value: {}, keys: is.keys } },
      ] as const;
      return compareSchemas(...sides, { ...place, where: `${place.where} ${name}` });
    });
  });
}

function security({ before, after }: Sides<DescribedOperation>): Difference[] {
  const nearest = { before: before.node, after: after.node };
  const [was, is] = [securityOf(before), securityOf(after)];
  return (["scheme", "scope"] as const).flatMap((aspect) =>
    [...new Set([...was[aspect].keys(), ...is[aspect].keys()])].flatMap((name) => {
      const sides = { before: was[aspect].get(name), after: is[aspect].get(name) };
      return differing({ ...WHOLE, where: `${aspect} ${name}` }, aspect, sides, nearest);
    }),
  );
}
