import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

/** The packages and Node.js modules that an import of a file loads. Lazy imports do not count. */
async function loadedBy(file: URL, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const source = await readFile(file, "utf8");
  const imports = [...source.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "([^"]+)";$/gm)];
  const found = imports.map(async ([, name = ""]) =>
    name.startsWith(".") ? loadedBy(new URL(name, file), seen) : [name],
  );
  return (await Promise.all(found)).flat();
}

async function packagesOf(file: URL): Promise<string[]> {
  return (await loadedBy(file)).filter((name) => !name.startsWith("node:"));
}

test("with an API token and without a proxy, no package is loaded except two that are bundled", async () => {
  expect(await packagesOf(new URL("../src/index.ts", import.meta.url))).toEqual([
    "openapi-fetch",
    "fastest-levenshtein",
  ]);
  // `rolldown.shared.js` bundles them.
  const { default: library } = await import(`${new URL("../../../rolldown.shared.js", import.meta.url)}`);
  expect(
    ["jose", "fastest-levenshtein", "openapi-fetch"].filter((name) => library.external.test(name)),
  ).toEqual(["jose"]);
});

test("jose is loaded at the first call of a service app", async () => {
  const packages = await packagesOf(new URL("../src/auth/service-access.ts", import.meta.url));
  expect(new Set(packages)).toEqual(new Set(["jose"]));
});

test("TLS and compression are loaded by the first call that needs them", async () => {
  const loaded = await loadedBy(new URL("../src/index.ts", import.meta.url));
  expect(loaded).toContain("node:http");
  for (const name of ["node:https", "node:tls", "node:zlib"]) expect(loaded).not.toContain(name);
});
