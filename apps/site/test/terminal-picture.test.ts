import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { drawTerminal, linesIn } from "../src/pages/terminal-picture.ts";

const demo = fileURLToPath(new URL("../../demo/src/demo.ts", import.meta.url));

/** Without what is different in each run: ports, times, durations, and the events that are made up for the time. */
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

test("the picture of the incident shows what the demo prints; `pnpm run picture` draws it anew", async () => {
  const picture = await readFile(new URL("../../../docs/incident.svg", import.meta.url), "utf8");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", demo]);
  expect(steady(linesIn(picture))).toEqual(steady(linesIn(drawTerminal("npm run demo", stdout))));
});
