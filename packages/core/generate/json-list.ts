import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = "json-list.ts";
const OPTIONS = ["-O3", "--runtime", "stub", "--noAssert", "--enable", "simd"];
const folder = new URL("../assembly/", import.meta.url);

/**
 * The source of a module with the compiled scanner of JSON lists. The compiler takes seconds, so it runs only if its source,
 * version, options or the result in `previous` have changed.
 */
export async function scannerSource(previous: string): Promise<string> {
  const [, binary = ""] = /JSON_LIST_WASM = "([^"]*)"/.exec(previous) ?? [];
  return previous === moduleWith(binary) ? previous : moduleWith(await compile());
}

function moduleWith(binary: string): string {
  const { version } = createRequire(import.meta.url)("assemblyscript/package.json") as { version: string };
  const key = createHash("sha256");
  for (const part of [readFileSync(new URL(SOURCE, folder)), version, OPTIONS.join(" "), binary]) {
    key.update(part).update("\0");
  }
  return `// Generated from assembly/${SOURCE} by \`pnpm generate\`. Do not edit.
// Source, compiler, options and result: ${key.digest("hex")}
/** WebAssembly, as base64. */
export const JSON_LIST_WASM = "${binary}";
`;
}

async function compile(): Promise<string> {
  const { default: asc } = await import("assemblyscript/asc");
  let binary = new Uint8Array();
  const { error, stderr } = await asc.main([SOURCE, "--outFile", "json-list.wasm", ...OPTIONS], {
    readFile: (name) => {
      try {
        return readFileSync(new URL(name, folder), "utf8");
      } catch {
        return null;
      }
    },
    writeFile: (_, contents) => {
      binary = contents as Uint8Array<ArrayBuffer>;
    },
  });
  if (error) throw new Error(`The scanner of JSON lists does not compile:\n${stderr}`, { cause: error });
  return Buffer.from(binary).toString("base64");
}
