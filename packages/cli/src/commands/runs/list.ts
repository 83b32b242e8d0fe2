import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { FileError, type RunSummary, summarizeRun } from "@okta-idm/jobs";
import { defineCommand, type Io } from "../../command.ts";
import { runName, runsFolder } from "../../config/run-files.ts";
import { EXIT } from "../../exit-code.ts";
import { rowWriter } from "../../output/row-writer.ts";
import { note } from "../../terminal/print.ts";
import { OUTPUT_OPTIONS } from "../../usage/options.ts";

export const command = defineCommand({
  summary: "List bulk runs and containments",
  description:
    "List the bulk runs, containments and restores of this machine, newest first. Their ledgers are in the state folder ($XDG_STATE_HOME/okta-idm/runs, or ~/.local/state).",
  options: OUTPUT_OPTIONS,
  examples: ["okta-idm runs list", "okta-idm runs list -o json"],
  async run(io, { values }) {
    const writer = await rowWriter(io, values, {
      columns: ["run", "state", "changed", "failed", "refused", "left"],
    });
    const runs = await summaries(io);
    await writer.write(runs.map((run) => runRow(io, run)));
    await writer.end();
    if (runs.length === 0) note(io, "No runs found.");
    return EXIT.done;
  },
});

/** Newest first. A file that is not a ledger is reported and skipped. */
async function summaries(io: Io): Promise<RunSummary[]> {
  const folder = runsFolder(io);
  const files = folder === undefined ? [] : await readdir(folder).catch((error) => noFiles(folder, error));
  const runs: RunSummary[] = [];
  for (const file of files.filter((name) => name.endsWith(".jsonl"))) {
    try {
      runs.push(await summarizeRun(join(folder ?? "", file)));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      note(io, error.message);
    }
  }
  return runs.sort((one, other) => other.startedAt.localeCompare(one.startedAt));
}

/** Before the first run the folder does not exist. */
function noFiles(folder: string, error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw FileError.of(folder, "read", error);
}

function runRow(io: Io, { ledger, startedAt, failed, unknown, ...run }: RunSummary): object {
  return {
    run: runName(io, ledger),
    ...run,
    failed: failed + unknown,
    unknown,
    started: startedAt,
    ledger,
  };
}
