import { parseArgs } from "node:util";
import { measureAll } from "./measure-all.ts";
import { MEASURES } from "./measures/index.ts";
import { describeMachine, thisMachine } from "./result.ts";
import { tableOf } from "./table.ts";

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string", multiple: true, default: [] } },
});
const print = (text: string) => process.stdout.write(`${text}\n`);
print(describeMachine(thisMachine()));
const { tookMs } = await measureAll({
  quick: values.quick,
  only: values.only,
  tell: (what) => process.stderr.write(`  ${what}\n`),
  show: (section) => print(`\n${tableOf(section)}`),
});
print(`\n${tookMs} ms ${Object.keys(MEASURES)}`);
