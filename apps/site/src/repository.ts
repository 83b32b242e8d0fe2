import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const inRepository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Folder of the pages of `write-pages`. VitePress builds the site from it. */
export const PAGES = inRepository("apps/site/pages");

/** Reads a text file of the repository, by its path from the root. */
export function readInRepository(path: string): string {
  return readFileSync(inRepository(path), "utf8");
}

export function isInRepository(path: string): boolean {
  return existsSync(inRepository(path));
}
