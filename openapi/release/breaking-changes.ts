import { parse } from "yaml";
import { compareDocuments } from "../compare/compare-documents.ts";
import { changeOf, type Difference, type Sides } from "../compare/difference.ts";
import { type OpenapiDocument, openapiOf } from "../compare/openapi-document.ts";
import { wordingOf } from "../compare/wording.ts";
import { breakageOf } from "./breakage.ts";
import { compareManifests } from "./compare-manifests.ts";
import type { ContractFile, PublicContract } from "./public-contract.ts";
import { lineFinder } from "./source-line.ts";

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
