// Bundles the server, because hosts start it often and the SDK has many files. HTTP is a separate chunk.
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { program, programOutput, writeLicenses } from "../../rolldown.shared.js";

/** The SDK's default validator takes as long to load as the rest of the server. */
const smallValidator = {
  name: "small-validator",
  resolveId: (id) => (id === "@modelcontextprotocol/server/_shims" ? "\0shims" : undefined),
  load: (id) =>
    id === "\0shims"
      ? `export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from "@modelcontextprotocol/server/validators/cf-worker";
         export { default as process } from "node:process";`
      : undefined,
};

/** A virtual file has no folder, so its imports resolve from this one. */
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
