import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { home, requireInstalled } from "./context.js";

/** Imports a TypeScript file. Its other imports come from the packages installed for the client. */
export async function load(entry, { alias = {}, name }) {
  const { build } = requireInstalled("esbuild");
  const outfile = join(home, "bundles", `${name}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    alias,
    nodePaths: [join(home, "node_modules")],
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
  return import(pathToFileURL(outfile).href);
}
