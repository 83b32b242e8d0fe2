import { inspect } from "node:util";

/** All text in an error: as printed, as JSON, and every string and byte in its properties. */
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
