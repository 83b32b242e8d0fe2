import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles the scripts that tests run in processes of their own, once for all tests. A process that compiles nothing starts
 * in a tenth of the time.
 */
export async function setup(): Promise<void> {
  const scripts = readdirSync(here(".")).filter((name) => name.endsWith("-child.ts"));
  await build({
    input: Object.fromEntries(scripts.map((script) => [basename(script, ".ts"), here(script)])),
    platform: "node",
    resolve: { conditionNames: ["@okta-idm/source", "import", "node", "default"] },
    output: { dir: here("../test-results/children"), cleanDir: true, entryFileNames: "[name].mjs" },
    logLevel: "warn",
  });
}
