import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const CHILD = fileURLToPath(new URL("./bulk-memory-child.ts", import.meta.url));
const NODE = ["--expose-gc", "--conditions=@okta-idm/source", "--import", "tsx", CHILD];

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
// V8 holds on to more. Were its input kept, it would be 270.
test("of an item no more is kept in memory than whose it is: some dozen bytes", async () => {
  const [few, many] = nightly([2_000, 16_000] as const, [2_000, 20_000] as const);
  const perItem = ((await bytesInUse(many)) - (await bytesInUse(few))) / (many - few);
  expect(perItem).toBeLessThan(262);
});
