import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { checkNode } from "./client.ts";

test.each(["20.19.0", "20.20.1", "22.12.0", "24.1.0"])("Node %s is accepted", (version) =>
  checkNode(version),
);

test.each(["18.20.8", "20.18.9", "22.11.0", "21.7.3", "16.0.0"])(
  "Node %s is rejected with a clear message",
  (version) => {
    expect(() => checkNode(version)).toThrow(
      `does not run on Node.js ${version}. Use Node.js 20.19, 22.12 or later`,
    );
  },
);

test("the versions are those of package.json", async () => {
  const { engines } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  expect(engines.node).toBe("^20.19.0 || >=22.12.0");
});
