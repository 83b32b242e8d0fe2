// Bundles the library and the command, with the parts of the CLI that read settings. The other packages are dependencies,
// because several packages share them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rolldown } from "rolldown";

const { dependencies, optionalDependencies, peerDependencies, license } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const installed = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
const bundle = await rolldown({
  input: { index: "src/index.ts", main: "src/main.ts" },
  platform: "node",
  // Parts that only commands of the CLI load are external too.
  external: (id) => [...installed, "@okta-idm/mock"].some((name) => id === name || id.startsWith(`${name}/`)),
  resolve: { conditionNames: ["@okta-idm/source", "import", "node", "default"] },
  transform: { target: "node20.19" },
});
const { output } = await bundle.write({
  dir: "dist",
  cleanDir: true,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "[name].js",
});

const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
const packages = new Set(
  modules.flatMap((id) => /(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []),
);
const found = new Set();
const licenses = [...packages].sort().map((folder) => {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  found.add(manifest.license);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : `Licence: ${manifest.license}`;
  return `${manifest.name} ${manifest.version}\n\n${text}\n`;
});
if (licenses.length > 0) {
  writeFileSync("dist/third-party-licenses.txt", licenses.join(`\n${"-".repeat(80)}\n\n`));
}
found.delete("Apache-2.0");
const bundled = ["Apache-2.0", ...[...found].sort()].join(" AND ");
if (license !== bundled) throw new Error(`package.json says ${license}, and what is bundled is ${bundled}`);
