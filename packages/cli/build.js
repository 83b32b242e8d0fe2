// Bundles the program with its libraries: a file that every start loads, one that most commands share, and one for each
// part that only some need. CommonJS, because the module loader of Node takes a fifth of its start.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rolldown } from "rolldown";
import { program, programOutput, writeLicenses } from "../../rolldown.shared.js";

/** The modules that one loads, without those that it imports later. */
async function loadedWith(input) {
  const { output } = await (await rolldown({ ...program, input })).generate({ format: "esm" });
  return new Set(output[0].moduleIds);
}

// Each file costs time, so modules that are loaded together are one file.
const start = await loadedWith("src/main.ts");
const call = new Set([
  ...(await loadedWith("src/call-command.ts")),
  ...(await loadedWith("src/commands/run.ts")),
]);
const bundle = await rolldown({ ...program, input: "src/main.ts" });
const { output } = await bundle.write({
  ...programOutput,
  entryFileNames: "main.cjs",
  codeSplitting: {
    groups: [
      { name: "start", test: (id) => start.has(id), priority: 1 },
      { name: "call", test: (id) => call.has(id) },
      { name: "siem", test: /packages\/siem\/src/ },
    ],
  },
});

// The connector reads the manifests from the folder next to its code.
cpSync("../connector/manifest", "manifest", { recursive: true });

writeLicenses(output);

// The manual page, from the commands.
const manual = await rolldown({ ...program, input: "src/usage/man-page.ts" });
await manual.write({ file: "dist/man-page.mjs", format: "esm", codeSplitting: false });
const { manPage } = await import("./dist/man-page.mjs");
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
mkdirSync("man", { recursive: true });
writeFileSync("man/okta-idm.1", await manPage(version));
rmSync("dist/man-page.mjs");
