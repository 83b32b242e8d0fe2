import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const clientFile = fileURLToPath(import.meta.resolve("openapi-fetch"));
const helpersFile = fileURLToPath(import.meta.resolve("openapi-typescript-helpers"));

/**
 * The source of a module with openapi-fetch, unchanged but for whose header fields it makes. Node's `Headers` are a part
 * of its fetch, whose first use takes a program more time and memory than all else here; the library takes no others.
 */
export function clientSource(): string {
  return `${notice(clientFile, "openapi-fetch")}
import { HttpHeaders as Headers } from "../http/headers.ts";

${readFileSync(clientFile, "utf8").replace(/\nexport \{[\s\S]*$/, "\nexport default createClient;")}
`;
}

/** The source of a module with the types of openapi-fetch. */
export function clientTypesSource(): string {
  const types = typesOf(clientFile).replace(
    "'openapi-typescript-helpers'",
    '"./openapi-typescript-helpers.ts"',
  );
  return `${notice(clientFile, "openapi-fetch")}\n${types.replace("import {", "import type {")}`;
}

/** The source of a module with the types that those stand on. */
export function helperTypesSource(): string {
  return `${notice(helpersFile, "openapi-typescript-helpers")}\n${typesOf(helpersFile)}`;
}

/** The types alone: what a module declares and has not may not be imported from it. */
function typesOf(file: string): string {
  return readFileSync(file.replace(/\.mjs$/, ".d.mts"), "utf8").replace(/^export \{[^}]*\};\n/m, "");
}

function notice(file: string, name: string): string {
  const folder = dirname(dirname(file));
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  return `// @ts-nocheck
// Generated from ${name} ${version} by \`pnpm generate\`. Do not edit.
/*!
${readFileSync(`${folder}/LICENSE`, "utf8").trim()}
*/`;
}
