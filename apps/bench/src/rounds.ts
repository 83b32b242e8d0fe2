import type { Sample } from "./statistics.ts";

/** Contenders by their name in the table. */
export type Contenders = Readonly<Record<string, () => Promise<Sample>>>;

/**
 * Runs all contenders in each round, so that a slow machine affects all of them. Each round begins with another contender,
 * so that the order varies.
 */
export async function interleaved(
  contenders: Contenders,
  rounds: number,
  report: (contender: string, round: number) => void = () => {},
): Promise<Map<string, Sample[]>> {
  const names = Object.keys(contenders);
  const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < names.length; index += 1) {
      const name = names[(index + round) % names.length] ?? "";
      report(name, round);
      const sample = await contenders[name]?.();
      if (sample) samples.get(name)?.push(sample);
    }
  }
  return samples;
}
