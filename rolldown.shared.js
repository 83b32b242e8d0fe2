import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { openapiFetchHeaders } from "./openapi-fetch-headers.js";

/**
 * A library in one file, and one for each thing that is loaded where it is needed first: every file costs who imports the
 * package as much as ten thousand letters. Its declarations are the compiler's, a file for each source.
 */
export default {
  input: "src/index.ts",
  platform: "node",
  // Dependencies are installed beside the library, but for small ones that few calls need: those are in its files.
  external: /^(?!fastest-levenshtein$|lossless-json$|openapi-fetch$)[^./]/,
  plugins: [openapiFetchHeaders],
  transform: { target: "node20.19" },
  output: {
    dir: "dist",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    // What such a thing and the library both need.
    codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] },
  },
};

/** What the programs have in common, which bring along what they need: each bundles it from the sources. */
export const program = {
  platform: "node",
  // Native code, and what is there for tests alone.
  external: ["@napi-rs/keyring", "@okta-idm/mock"],
  resolve: { conditionNames: ["@okta-idm/source", "import", "node", "default"] },
  transform: { target: "node20.19" },
  plugins: [openapiFetchHeaders],
};

/** How the files of a program are written. Names stay: a defect is reported with its stack. */
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
 * Writes the licences of what a program brings along beside it.
 *
 * @throws Error when its package.json names other licences.
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
  // The libraries that core's own files contain, all of them under MIT.
  licenses.push(readFileSync("../core/third-party-licenses.txt", "utf8"));
  writeFileSync("dist/third-party-licenses.txt", licenses.join(`\n${"-".repeat(80)}\n\n`));

  found.delete("Apache-2.0");
  const { license } = JSON.parse(readFileSync("package.json", "utf8"));
  const bundled = ["Apache-2.0", ...[...found].sort()].join(" AND ");
  if (license !== bundled) throw new Error(`package.json says ${license}, and the bundle has ${bundled}`);
}
