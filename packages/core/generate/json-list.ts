import { readFileSync } from "node:fs";
import asc from "assemblyscript/asc";

const SOURCE = "json-list.ts";
const folder = new URL("../assembly/", import.meta.url);

/** The source of a module with the compiled scanner of JSON lists. */
export async function scannerSource(): Promise<string> {
  let binary = new Uint8Array();
  const { error, stderr } = await asc.main(
    [SOURCE, "--outFile", "json-list.wasm", "-O3", "--runtime", "stub", "--noAssert", "--enable", "simd"],
    {
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
    },
  );
  if (error) throw new Error(`The scanner of JSON lists does not compile:\n${stderr}`, { cause: error });
  return `// Generated from assembly/${SOURCE} by \`pnpm generate\`. Do not edit.
/** WebAssembly, as base64. */
export const JSON_LIST_WASM = "${Buffer.from(binary).toString("base64")}";
`;
}
