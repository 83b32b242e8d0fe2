import { existsSync, readdirSync, readFileSync } from "node:fs";
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
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file === undefined) throw new Error(`${name} has no file with its licence`);
      return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** The folder of the package that a file belongs to. A folder of it may have a package.json without a name. */
function packageFolder(file: string): string {
  const folder = dirname(file);
  const manifest = `${folder}/package.json`;
  const isPackage = existsSync(manifest) && "name" in JSON.parse(readFileSync(manifest, "utf8"));
  return isPackage ? folder : packageFolder(folder);
}
