import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readContract } from "./contract.ts";
import { settle } from "./generated-files.ts";
import { operationTable, pathTable, rateLimits } from "./operation-tables.ts";
import { responseValidators } from "./response-validators.ts";
import { typescriptTypes } from "./typescript-types.ts";

const core = (name: string) =>
  fileURLToPath(new URL(`../packages/core/src/generated/${name}`, import.meta.url));

/** The version in the User-Agent header, as a module, because a bundled program has no package.json. */
async function versionOf(path: string): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL(path, import.meta.url), "utf8"));
  return `// Generated from package.json by \`pnpm generate\`. Do not edit.\nexport const version = ${JSON.stringify(version)};\n`;
}

const contract = await readContract();

await settle({
  files: new Map([
    [core("okta.ts"), await typescriptTypes()],
    [core("operations.ts"), operationTable(contract)],
    [core("operation-paths.ts"), pathTable(contract)],
    [core("rate-limits.ts"), rateLimits(contract)],
    [core("response-validators.ts"), await responseValidators(contract)],
    [core("version.ts"), await versionOf("../packages/core/package.json")],
  ]),
});
