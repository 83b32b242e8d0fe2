import { fileURLToPath } from "node:url";

/** The path of a script of this folder, as `bundle-children.ts` has built it from the sources. */
export const childScript = (name: string): string =>
  fileURLToPath(new URL(`../test-results/children/${name}.mjs`, import.meta.url));
