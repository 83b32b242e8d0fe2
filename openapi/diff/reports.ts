import type { DescribedOperation } from "../compare/described-operation.ts";
import { changeOf, wordingOf } from "../compare/difference.ts";
import { breakingCount, type ContractDiff, type ContractDifference } from "./contract-diff.ts";

const LEGEND = "Ours -> theirs: + new there, - gone there, ~ changed; !+ !- !~ breaks us";

/** Returns the report for people, at 80 columns. */
export function textReport(diff: ContractDiff): string {
  const { title, version, lost } = diff.theirs;
  const shown = new Map<string, string>();
  const operations = diff.operations.flatMap((compared) => operationLines(compared, shown));
  const references = [...lost].sort().map((reference) => `Not followed: ${reference}`);
  const heading = `${title} ${version}`.trim() || "A document without a title";
  return [heading, LEGEND, ...operations, "", ...references, summary(diff)]
    .map((line) => wrap(line))
    .join("\n");
}

function summary(diff: ContractDiff): string {
  const differing = diff.operations.filter(({ differences }) => differences.length > 0).length;
  const breaking = breakingCount(diff);
  const loss = breaking === 0 ? "nothing breaks us" : `breaking us: ${breaking}`;
  return `${diff.operations.length} operations: ${differing} differ; ${diff.notOurs} of theirs are not ours; ${loss}.`;
}

/** Formats the differences of one operation. Differences shown at an earlier operation are only counted. */
function operationLines(
  { operation, differences }: ContractDiff["operations"][number],
  shown: Map<string, string>,
): string[] {
  if (differences.length === 0) return [];
  const name = operationName(operation);
  const repeated = new Map<string, number>();
  const fresh = differences.filter((difference) => {
    const earlier = shown.get(identity(difference));
    shown.set(identity(difference), earlier ?? name);
    if (earlier === undefined || earlier === name || difference.breaksUs) return true;
    repeated.set(earlier, (repeated.get(earlier) ?? 0) + 1);
    return false;
  });
  const counts = [...repeated].map(([earlier, count]) => `  = ${count} more, as in ${earlier}`);
  return ["", `${operation.method} ${operation.path} (${name})`, ...differenceLines(fresh), ...counts];
}

function operationName({ operationId, method, path }: DescribedOperation): string {
  return typeof operationId?.value === "string" ? operationId.value : `${method} ${path}`;
}

/** Identifies a difference by its two places in the two files. */
function identity({ aspect, before, after, keys }: ContractDifference): string {
  return JSON.stringify([aspect, before, after, keys]);
}

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
    else things.add(`${sign} ${parentOf(where)}`, `${nameOf(where)}${requiredMark(difference)}`);
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
function requiredMark(difference: ContractDifference): string {
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

const WIDTH = 80;

/** Breaks a line at 80 columns, indents the following lines, and removes control characters. */
export function wrap(line: string): string {
  const indent = " ".repeat(line.length - line.trimStart().length);
  const lines: string[] = [];
  let current = indent;
  for (const word of line
    .trim()
    .replace(/\p{Cc}/gu, " ")
    .split(/\s+/)) {
    for (const piece of pieces(word, WIDTH - indent.length - 4)) {
      if (current.trim() !== "" && current.length + 1 + piece.length > WIDTH) {
        lines.push(current);
        current = `${indent}    `;
      }
      current += current.trim() === "" ? piece : ` ${piece}`;
    }
  }
  return [...lines, current].join("\n");
}

/** Splits a word into pieces that fit into a line. */
function pieces(word: string, width: number): string[] {
  return word.length <= width ? [word] : [word.slice(0, width), ...pieces(word.slice(width), width)];
}

/** Returns the report for machines: every difference, also if another operation has the same one. */
export function jsonReport(diff: ContractDiff): string {
  const { title, version, lost } = diff.theirs;
  const report = {
    theirs: { title, version, operations: diff.there },
    operations: diff.operations.map(({ operation, differences }) => ({
      operationId: operation.operationId?.value,
      method: operation.method,
      path: operation.path,
      differences: differences.map((difference) => ({
        change: changeOf(difference),
        where: difference.where,
        aspect: difference.aspect,
        ours: difference.before,
        theirs: difference.after,
        text: wordingOf(difference),
        breaksUs: difference.breaksUs,
      })),
    })),
    notOurs: diff.notOurs,
    notFollowed: [...lost].sort(),
    breakingUs: breakingCount(diff),
  };
  return JSON.stringify(report, null, 2);
}
