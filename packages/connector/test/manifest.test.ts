import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { actions } from "../src/index.ts";

const names = actions.map(({ name }) => name);

test("each action has a manifest, and no other manifest exists", () => {
  const files = readdirSync(new URL("../manifest", import.meta.url));
  expect(files.sort()).toEqual(names.map((name) => `${name}.json`).sort());
});
