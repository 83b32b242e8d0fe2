import { changeOf, type Difference } from "./difference.ts";
import type { Vocabulary } from "./shape.ts";

const LONGEST_VALUE = 40;
const MOST_VALUES = 8;

/** A difference in words, without its place: `maximum 200 -> 150`, `new value X`, `gone`. */
export function wordingOf(difference: Difference): string {
  const { aspect, before, after } = difference;
  const change = changeOf(difference);
  if (change === "gone") return "gone";
  if (change === "new") return isDemanded(difference) ? "new, required" : "new";
  if (aspect === "required") return after ? "optional -> required" : "required -> optional";
  if (aspect === "null") return after ? "never null -> nullable" : "nullable -> never null";
  if (aspect === "values") return vocabularyWording(before as Vocabulary, after as Vocabulary);
  if (aspect === "deprecated") return after ? "deprecated" : "no longer deprecated";
  if (aspect === "name") return `renamed ${before} -> ${after}`;
  const nothing = aspect === "type" || aspect === "undeclared members" ? "any" : "none";
  // Of types any will do, of keywords all have to hold.
  const conjunction = aspect === "type" ? " or " : " and ";
  const say = (value: unknown) => wordingOfValue(value, nothing, conjunction);
  return `${aspect} ${say(before)} -> ${say(after)}`;
}

function isDemanded({ aspect, direction, required }: Difference): boolean {
  return (
    required && direction === "input" && (aspect === "parameter" || aspect === "member" || aspect === "body")
  );
}

function vocabularyWording(before: Vocabulary | undefined, after: Vocabulary | undefined): string {
  if (before === undefined || after === undefined) return `values ${list(before)} -> ${list(after)}`;
  const added = after.values.filter((value) => !before.values.includes(value));
  const lost = before.values.filter((value) => !after.values.includes(value));
  return [
    ...(before.open === after.open ? [] : [after.open ? "other values taken" : "no other values taken"]),
    ...(added.length > 0 ? [`new values ${named(added)}`] : []),
    ...(lost.length > 0 ? [`values gone ${named(lost)}`] : []),
  ].join("; ");
}

function list(vocabulary: Vocabulary | undefined): string {
  if (vocabulary === undefined) return "any";
  return named(vocabulary.values) + (vocabulary.open ? " or any other" : "");
}

function named(values: readonly unknown[]): string {
  const rest = values.length - MOST_VALUES;
  return values.slice(0, MOST_VALUES).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** A value as one short piece of text. */
function wordingOfValue(value: unknown, nothing: string, conjunction: string): string {
  if (value === undefined) return nothing;
  if (Array.isArray(value))
    return value.map((one) => wordingOfValue(one, nothing, conjunction)).join(conjunction);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}
