// Bundles the server: a host starts it often, and most of its start would be loading the SDK from many files. HTTP is a
// file of its own. What a program brings along need not be installed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/** The SDK's own choice of a validator takes as long to load as all the rest. */
const smallValidator = {
  name: "small-validator",
  resolveId: (id) => (id === "@modelcontextprotocol/server/_shims" ? "\0shims" : undefined),
  load: (id) =>
    id === "\0shims"
      ? `export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from "@modelcontextprotocol/server/validators/cf-worker";
         export { default as process } from "node:process";`
      : undefined,
};

/** A virtual file has no folder: what it imports is looked for from here. */
const fromHere = {
  name: "from-here",
  async resolveId(id, importer) {
    if (importer !== "\0shims" || id.startsWith("node:")) return undefined;
    return this.resolve(id, fileURLToPath(import.meta.url));
  },
};

const bundle = await rolldown({
  input: "src/main.ts",
  platform: "node",
  // Native code, and what only the CLI's own commands load.
  external: ["@napi-rs/keyring", "@okta-idm/mock"],
  resolve: { conditionNames: ["@okta-idm/source", "import", "node", "default"] },
  transform: { target: "node20.19" },
  plugins: [smallValidator, fromHere],
});
const { output } = await bundle.write({
  dir: "dist",
  cleanDir: true,
  format: "cjs",
  entryFileNames: "main.cjs",
  chunkFileNames: "[name].cjs",
  comments: false,
  minify: {
    compress: true,
    mangle: { toplevel: false, keepNames: { function: true, class: true } },
    codegen: { removeWhitespace: true },
  },
});

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
// What lies among core's sources, and under MIT all of it.
licenses.push(readFileSync("../core/third-party-licenses.txt", "utf8"));
writeFileSync("dist/third-party-licenses.txt", licenses.join(`\n${"-".repeat(80)}\n\n`));

found.delete("Apache-2.0");
const { license } = JSON.parse(readFileSync("package.json", "utf8"));
const bundled = ["Apache-2.0", ...[...found].sort()].join(" AND ");
if (license !== bundled) throw new Error(`package.json says ${license}, and what is bundled is ${bundled}`);
