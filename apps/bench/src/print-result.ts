import { describeGoalResult, goalResults } from "./goal-results.ts";
import { type MeasureOptions, measureAll } from "./measure-all.ts";
import { describeMachine, type Result, thisMachine } from "./result.ts";
import { tableOf } from "./table.ts";

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Measures, and prints each table when it is complete. Progress goes to standard error. */
export async function measureAndPrint(what: Pick<MeasureOptions, "quick" | "only">): Promise<Result> {
  print(describeMachine(thisMachine()));
  const result = await measureAll({
    ...what,
    report: (step) => process.stderr.write(`  ${step}\n`),
    show: (section) => print(`\n${tableOf(section)}`),
  });
  const goals = goalResults(result.measured);
  const missed = goals.filter(({ met }) => !met);
  const seconds = Math.round(result.tookMs / 1_000);
  print(`\n${goals.length - missed.length} of ${goals.length} goals met, after ${seconds} s`);
  for (const each of missed) print(`  missed: ${describeGoalResult(each)}`);
  return result;
}
