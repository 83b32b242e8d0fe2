// Compiles the scanner of JSON lists into `src/generated`; with `--check`, tells whether what lies there is its work.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const source = "json-list.ts";
const target = new URL("../src/generated/json-list-wasm.ts", import.meta.url);

let binary = new Uint8Array();
const { error, stderr } = await asc.main(
  [source, "--outFile", "json-list.wasm", "-O3", "--runtime", "stub", "--noAssert", "--enable", "simd"],
  {
    readFile: (name, folder) => {
      try {
        return readFileSync(new URL(name, new URL(`${folder}/`, import.meta.url)), "utf8");
      } catch {
        return null;
      }
    },
    writeFile: (_, contents) => {
      binary = contents;
    },
  },
);
if (error) throw new Error(`The scanner of JSON lists does not compile:\n${stderr}`, { cause: error });

const text = `// Generated from assembly/${source} by "pnpm generate". Changes made here are lost.
/** WebAssembly, as base64. */
export const JSON_LIST_WASM = "${Buffer.from(binary).toString("base64")}";
`;
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  throw new Error(`${fileURLToPath(target)} is not what assembly/${source} makes: run "pnpm generate"`);
}
