import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import * as core from "../src/index.ts";

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");

test.each(Object.keys(core))("the README names the export %s", (name) => {
  expect(readme).toMatch(new RegExp(`\\b${name}\\b`));
});
