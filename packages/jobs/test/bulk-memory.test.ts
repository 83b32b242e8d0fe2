import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { childScript } from "./child-script.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const NODE = ["--expose-gc", childScript("bulk-memory-child")];

async function bytesInUse(count: number): Promise<number> {
  const ledger = join(await temporaryFolder(), "ledger");
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...NODE,
    JSON.stringify([count, ledger, false]),
  ]);
  const { bytes, changed } = JSON.parse(stdout) as { bytes: number; changed: number };
  expect(changed).toBe(count);
  return bytes;
}

// 100,000 items take a quarter of a minute, and what each adds shows with fewer as well: 120 bytes, and up to 230 where
// V8 holds on to more. Were its input kept, it would be 270. Fewer than this do not show it.
test.runIf(nightly(false, true))("the memory of an item is its target: some dozen bytes", async () => {
  const [few, many] = [2_000, 20_000] as const;
  const perItem = ((await bytesInUse(many)) - (await bytesInUse(few))) / (many - few);
  expect(perItem).toBeLessThan(262);
});
