import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the built site. */
export const DIST = fileURLToPath(new URL("../dist/", import.meta.url));

/** The pages of the built site, by address. */
export const pages: ReadonlyMap<string, string> = new Map(
  (readdirSync(DIST, { recursive: true }) as string[])
    .filter((name) => name.endsWith(".html"))
    .map((name) => {
      const address = `/${name.replaceAll("\\", "/").replace(/(^|\/)index\.html$|\.html$/, "$1")}`;
      return [address, readFileSync(join(DIST, name), "utf8")] as const;
    }),
);

/** Returns the values of an attribute, in order. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<[a-z][^>]*?\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    value.replaceAll("&amp;", "&"),
  );
}
