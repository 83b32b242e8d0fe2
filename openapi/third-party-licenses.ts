import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Returns the licenses of packages with code in generated files: of Ajv, which is a part of every compiled schema, and of the
 * packages of the given modules.
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

/** Returns the folder of the package of a file. Its folders may have a package.json without a name. */
function packageFolder(file: string): string {
  const folder = dirname(file);
  const manifest = `${folder}/package.json`;
  const isPackage = existsSync(manifest) && "name" in JSON.parse(readFileSync(manifest, "utf8"));
  return isPackage ? folder : packageFolder(folder);
}
