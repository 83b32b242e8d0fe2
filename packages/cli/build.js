// Bundles the program: one file that every command needs, and one for each thing that only some do. What is loaded
// decides how long `okta-idm --help` takes, and a program that brings its libraries along needs none installed.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";

/** openapi-fetch makes the global Headers, whose first use loads all of Node's fetch: 26 ms. Ours do the same for it. */
const lightHeaders = {
  name: "light-headers",
  setup({ onLoad }) {
    onLoad({ filter: /openapi-fetch\/dist\/index\.mjs$/ }, ({ path }) => ({
      contents: `import { HttpHeaders as Headers } from ${JSON.stringify(resolve("../core/src/http/headers.ts"))};
        ${readFileSync(path, "utf8")}`,
      resolveDir: dirname(path),
    }));
  },
};

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
rmSync("dist", { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ["src/main.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  conditions: ["@okta-idm/source"],
  // Native code, and what is there for tests alone.
  external: ["@napi-rs/keyring", "@okta-idm/mock"],
  define: { VERSION: JSON.stringify(version) },
  plugins: [lightHeaders],
  // Some libraries are CommonJS, and ask for what Node has built in.
  banner: {
    js: 'import{createRequire as bundledRequire}from"node:module";const require=bundledRequire(import.meta.url);',
  },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
});

// Read where they are asked for, as the connector does, beside the folder of the code.
cpSync("../connector/manifest", "manifest", { recursive: true });

const packages = new Set(
  Object.keys(metafile.inputs).flatMap(
    (path) => /(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  ),
);
const licenses = [...packages].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
});
writeFileSync("dist/third-party-licenses.txt", licenses.join(`\n${"-".repeat(80)}\n\n`));
