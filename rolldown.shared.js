import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { openapiFetchHeaders } from "./openapi-fetch-headers.js";

/**
 * Bundles a library into one file, and one for each part that is loaded on demand. Opening a file takes an importer as long as
 * reading ten thousand characters. Declarations come from the compiler, one file per source.
 */
export default {
  input: "src/index.ts",
  platform: "node",
  // Dependencies are installed, except for small ones that few calls need: those are bundled.
  external: /^(?!fastest-levenshtein$|lossless-json$|openapi-fetch$)[^./]/,
  plugins: [openapiFetchHeaders],
  transform: { target: "node20.19" },
  output: {
    dir: "dist",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    // Modules that a part and the library both need.
    codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] },
  },
};

/** Common options of the programs: each bundles its dependencies from their sources. */
export const program = {
  platform: "node",
  // Native code, and packages for tests only.
  external: ["@napi-rs/keyring", "@okta-idm/mock"],
  resolve: { conditionNames: ["@okta-idm/source", "import", "node", "default"] },
  transform: { target: "node20.19" },
  plugins: [openapiFetchHeaders],
};

/** Output options of a program. Names are kept, because error reports contain the stack. */
export const programOutput = {
  dir: "dist",
  cleanDir: true,
  format: "cjs",
  chunkFileNames: "[name].cjs",
  comments: false,
  minify: {
    compress: true,
    mangle: { toplevel: false, keepNames: { function: true, class: true } },
    codegen: { removeWhitespace: true },
  },
};

/**
 * Writes the licenses of a program's bundled dependencies next to it.
 *
 * @throws Error if its package.json names other licenses.
 */
export function writeLicenses(output) {
  const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  const packages = new Set(
    modules.flatMap((id) => /(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []),
  );
  const found = new Set(["MIT"]);
  const licenses = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    found.add(license);
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  // Libraries in core's own files, all under MIT.
  licenses.push(readFileSync("../core/third-party-licenses.txt", "utf8"));
  writeFileSync("dist/third-party-licenses.txt", licenses.join(`\n${"-".repeat(80)}\n\n`));

  found.delete("Apache-2.0");
  const { license } = JSON.parse(readFileSync("package.json", "utf8"));
  const bundled = ["Apache-2.0", ...[...found].sort()].join(" AND ");
  if (license !== bundled) throw new Error(`package.json says ${license}, and the bundle has ${bundled}`);
}
