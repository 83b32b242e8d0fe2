import { readInRepository } from "../repository.ts";

const DARK = /@media \(prefers-color-scheme: dark\) \{\n([\s\S]*?)\n\}\n(?=<\/style>)/;

/**
 * Returns the benchmark pictures by file name: unchanged, and for each theme of the site, which can differ from the theme of
 * the system.
 *
 * @throws Error if the picture has no colors for the dark theme.
 */
export function benchmarkPictures(): ReadonlyMap<string, string> {
  const picture = readInRepository("docs/benchmark.svg");
  if (!DARK.test(picture)) throw new Error("docs/benchmark.svg has no colors for the dark theme");
  return new Map([
    ["benchmark.svg", picture],
    ["benchmark-light.svg", picture.replace(DARK, "")],
    ["benchmark-dark.svg", picture.replace(DARK, "$1\n")],
  ]);
}
