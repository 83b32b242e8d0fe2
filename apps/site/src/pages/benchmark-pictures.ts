import { readInRepository } from "../repository.ts";

const DARK = /@media \(prefers-color-scheme: dark\) \{\n([\s\S]*?)\n\}\n(?=<\/style>)/;

/**
 * The picture of the committed record, by file name: as it is, and for each theme of the site, which may be another one
 * than that of the system.
 *
 * @throws Error for a picture without colours for the dark theme.
 */
export function benchmarkPictures(): ReadonlyMap<string, string> {
  const picture = readInRepository("docs/benchmark.svg");
  if (!DARK.test(picture)) throw new Error("docs/benchmark.svg has no colours for the dark theme");
  return new Map([
    ["benchmark.svg", picture],
    ["benchmark-light.svg", picture.replace(DARK, "")],
    ["benchmark-dark.svg", picture.replace(DARK, "$1\n")],
  ]);
}
