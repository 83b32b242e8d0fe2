import { changeOf } from "../compare/difference.ts";
import { wordingOf } from "../compare/wording.ts";
import type { ContractDifference } from "./contract-diff.ts";

const SIGNS = { new: "+", gone: "-", changed: "~" } as const;

/** Formats the differences of one operation. Similar additions, removals and changes share a line. */
export function differenceLines(differences: readonly ContractDifference[]): string[] {
  const things = new Groups();
  const changes = new Groups();
  for (const difference of differences) {
    const { where, breaksUs } = difference;
    const change = changeOf(difference);
    const sign = `${breaksUs ? " !" : "  "}${SIGNS[change]}`;
    if (change === "changed") changes.add(JSON.stringify([sign, where]), wordingOf(difference));
    else things.add(`${sign} ${parentOf(where)}`, `${nameOf(where)}${demanded(difference)}`);
  }
  const alike = new Groups();
  for (const [key, texts] of changes.entries()) {
    const [sign, where] = JSON.parse(key) as [string, string];
    alike.add(JSON.stringify([sign, parentOf(where), texts.join("; ")]), nameOf(where));
  }
  return [
    ...alike.entries().map(([key, names]) => {
      const [sign, parent, text] = JSON.parse(key) as [string, string, string];
      return `${sign} ${parent} ${names.join(", ")}: ${text}`;
    }),
    ...things.entries().map(([line, names]) => `${line} ${names.join(", ")}`),
  ].map((line) => line.replace(/(\S) +/g, "$1 "));
}

/** Marks a new, required input. */
function demanded(difference: ContractDifference): string {
  return wordingOf(difference) === "new, required" ? " (required)" : "";
}

/** Returns the parent of a place: `200 body[].profile` for `200 body[].profile.login`. */
function parentOf(where: string): string {
  return where.slice(0, boundary(where)).trimEnd();
}

function nameOf(where: string): string {
  return where.slice(boundary(where)) || "operation";
}

/** Index of the last name of a place, including its dot. */
function boundary(where: string): number {
  const dot = where.lastIndexOf(".");
  return dot > where.lastIndexOf(" ") ? dot : where.lastIndexOf(" ") + 1;
}

/** Lists of texts by key, in the order of the keys. */
class Groups {
  readonly #lists = new Map<string, string[]>();

  add(key: string, text: string): void {
    this.#lists.set(key, [...(this.#lists.get(key) ?? []), text]);
  }

  entries(): (readonly [string, readonly string[]])[] {
    return [...this.#lists];
  }
}
