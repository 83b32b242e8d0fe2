import { isCollection, isMap, isPair, LineCounter, parse, parseDocument } from "yaml";
import { compareDocuments } from "../compare/compare-documents.ts";
import { compareSchemas } from "../compare/compare-schemas.ts";
import {
  type Aspect,
  changeOf,
  type Difference,
  differing,
  type Place,
  present,
  type Sides,
  wordingOf,
} from "../compare/difference.ts";
import {
  child,
  children,
  type Located,
  type OpenapiDocument,
  openapiOf,
} from "../compare/openapi-document.ts";
import type { Fact } from "../compare/shape.ts";
import { breakageOf } from "./breakage.ts";
import type { ContractFile, PublicContract } from "./public-contract.ts";

/** Returns every breaking change as a line: the file and line, the change, and the callers it breaks. */
export function breakingChanges(released: PublicContract, now: PublicContract): string[] {
  return [...contractChanges(released.contract, now.contract), ...manifestChanges(released, now)];
}

function contractChanges(before: ContractFile, after: ContractFile): string[] {
  const comparison = compareDocuments(documentOf(before), documentOf(after));
  const toBreak = breakIn({ before, after });
  // Many operations share a component: one line is enough for all of them.
  const callers = new Map<string, { readonly text: string; readonly names: Set<string> }>();
  for (const { operation, differences } of comparison.operations) {
    const name = String(operation.operationId?.value ?? `${operation.method} ${operation.path}`);
    for (const found of differences.flatMap(toBreak)) {
      const entry = callers.get(found.line + found.change) ?? { text: textOf(found), names: new Set() };
      callers.set(found.line + found.change, { ...entry, names: entry.names.add(name) });
    }
  }
  return [...callers.values()].map(({ text, names }) => `${text} (${[...names].join(", ")})`);
}

function documentOf({ path, text }: ContractFile): OpenapiDocument {
  return openapiOf(parse(text), path);
}

function manifestChanges(released: PublicContract, now: PublicContract): string[] {
  return [...released.manifests].flatMap(([name, before]) => {
    const after = now.manifests.get(name);
    const located = (file: ContractFile | undefined) => file && { value: JSON.parse(file.text), keys: [] };
    const differences = compareManifests({ before: located(before), after: located(after) });
    return differences.flatMap(breakIn({ before, after: after ?? before })).map(textOf);
  });
}

interface Break {
  /** File and line: in the released file if something was removed, else in the new one. */
  readonly line: string;
  readonly where: string;
  readonly change: string;
}

function textOf({ line, where, change }: Break): string {
  return `${line} ${where}: ${change}`;
}

/** Returns the effect of a difference on callers, if any. */
function breakIn(files: Sides<ContractFile>): (difference: Difference) => Break[] {
  const finders: Partial<Record<keyof typeof files, (keys: readonly string[]) => number>> = {};
  return (difference) => {
    const breakage = breakageOf(difference);
    if (breakage === undefined) return [];
    const side = changeOf(difference) === "gone" ? "before" : "after";
    finders[side] ??= lineFinder(files[side].text);
    const line = `${files[side].path}:${finders[side](difference.keys[side])}`;
    const where = difference.where || difference.aspect;
    return [{ line, where, change: `${wordingOf(difference)}: ${breakage}` }];
  };
}

/** Returns every difference between two manifests of one action. Either may be missing. */
export function compareManifests({ before, after }: Sides<Located | undefined>): Difference[] {
  if (before === undefined || after === undefined) {
    const place = placeOf("action", false);
    return differing(
      place,
      "action",
      { before: present(before), after: present(after) },
      { before: TOP, after: TOP },
    );
  }
  const nearest = { before, after };
  const compareMember = (aspect: Aspect, key: string) =>
    differing(placeOf(key), aspect, { before: child(before, key), after: child(after, key) }, nearest);
  const [was, is] = [scopesOf(before), scopesOf(after)];
  return [
    ...compareMember("effect", "effect"),
    ...compareMember("endpoint", "endpoint"),
    ...[...new Set([...was.keys(), ...is.keys()])].flatMap((scope) =>
      differing(
        placeOf(`scope ${scope}`),
        "scope",
        { before: was.get(scope), after: is.get(scope) },
        nearest,
      ),
    ),
    ...schemas("input", nearest),
    ...schemas("output", nearest),
  ];
}

const TOP: Located = { value: undefined, keys: [] };

function placeOf(where: string, required = true): Place {
  return { where, direction: "input", required };
}

function scopesOf(manifest: Located): Map<unknown, Fact> {
  return new Map(
    children(child(manifest, "scopes")).map(([, scope]) => [scope.value, present(scope) ?? scope]),
  );
}

/** Each of the two schemas of a manifest is a document of its own, with references from its root. */
function schemas(direction: "input" | "output", manifests: Sides<Located>): Difference[] {
  const side = (manifest: Located) => {
    const root = child(manifest, direction) ?? { value: {}, keys: manifest.keys };
    return { source: { root, openapi30: false, lost: new Set<string>() }, schema: root };
  };
  return compareSchemas(side(manifests.before), side(manifests.after), {
    where: direction,
    direction,
    required: true,
  });
}

/** Finds the lines on which the members of a YAML or JSON text begin, by their keys. */
export function lineFinder(text: string): (keys: readonly string[]) => number {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return (keys) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of keys) {
      if (!isCollection(node)) break;
      const item = isMap(node)
        ? node.items.find((pair) => String(pair.key) === key)
        : node.items[Number(key)];
      if (item === undefined) break;
      offset = startOf(isPair(item) ? item.key : item) ?? offset;
      node = isPair(item) ? item.value : item;
    }
    return counter.linePos(offset).line;
  };
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly [number, number, number] | null }).range?.[0];
}
