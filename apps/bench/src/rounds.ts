import type { Sample } from "./statistics.ts";

/** Contenders by their names as the table has them. */
export type Contenders = Readonly<Record<string, () => Promise<Sample>>>;

/**
 * Runs contenders one after the other, round after round, so that what is slow for a while is slow for all. Each round
 * begins with another one, so that none always follows the same.
 */
export async function interleaved(
  contenders: Contenders,
  rounds: number,
  tell: (contender: string, round: number) => void = () => {},
): Promise<Map<string, Sample[]>> {
  const names = Object.keys(contenders);
  const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < names.length; index += 1) {
      const name = names[(index + round) % names.length] ?? "";
      tell(name, round);
      const sample = await contenders[name]?.();
      if (sample) samples.get(name)?.push(sample);
    }
  }
  return samples;
}
