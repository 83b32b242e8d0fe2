import { printable, stringifyJson } from "@okta-idm/core";

/** The value at a dotted path, e.g. `profile.login`; of a list, the values in its members. */
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

/** A value in a table cell: in one line, an instant to the second, and safe for a terminal. */
export function cellText(value: unknown): string {
  const text = plainText(value);
  return printable(text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?Z$/, "$1 $2Z"));
}

/** The paths that `--fields` asks for: those it names, or with `+` in front, the usual ones and those. */
export function fieldPaths(asked: string | undefined, usual: readonly string[]): readonly string[] {
  if (asked === undefined) return usual;
  const paths = asked
    .replace(/^\+/, "")
    .split(",")
    .map((path) => path.trim())
    .filter(Boolean);
  return asked.startsWith("+") ? [...new Set([...usual, ...paths])] : paths;
}
