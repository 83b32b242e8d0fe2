import { parseArgs } from "node:util";
import { hasFallenBehind } from "./against-record.ts";
import { MEASURES } from "./measures/index.ts";
import { measureAndPrint } from "./print-result.ts";
import { LATEST, writeRounded } from "./record.ts";
import { recordAll } from "./record-all.ts";

const USAGE = `pnpm bench [--quick] [--only <measure>]... [--record]

  --quick            use small sizes, for about a minute
  --only <measure>   run only this measure; repeatable: ${Object.keys(MEASURES).join(", ")}
  --record           measure fully and quickly, and write the record, the picture and the README;
                     with --quick, only the quick part

Exits with 1 if a ratio is far behind the recorded one.
`;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    record: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const { quick, only, record, help } = values;
const unknown = only.some((name) => !(name in MEASURES));

if (help) process.stdout.write(USAGE);
else if (unknown) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else if (record) await recordAll({ quick, only });
else {
  const result = await measureAndPrint({ quick, only });
  await writeRounded(LATEST, result);
  if (await hasFallenBehind(result, quick)) process.exitCode = 1;
}
