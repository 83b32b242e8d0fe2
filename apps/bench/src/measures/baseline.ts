import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Bench } from "./measure.ts";

const run = promisify(execFile);

/** The last commit before all changes had one pipeline. */
export const BASELINE_COMMIT = "dea3a95";

const CHECKOUT = fileURLToPath(new URL("../../../..", import.meta.url));
/** The `packageManager` of that commit. */
const PNPM = ["--yes", "--prefer-offline", "pnpm@10.34.9"];

/**
 * Builds the CLI of the baseline commit in its own folder, from the history of this repository. Returns the path of its
 * `okta-idm`; undefined if the history is missing, as in a shallow clone or an archive.
 *
 * @throws Error if the build fails.
 */
export async function buildBaseline({ folder, report }: Bench): Promise<string | undefined> {
  const isHere = await run("git", ["cat-file", "-e", `${BASELINE_COMMIT}^{commit}`], { cwd: CHECKOUT }).then(
    () => true,
    () => false,
  );
  if (!isHere) {
    report(
      `SKIPPED: the comparison with ${BASELINE_COMMIT}, which is not in this clone. git fetch --unshallow`,
    );
    return undefined;
  }
  report(`building ${BASELINE_COMMIT}, for a minute or two`);
  const cwd = join(folder, "baseline");
  const archive = join(folder, "baseline.tar");
  await mkdir(cwd);
  await run("git", ["archive", "--output", archive, BASELINE_COMMIT], { cwd: CHECKOUT });
  await run("tar", ["-xf", archive], { cwd });
  const cli = ["--filter", "@okta-idm/cli..."];
  await run("npx", [...PNPM, "install", "--frozen-lockfile", "--prefer-offline", ...cli], { cwd });
  await run("npx", [...PNPM, ...cli, "run", "build"], { cwd });
  return join(cwd, "packages", "cli", "bin", "okta-idm.js");
}
