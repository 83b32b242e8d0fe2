import { readdir, readFile, stat } from "node:fs/promises";
import { expect, test } from "vitest";

const DIST = new URL("../dist/", import.meta.url);

test("a start loads less than 800 kB, without HTTP", async () => {
  const main = await readFile(new URL("main.cjs", DIST), "utf8");
  const loaded = new Set<string>();
  const visit = async (name: string): Promise<void> => {
    if (loaded.has(name)) return;
    loaded.add(name);
    const code = name === "main.cjs" ? main : await readFile(new URL(name, DIST), "utf8");
    // A lazy import is inside a promise or a function.
    const eager = [...code.matchAll(/(?:^|[;,=]|const \w+=)require\(["']\.\/([\w-]+\.cjs)["']\)/g)];
    for (const [, next = ""] of eager) await visit(next);
  };
  await visit("main.cjs");
  expect(loaded).not.toContain("http.cjs");
  expect(loaded).not.toContain("response-validators.cjs");
  const sizes = await Promise.all([...loaded].map(async (name) => (await stat(new URL(name, DIST))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(800_000);
});

test("the larger validator of the SDK is left out, and every bundled package has its licence", async () => {
  const licences = await readFile(new URL("third-party-licenses.txt", DIST), "utf8");
  expect(licences).toContain("@modelcontextprotocol/server 2.4.0");
  for (const name of await readdir(DIST)) {
    if (!name.endsWith(".cjs")) continue;
    expect(await readFile(new URL(name, DIST), "utf8"), name).not.toContain("AjvJsonSchemaValidator");
  }
});
