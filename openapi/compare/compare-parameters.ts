import { compareSchemas } from "./compare-schemas.ts";
import type { DescribedOperation } from "./described-operation.ts";
import { type DescribedParameter, parameterKey } from "./described-parameter.ts";
import { type Difference, differing, type Place, present, type Sides } from "./difference.ts";
import { shapeOf } from "./shape-of.ts";
import type { Source } from "./source.ts";

/** Every difference between the parameters of two operations with the same method and path. */
export function compareParameters(before: DescribedOperation, after: DescribedOperation): Difference[] {
  const sources = { before: before.source, after: after.source };
  const nearest = { before: before.node, after: after.node };
  const rest = new Map(after.parameters.map((parameter) => [parameterKey(parameter), parameter]));
  const renamed = renamedInPath(before.path, after.path);
  const known = before.parameters.flatMap((parameter) => {
    const name = (parameter.in === "path" && renamed.get(parameter.name)) || parameter.name;
    const key = parameterKey({ in: parameter.in, name });
    const other = rest.get(key);
    rest.delete(key);
    if (other) return compareParameter({ before: parameter, after: other }, sources);
    const sides = { before: present(parameter), after: undefined };
    return differing(placeOf(parameter), "parameter", sides, nearest);
  });
  const added = [...rest.values()].flatMap((parameter) => {
    const sides = { before: undefined, after: present(parameter) };
    return differing(placeOf(parameter), "parameter", sides, nearest);
  });
  return [...known, ...added];
}

/** The name that the parameter at each place of one path has in another. */
function renamedInPath(from: string, to: string): Map<string, string> {
  const names = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const there = names(to);
  return new Map(names(from).map((name, place) => [name, there[place] ?? name]));
}

function placeOf(parameter: DescribedParameter): Place {
  const where = `${parameter.in} ${parameter.name}`;
  return { where, direction: "input", required: parameter.required.value };
}

function compareParameter(pair: Sides<DescribedParameter>, sources: Sides<Source>): Difference[] {
  const place = placeOf(pair.before);
  const compare = (aspect: "required" | "deprecated" | "style") =>
    differing(place, aspect, { before: pair.before[aspect], after: pair.after[aspect] }, pair);
  const names = {
    before: { value: pair.before.name, keys: pair.before.keys },
    after: { value: pair.after.name, keys: pair.after.keys },
  };
  const was = { source: sources.before, schema: pair.before.schema };
  const is = { source: sources.after, schema: pair.after.schema };
  const structured = [was, is].some(({ source, schema }) =>
    shapeOf(source, schema).types?.value.some((type) => type === "array" || type === "object"),
  );
  const typed = [pair.before, pair.after].some(({ style }) => style.value.includes("/"));
  return [
    ...(pair.before.in === "path" ? differing(place, "name", names, pair) : []),
    ...compare("required"),
    ...compare("deprecated"),
    ...(structured || typed ? compare("style") : []),
    ...compareSchemas(was, is, place),
  ];
}
