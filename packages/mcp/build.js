// Bundles the server: a host starts it often, and most of its start would be loading the SDK from many files. HTTP is a
// file of its own. What a program brings along need not be installed.
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { program, programOutput, writeLicenses } from "../../rolldown.shared.js";

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

const plugins = [...program.plugins, smallValidator, fromHere];
const bundle = await rolldown({ ...program, input: "src/main.ts", plugins });
const { output } = await bundle.write({ ...programOutput, entryFileNames: "main.cjs" });
writeLicenses(output);
