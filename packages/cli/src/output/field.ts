import { printable, stringifyJson } from "@okta-idm/core";

/** The value at a dotted path, e.g. `profile.login`. For a list, the values of its members. */
export function valueAt(item: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>(step, item);
}

function step(node: unknown, name: string): unknown {
  if (Array.isArray(node) && !/^\d+$/.test(name)) {
    return node.map((member) => step(member, name)).filter((value) => value !== undefined);
  }
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, name)) return undefined;
  return (node as Record<string, unknown>)[name];
}

/** A value as text. */
export function plainText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join(", ");
  return typeof value === "object" ? stringifyJson(value) : String(value);
}

/** A value as a table cell: one line that is safe for a terminal, with times to the second. */
export function cellText(value: unknown): string {
  const text = plainText(value);
  return printable(text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?Z$/, "$1 $2Z"));
}

/** The paths that `--fields` names. With a leading `+`, they are added to the usual ones. */
export function fieldPaths(fields: string | undefined, usual: readonly string[]): readonly string[] {
  if (fields === undefined) return usual;
  const paths = fields
    .replace(/^\+/, "")
    .split(",")
    .map((path) => path.trim())
    .filter(Boolean);
  return fields.startsWith("+") ? [...new Set([...usual, ...paths])] : paths;
}
