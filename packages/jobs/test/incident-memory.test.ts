import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { childScript } from "./child-script.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const NODE = ["--expose-gc", childScript("incident-memory-child")];

async function bytesInUse(count: number): Promise<number> {
  const ledger = join(await temporaryFolder(), "ledger");
  const { stdout } = await promisify(execFile)(process.execPath, [...NODE, JSON.stringify([count, ledger])]);
  const { bytes, total, left } = JSON.parse(stdout) as { bytes: number; total: number; left: number };
  expect([total, left]).toEqual([3 * count, 0]);
  return bytes;
}

// Fewer users than this do not show it.
test.runIf(nightly(false, true))(
  "the memory of a contained user is its steps: about a kilobyte",
  async () => {
    const [few, many] = [1_000, 10_000] as const;
    const perUser = ((await bytesInUse(many)) - (await bytesInUse(few))) / (many - few);
    expect(perUser).toBeLessThan(1_500);
  },
);
