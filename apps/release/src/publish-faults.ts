import { execFileSync } from "node:child_process";
import { pendingChangesets } from "./changeset-faults.ts";
import type { PublishedPackage } from "./published-packages.ts";
import { PLACEHOLDER } from "./repository-address.ts";

/** Returns the faults that prevent publishing these packages from this checkout. */
export async function publishFaults(
  root: string,
  packages: readonly PublishedPackage[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  if (packages.some(({ manifest }) => manifest.repository?.url.includes(PLACEHOLDER))) {
    faults.push("The packages do not name their repository yet: run `pnpm run address`, and commit.");
  }
  if (packages.some(({ manifest }) => manifest.version === "0.0.0")) {
    faults.push("The packages have no version yet: run `pnpm run version`, and commit.");
  }
  const pending = await pendingChangesets(root);
  if (pending.length > 0) {
    faults.push(`${pending.length} changesets are pending: run \`pnpm run version\`, and commit.`);
  }
  const changed = execFileSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" }).trim();
  if (changed !== "") {
    faults.push(`These files differ from the commit. Commit or remove them:\n${changed}`);
  }
  return faults;
}
