import { inspect } from "node:util";

/** All text that can be got out of an error: as it prints, as JSON, and each string and byte that hangs on it. */
export function everythingIn(error: unknown): string {
  const texts = [String(error), JSON.stringify(error), inspect(error, { depth: null, showHidden: true })];
  const seen = new Set<unknown>();
  const walk = (value: unknown) => {
    if (typeof value === "string") texts.push(value);
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Uint8Array) texts.push(Buffer.from(value).toString("latin1"));
    else for (const key of Reflect.ownKeys(value)) walk(Reflect.get(value, key));
  };
  walk(error);
  return texts.join("\n");
}
