import { changeOf } from "../compare/difference.ts";
import { wordingOf } from "../compare/wording.ts";
import type { ContractDifference } from "./contract-diff.ts";

const SIGNS = { new: "+", gone: "-", changed: "~" } as const;

/** The differences of one operation in few lines: what has come or gone together, or changed alike, shares one. */
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

/** What is new and has to be sent says so. */
function demanded(difference: ContractDifference): string {
  return wordingOf(difference) === "new, required" ? " (required)" : "";
}

/** What a place lies in, of a member the object: `200 body[].profile` of `200 body[].profile.login`. */
function parentOf(where: string): string {
  return where.slice(0, boundary(where)).trimEnd();
}

function nameOf(where: string): string {
  return where.slice(boundary(where)) || "operation";
}

/** Where the last name of a place begins, its dot with it. */
function boundary(where: string): number {
  const dot = where.lastIndexOf(".");
  return dot > where.lastIndexOf(" ") ? dot : where.lastIndexOf(" ") + 1;
}

/** Lists of texts by key, in the order in which the keys came. */
class Groups {
  readonly #lists = new Map<string, string[]>();

  add(key: string, text: string): void {
    this.#lists.set(key, [...(this.#lists.get(key) ?? []), text]);
  }

  entries(): (readonly [string, readonly string[]])[] {
    return [...this.#lists];
  }
}
