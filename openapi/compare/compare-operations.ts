import { compareSchemas } from "./compare-schemas.ts";
import {
  type DescribedBody,
  type DescribedOperation,
  type DescribedParameter,
  type DescribedResponse,
  parameterKey,
  securityOf,
} from "./described-operation.ts";
import { type Difference, differing, type Place, present, type Sides } from "./difference.ts";
import { child, children, type Source } from "./openapi-document.ts";
import type { Schema, Vocabulary } from "./shape.ts";
import { shapeOf } from "./shape-of.ts";

const WHOLE: Place = { where: "", direction: "input", required: true };

/** Every difference between two descriptions of one operation. */
export function compareOperations(before: DescribedOperation, after: DescribedOperation): Difference[] {
  const pair = { before, after };
  const nearest = { before: before.node, after: after.node };
  const compareFact = (aspect: "operationId" | "deprecated") =>
    differing(WHOLE, aspect, { before: before[aspect], after: after[aspect] }, nearest);
  const request = {
    where: "body",
    direction: "input",
    required: (before.request ?? after.request)?.required.value ?? false,
  } as const;
  return [
    ...compareFact("operationId"),
    ...compareFact("deprecated"),
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

/** Whether a status is one of success, as a number or as `2XX`. */
export function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** Every difference between the responses of two operations. */
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

/** JSON types. An integer is also a number. Undefined if any type is accepted. */
export type Types = readonly string[] | undefined;

/** Returns the types of one side that the other does not accept. `any` names all types of a side without a limit. */
export function typesOnlyIn(one: Types, other: Types, any: string): readonly string[] {
  if (other === undefined) return [];
  const takes = (type: string) => other.includes(type) || (type === "integer" && other.includes("number"));
  return (one ?? [any]).filter((type) => !takes(type));
}

/** Returns the values of one side that the other does not accept. `any` names all values of a side without a limit. */
export function valuesOnlyIn(one: unknown, other: unknown, any: string): readonly unknown[] {
  const taken = closed(other);
  return taken === undefined ? [] : (closed(one) ?? [any]).filter((value) => !taken.includes(value));
}

/** Returns the values of a closed vocabulary. Undefined if it is open. */
export function closed(vocabulary: unknown): readonly unknown[] | undefined {
  const { open, values } = (vocabulary as Vocabulary | undefined) ?? { open: true, values: [] };
  return open ? undefined : values;
}
