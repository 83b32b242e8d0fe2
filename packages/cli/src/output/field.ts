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
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A value as it stands in a cell of a table: in one line, an instant to the second, and nothing that a terminal would obey. */
export function cellText(value: unknown): string {
  return plainText(value)
    .replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?Z$/, "$1 $2Z")
    .replace(OBEYED, " ");
}

// Joiners are a part of names in several scripts, and of emoji.
const OBEYED = /(?:(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu;

/** Text of several lines, without what a terminal would obey. JSON means the same with it. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}

function escaped(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
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
