import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

/** The packages that importing a file loads, its own files' included; what is imported where it is needed is not. */
async function packagesOf(file: URL, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const source = await readFile(file, "utf8");
  const imports = [...source.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "([^"]+)";$/gm)];
  const names = imports.map(([, name = ""]) => name).filter((name) => !name.startsWith("node:"));
  const found = names.map(async (name) =>
    name.startsWith(".") ? packagesOf(new URL(name, file), seen) : [name],
  );
  return (await Promise.all(found)).flat();
}

test("whoever has an API token and no proxy loads openapi-fetch alone", async () => {
  expect(await packagesOf(new URL("../src/index.ts", import.meta.url))).toEqual(["openapi-fetch"]);
});

test("jose is loaded with what a service app needs at its first call", async () => {
  const packages = await packagesOf(new URL("../src/auth/service-access.ts", import.meta.url));
  expect(new Set(packages)).toEqual(new Set(["jose"]));
});
