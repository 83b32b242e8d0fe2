import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { actions } from "../src/index.ts";

const names = actions.map(({ name }) => name);

test("each action has the file that its name says, and each file is an action of the table", () => {
  const files = readdirSync(new URL("../src/actions", import.meta.url)).filter((file) => file !== "index.ts");
  expect(files.sort()).toEqual(names.map((name) => `${name.replaceAll("_", "-")}.ts`).sort());
});

test("each action has a manifest, and there is no other", () => {
  const files = readdirSync(new URL("../manifest", import.meta.url));
  expect(files.sort()).toEqual(names.map((name) => `${name}.json`).sort());
});
