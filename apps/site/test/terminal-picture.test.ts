import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { DEMO_STEPS, drawTerminal, excerptOf, linesIn } from "../src/pages/terminal-picture.ts";

const demo = fileURLToPath(new URL("../../demo/src/demo.ts", import.meta.url));

/** Removes parts that differ in each run: ports, times, durations and generated events. */
function steady(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) =>
      line
        .replace(/127\.0\.0\.1:\d+/, "127.0.0.1:port")
        .replace(/\d{4}-\d\d-\d\d \d\d:\d\d.*/, "time and event")
        .replace(/(?<=contain|restore)-\d{8}-\d{6}/, "-time")
        .replace(/\d+\.\d s/, "duration"),
    );
}

test("the picture of the incident shows the output of the demo; `pnpm run picture` draws it again", async () => {
  const picture = await readFile(new URL("../../../docs/incident.svg", import.meta.url), "utf8");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", demo]);
  expect(steady(linesIn(picture))).toEqual(
    steady(linesIn(drawTerminal("npm run demo", excerptOf(stdout, DEMO_STEPS)))),
  );
});

test("the picture shows some steps of the demo, and three dots for omitted parts", () => {
  const many = Array.from({ length: 30 }, (_, line) => `  line ${line}`).join("\n");
  const output = `Head\n\n1  One\n  a\n\n2  Two\n  b\n\n3  Three\n  c\n\n4  Four\n${many}\n\nContained and restored: 4 steps\n`;
  const lines = excerptOf(output, [1, 4]).split("\n");
  expect(lines.slice(0, 8)).toEqual(["Head", "", "1  One", "  a", "", "…", "", "4  Four"]);
  expect(lines.slice(-4)).toEqual(["  line 13", "  …", "", "Contained and restored: 4 steps"]);
});
