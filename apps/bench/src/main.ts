import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { highlightsOf } from "./highlights.ts";
import { type MeasureOptions, measureAll } from "./measure-all.ts";
import { MEASURES } from "./measures/index.ts";
import { drawBars } from "./picture.ts";
import { describePromised, farBehind, promisedIn } from "./promised.ts";
import { captionOf, withFigures } from "./readme.ts";
import { LATEST, RECORDED, readRecord, writeRounded } from "./record.ts";
import { describeMachine, type Result, thisMachine } from "./result.ts";
import { tableOf } from "./table.ts";

const USAGE = `pnpm bench [--quick] [--only <measure>]... [--record]

  --quick            small sizes, in under a minute; exits with 1 where a ratio falls far behind the recorded one
  --only <measure>   ${Object.keys(MEASURES).join(", ")}
  --record           everything, and quickly once more, into the committed record, the picture and the README
`;

const print = (text: string) => process.stdout.write(`${text}\n`);
const inRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);

const { quick, only, record, help } = parsed();
if (help) process.stdout.write(USAGE);
else if (record) await recordAll();
else process.exitCode = await compare(await measured({ quick, only }));

function parsed() {
  const options = {
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] as string[] },
    record: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  } as const;
  const { values } = parseArgs({ options });
  const unknown = values.only.find((name) => !(name in MEASURES));
  if (unknown !== undefined || (values.record && (values.quick || values.only.length > 0))) {
    process.stderr.write(USAGE);
    process.exit(2);
  }
  return values;
}

async function measured(what: Pick<MeasureOptions, "quick" | "only">): Promise<Result> {
  print(describeMachine(thisMachine()));
  const result = await measureAll({
    ...what,
    tell: (under) => process.stderr.write(`  ${under}\n`),
    show: (section) => print(`\n${tableOf(section)}`),
  });
  const promised = promisedIn(result.measured);
  const missed = promised.filter(({ met }) => !met);
  print(
    `\n${promised.length - missed.length} of ${promised.length} goals met, after ${Math.round(result.tookMs / 1_000)} s`,
  );
  for (const each of missed) print(`  missed: ${describePromised(each)}`);
  return result;
}

/** Writes the result, and gives the exit code. What seems to have fallen behind is measured once more. */
async function compare(result: Result): Promise<number> {
  await writeRounded(LATEST, result);
  const recorded = (await readRecord())?.[quick ? "quick" : "full"].measured;
  if (recorded === undefined) return 0;
  let behind = farBehind(result.measured, recorded);
  if (behind.length > 0 && quick) {
    print("\nOnce more, as these have fallen behind:");
    for (const each of behind) print(`  ${describePromised(each)}, recorded ${each.recorded}`);
    const again = await measured({ quick, only: [...new Set(behind.map(({ measure }) => measure))] });
    behind = farBehind(again.measured, recorded);
  }
  for (const each of behind) print(`fallen behind: ${describePromised(each)}, recorded ${each.recorded}`);
  return behind.length > 0 ? 1 : 0;
}

async function recordAll(): Promise<void> {
  const full = await measured({ quick: false, only: [] });
  await writeRounded(RECORDED, { full, quick: await measured({ quick: true, only: [] }) });
  await writeFile(inRoot("docs/benchmark.svg"), drawBars(highlightsOf(full.measured), captionOf(full)));
  const readme = inRoot("README.md");
  await writeFile(readme, withFigures(await readFile(readme, "utf8"), full));
}
