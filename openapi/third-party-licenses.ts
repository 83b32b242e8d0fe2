import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The licences of packages whose code lies among generated files, which ask to come along: of Ajv, whose code is a part of
 * every compiled schema, and of those that the modules belong to.
 */
export function thirdPartyLicenses(...modules: readonly string[]): string {
  return [import.meta.resolve("ajv"), ...modules]
    .map((module) => {
      const folder = packageFolder(fileURLToPath(module));
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      return `${name} ${version}\n\n${readFileSync(`${folder}/LICENSE`, "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

function packageFolder(file: string): string {
  const folder = dirname(file);
  return existsSync(`${folder}/LICENSE`) ? folder : packageFolder(folder);
}
