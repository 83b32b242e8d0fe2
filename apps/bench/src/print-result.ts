import { type MeasureOptions, measureAll } from "./measure-all.ts";
import { describePromised, promisedIn } from "./promised.ts";
import { describeMachine, type Result, thisMachine } from "./result.ts";
import { tableOf } from "./table.ts";

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Measures, and prints each table once it is there; what is under way goes to the standard error. */
export async function measureAndPrint(what: Pick<MeasureOptions, "quick" | "only">): Promise<Result> {
  print(describeMachine(thisMachine()));
  const result = await measureAll({
    ...what,
    tell: (underWay) => process.stderr.write(`  ${underWay}\n`),
    show: (section) => print(`\n${tableOf(section)}`),
  });
  const promised = promisedIn(result.measured);
  const missed = promised.filter(({ met }) => !met);
  const seconds = Math.round(result.tookMs / 1_000);
  print(`\n${promised.length - missed.length} of ${promised.length} goals met, after ${seconds} s`);
  for (const each of missed) print(`  missed: ${describePromised(each)}`);
  return result;
}
